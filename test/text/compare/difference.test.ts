import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from '../../../src/text/compare/common-runs.ts';
import { type DifferencePiece, markDifference } from '../../../src/text/compare/difference.ts';

describe('markDifference', () => {
  it.each([
    [
      'Mali tengah berjuang, 2012.',
      'Mali sedang berjuang, 2013.',
      'Mali [tengah]{sedang} berjuang, [2012]{2013}.',
    ],
    [
      'perang saudara di Mali',
      'Perang panjang sekali di Mali',
      '[perang saudara]{Perang panjang sekali} di Mali',
    ],
    ['Ia kata Diop hari ini.', 'Kata Diop, hari ini juga.', '[Ia kata]{Kata} Diop{,} hari ini{ juga}.'],
    ['satu dua tiga', 'empat lima', '[satu dua tiga]{empat lima}'],
    ['satu  dua', 'satu dua', 'satu[  ]{ }dua'],
    ['sama', 'sama', 'sama'],
    ['', 'baru', '{baru}'],
    ['lama', '', '[lama]'],
    ['', '', ''],
  ])('shows how %j becomes %j', (older, newer, expected) => {
    expect(show(markDifference(older, newer))).toBe(expected);
  });

  it('contains both texts, and no two consecutive pieces of one kind', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const pieces = markDifference(older, newer);
        expect(join(pieces, 'added')).toBe(older);
        expect(join(pieces, 'removed')).toBe(newer);
        expect(
          pieces.every((piece, index) => piece.text !== '' && piece.kind !== pieces[index - 1]?.kind),
        ).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('treats 64 KiB with changes everywhere as one change', () => {
    const older = 'a b '.repeat(16_384);
    const newer = 'c d '.repeat(16_384);
    expect(markDifference(older, newer)).toEqual([
      { text: older.slice(0, -1), kind: 'removed' },
      { text: newer.slice(0, -1), kind: 'added' },
      { text: ' ', kind: 'same' },
    ]);
  });
});

describe('commonRuns', () => {
  it('keeps as much as the best sequence of additions and removals', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 15 });
    fc.assert(
      fc.property(list, list, (older, newer) => {
        const runs = commonRuns(older, newer);
        const kept = runs.flatMap(({ before, length }) => older.slice(before, before + length));
        expect(kept).toEqual(runs.flatMap(({ after, length }) => newer.slice(after, after + length)));
        expect(kept.length).toBe(longestCommon(older, newer));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['ab', 'ba', [{ before: 0, after: 1, length: 1 }]],
    [
      'abcabba',
      'cbabac',
      [
        { before: 1, after: 1, length: 1 },
        { before: 3, after: 2, length: 2 },
        { before: 6, after: 4, length: 1 },
      ],
    ],
  ])('of several shortest ways from %j to %j adds early and removes late', (older, newer, runs) => {
    expect(commonRuns([...older], [...newer])).toEqual(runs);
  });
});

const text = fc
  .array(fc.constantFrom('Mali', 'mali', 'dan', '5', '.', ',', ' ', '  ', '\n', 'é', '\u{1f600}'), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

function join(pieces: readonly DifferencePiece[], without: DifferencePiece['kind']): string {
  return pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('');
}

function show(pieces: readonly DifferencePiece[]): string {
  const brackets = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
  return pieces.map(({ text, kind }) => brackets[kind].join(text)).join('');
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let above = Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const row = [0];
    b.forEach((y, column) =>
      row.push(x === y ? above[column]! + 1 : Math.max(above[column + 1]!, row[column]!)),
    );
    above = row;
  }
  return above.at(-1)!;
}

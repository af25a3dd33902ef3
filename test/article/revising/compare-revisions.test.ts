import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryIds } from '../../../src/article/revising/carry-ids.ts';
import { compareRevisions } from '../../../src/article/revising/compare-revisions.ts';

const paragraph = (text: string) =>
  ({ role: 'paragraph', text, sentences: [[0, text.length] as const], repairs: [] }) as const;
const revision = (...texts: readonly string[]) => carryIds([], texts.map(paragraph), 1).paragraphs;

function told(previous: readonly string[], next: readonly string[]): string[] {
  return compareRevisions(revision(...previous), next.map(paragraph)).map((row) =>
    [
      row.kind,
      'moved' in row && row.moved ? 'moved' : '',
      'index' in row ? next[row.index] : '',
      'before' in row && row.kind !== 'kept' ? `(${row.before.text})` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('the comparison of two revisions', () => {
  const kept = ['Presiden tiba di Paris pada hari Senin.', 'Menteri menyusul pada hari Rabu sore.'];

  it('goes paragraph by paragraph', () => {
    expect(
      told(
        [...kept, 'Pertemuan ditutup pada malam hari.'],
        ['Judul baru', kept[0]!, 'Menteri menyusul pada hari Kamis sore.'],
      ),
    ).toEqual([
      'added Judul baru',
      `kept ${kept[0]}`,
      `changed Menteri menyusul pada hari Kamis sore. (${kept[1]})`,
      'removed (Pertemuan ditutup pada malam hari.)',
    ]);
  });

  it('shows a removed paragraph at its old place', () => {
    expect(told(['satu', 'dua', 'tiga'], ['dua', 'tiga'])).toEqual([
      'removed (satu)',
      'kept dua',
      'kept tiga',
    ]);
    expect(told(['satu', 'dua', 'tiga'], ['satu', 'tiga'])).toEqual([
      'kept satu',
      'removed (dua)',
      'kept tiga',
    ]);
  });

  it('marks a paragraph that moved, not the paragraphs that it passed', () => {
    expect(told(['satu', 'dua', 'tiga'], ['tiga', 'satu', 'dua'])).toEqual([
      'kept moved tiga',
      'kept satu',
      'kept dua',
    ]);
  });

  it('contains each paragraph of both once, with the ids of carryIds', () => {
    const texts = fc.array(fc.constantFrom('satu', 'dua', 'tiga', 'satu dua tiga', 'satu dua empat'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const previous = revision(...before);
        const next = after.map(paragraph);
        const rows = compareRevisions(previous, next);
        const indexes = rows.flatMap((row) => ('index' in row ? [row.index] : []));
        expect(indexes).toEqual(next.map((_, index) => index));
        const olds = rows.flatMap((row) => ('before' in row ? [row.before.id] : []));
        expect([...olds].sort()).toEqual(previous.map(({ id }) => id).sort());
        const carried = carryIds(previous, next, previous.length + 1).paragraphs;
        for (const row of rows) {
          if (row.kind === 'kept' || row.kind === 'changed')
            expect(carried[row.index]!.id).toBe(row.before.id);
        }
      }),
    );
  });
});

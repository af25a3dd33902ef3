import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWith, percentage } from '../../../src/text/compare/similarity.ts';
import { tokenize } from '../../../src/text/compare/tokens.ts';

describe('percentage', () => {
  it.each([
    ['Kami siap.', 'Kami siap.', 100],
    // 5 words weigh 20, the full stop 1.
    ['Mali menolak kerja sama lanjutan.', 'Mali menolak kerja sama lagi.', 80],
    ['Mali menolak kerja sama lanjutan.', 'Mali menolak kerja sama.', 80],
    ['Mali menolak kerja sama lanjutan.', 'Mali tidak menolak kerja sama lanjutan.', 84],
    ['Mali menolak kerja sama lanjutan.', 'mali menolak kerja sama lanjutan.', 95],
    ['Mali menolak kerja sama lanjutan.', 'Mali menolak kerja sama lanjutan!', 95],
    ['Mali menolak kerja sama lanjutan.', 'Mali menolak  kerja sama lanjutan.', 99],
    ['Sidang Selasa (7/2) pukul 10.30', 'Sidang Rabu (14/2) pukul 10.30', 77],
    ['Harga emas Rp1.000.000 hari ini', 'Harga emas Rp1.250.000 hari ini', 95],
    ['Kami siap.', 'Mereka kuat!', 0],
    ['Ia', 'Dia', 0],
    ['“Kami”', '"Kami"', 66],
    ['…', '—', 0],
    ['', ' ', 99],
    ['', 'Kami', 0],
    ['协议已经签署了', '协议已经签署', 85],
    ['café', 'cafe\u0301', 0],
  ])('of %j and %j is %i, in both directions', (a, b, expected) => {
    expect(percentage(a, b)).toBe(expected);
    expect(percentage(b, a)).toBe(expected);
  });

  it('counts a word with hyphens or apostrophes as one, and a number with separators as one', () => {
    const tokens = tokenize('masing-masing l’article 1.000.000 (7/2) G20 ke-7').map((token) => token.text);
    expect(tokens).toEqual([
      'masing-masing',
      'l’article',
      '1.000.000',
      '(',
      '7/2',
      ')',
      'G',
      '20',
      'ke',
      '-',
      '7',
    ]);
  });

  it('equals the result of the full table of edits', () => {
    fc.assert(
      fc.property(nearTexts, ([a, b]) => {
        expect(percentage(a, b)).toBe(countedOut(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('is found if and only if it is at least the requested percentage', () => {
    fc.assert(
      fc.property(nearTexts, fc.integer({ min: 1, max: 100 }), ([a, b], least) => {
        const counted = countedOut(a, b);
        expect(compareWith(a)(b, least)).toBe(counted >= least ? counted : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('is found for paragraphs of 64 KiB that differ in a fifth of their words', () => {
    const words = Array.from(
      { length: 9_000 },
      (_, index) => `kata${LETTERS[index % 23]}${LETTERS[index % 19]}`,
    );
    const edited = words.map((word, index) => (index % 5 === 0 ? 'lain' : word));
    expect(percentage(words.join(' '), edited.join(' '))).toBe(80);
  });

  it.each([
    ['words', 'a b ', 'c d ', 16_384],
    ['marks', '.,', ',;', 32_768],
    ['one word', 'a', 'b', 65_536],
    ['combining marks', '\u0301', '\u0300', 65_536],
  ])('is 0, within a short time, for 64 KiB of other %s', (_, a, b, times) => {
    expect(percentage(a.repeat(times), b.repeat(times))).toBe(0);
  });
});

const LETTERS = 'abcdefghijklmnopqrstuvw';

const word = fc.constantFrom(
  'Mali',
  'mali',
  'siap',
  'Siap',
  'é',
  '5',
  '7/2',
  '10.30',
  '.',
  ',',
  '"',
  '\u{1f600}',
  '法',
);
/** A text and its edited version. */
const nearTexts = fc
  .array(
    fc.record({ word, instead: fc.array(word, { maxLength: 2 }), keep: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 25 },
  )
  .map((parts) => {
    const old = parts.map((part) => part.word);
    const edited = parts.flatMap((part) => (part.keep > 0 ? [part.word] : part.instead));
    return [old.join(' '), edited.join(' ')] as const;
  });

/** The full table of the textbook algorithm. */
function countedOut(a: string, b: string): number {
  if (a === b) return 100;
  const [first, second] = [tokenize(a), tokenize(b)];
  const weigh = (tokens: typeof first) => tokens.reduce((sum, token) => sum + token.weight, 0);
  const heavier = Math.max(weigh(first), weigh(second));
  let above = second.map((_, index) => weigh(second.slice(0, index + 1)));
  above.unshift(0);
  first.forEach((x, row) => {
    const next = [weigh(first.slice(0, row + 1))];
    second.forEach((y, column) => {
      const replaced = x.key === y.key ? Number(x.text !== y.text) : Math.max(x.weight, y.weight);
      next.push(Math.min(above[column]! + replaced, above[column + 1]! + x.weight, next[column]! + y.weight));
    });
    above = next;
  });
  if (heavier === 0) return 99;
  return Math.max(0, Math.min(99, Math.floor((100 * (heavier - above.at(-1)!)) / heavier)));
}

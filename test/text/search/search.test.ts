import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSearchTerms } from '../../../src/text/search/find-search-terms.ts';
import { searchTerms } from '../../../src/text/search/search-terms.ts';
import { searchWords } from '../../../src/text/search/search-words.ts';

/** The words that a search marks in a text, joined by `|`. */
function marked(text: string, typed: string): string {
  const { matches } = findSearchTerms(text, searchTerms(typed));
  return matches.map(([start, end]) => text.slice(start, end)).join('|');
}

describe('a search', () => {
  test.each([
    ['elysee', 'Istana Élysée di Paris', 'Élysée'],
    ['ÉLYSÉE', 'l’Elysee et l’élysée', 'Elysee|élysée'],
    ['prabowo', 'Prabowo’s visit, says PRABOWO.', 'Prabowo|PRABOWO'],
    ['orang', 'Orang-orang itu', 'Orang|orang'],
    ['orang-orang', 'Orang itu, orang-orang ini', 'orang-orang'],
    ['oeuvre', 'Une œuvre', 'œuvre'],
    ['œuvre ', 'Une oeuvre', 'oeuvre'],
    ['menter', 'Menteri dan kementerian', 'Menteri'],
    ['menteri luar', 'menteri di luar kementerian luaran', 'menteri|luar|luaran'],
    ['luar negeri', 'luaran negerinya, luar', 'negerinya|luar'],
    ['"luar negeri"', 'luar, negeri dan luar negerinya', 'luar, negeri'],
    ['«luar negeri', 'Urusan luar negeri', 'luar negeri'],
    ['“menteri” luar', 'kementerian, menteri', 'menteri'],
    ['10.30', 'Pukul 10.30, bukan 1030', '10.30'],
    ['Pra\u00adbowo', 'Prabowo dan pra\u00adbowo', 'Prabowo|pra\u00adbowo'],
    ['a', 'a dan apa', 'a'],
    ['法国', '他在法国见面', '法国'],
    ['e\u0301lyse\u0301e', 'Élysée', 'Élysée'],
  ])('for %j marks its matches in %j: %j', (typed, text, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  test.each(['', '   ', '!!! – …', '""', '«»', '\u0301', '\ue000'])(
    'that is %j looks for nothing',
    (typed) => {
      expect(searchTerms(typed)).toEqual([]);
    },
  );

  test('looks for each word once, and for at most twelve words', () => {
    expect(searchTerms('satu dua Satu "dua"').map((term) => term.keys)).toEqual([['satu'], ['dua']]);
    expect(searchTerms('a b c d e f g h i j k l m n o p')).toHaveLength(12);
  });

  test('a phrase of more than 64 words becomes several terms, which together are the phrase', () => {
    const words = Array.from({ length: 150 }, (_, number) => `kata${number}`);
    const terms = searchTerms(`"${words.join(', ')}"`);
    expect(terms.map((term) => term.keys.length)).toEqual([64, 64, 22]);
    expect(terms.flatMap((term) => term.keys)).toEqual(words);
    expect(terms[1]!.text).toBe(words.slice(64, 128).join(', '));
    expect(searchTerms(words.join('-')).map((term) => term.isPrefix)).toEqual([false, false, true]);
  });

  test('reads the words of ASCII text as it reads all others', () => {
    const word =
      /[^\P{L}\p{sc=Han}\p{sc=Thai}][\p{N}\p{M}]*(?:[^\P{L}\p{sc=Han}\p{sc=Thai}]|[\p{N}\p{M}\u00ad])*/u;
    const pieces = fc.constantFrom(
      'a',
      'Ze',
      '9',
      '.',
      ' ',
      '-',
      '’',
      'é',
      'e\u0301',
      '\u00ad',
      '法',
      'ก',
      '𝐀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const plain = new RegExp(
          `${word.source}|\\p{N}(?:${word.source}|[\\p{N}\\p{M}\\u00ad])*|\\p{L}\\p{M}*`,
          'gu',
        );
        const expected = Array.from(text.matchAll(plain), ({ 0: shown, index }) => [
          index,
          index + shown.length,
        ]);
        expect(searchWords(text).map(({ start, end }) => [start, end])).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds a phrase of letters and digits anywhere in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { key, start, end } of searchWords(text)) {
          expect(key).toMatch(/^[\p{L}\p{N}]+$/u);
          const phrase = { text: '', keys: [key], isPrefix: false };
          const { matches } = findSearchTerms(text, [phrase]);
          expect(matches.some(([from, to]) => from <= start && end <= to)).toBe(true);
        }
      }),
    );
  });
});

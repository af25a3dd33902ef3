import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';
import { KINDS_OF_TEXT } from './kinds-of-text.ts';
import { CASES } from './sentence-cases.ts';

const sentencesOf = (text: string, language: string) =>
  splitIntoSentences(text, language).map(([start, end]) => text.slice(start, end));

/** East Asian sentences may also follow each other without a space. */
const joints: Readonly<Record<string, string>> = { zh: '', ja: '' };

const tables = [
  ...Object.entries(CASES).map(([language, cases]) => ['plain prose', language, cases] as const),
  ...Object.entries(KINDS_OF_TEXT).flatMap(([kind, languages]) =>
    Object.entries(languages).map(([language, cases]) => [kind, language, cases] as const),
  ),
];

describe.each(tables)('in %s, sentences in %s end where a reader says', (_, language, cases) => {
  it.each(cases)('%s', (marked) => {
    const sentences = marked.split(' | ');
    expect(sentencesOf(sentences.join(' '), language)).toEqual(sentences);
    const joint = joints[language] ?? '\u00a0\n ';
    expect(sentencesOf(sentences.join(joint), language)).toEqual(sentences);
  });
});

it.each(['id', 'en', 'fr', 'de', 'zh-Hant'])('a blank text has no sentences (%s)', (language) => {
  expect(splitIntoSentences('', language)).toEqual([]);
  expect(splitIntoSentences(' \n\u00a0\t', language)).toEqual([]);
});

it('a tag with a region uses the rules of its language', () => {
  const text = 'Rapat dipimpin Kol. Budi dkk. Ia senang.';
  expect(sentencesOf(text, 'id-ID')).toEqual(['Rapat dipimpin Kol. Budi dkk.', 'Ia senang.']);
});

it('a blank line ends a sentence, a line break does not', () => {
  expect(sentencesOf('Judul berita\n \nIa pergi\nke kota.', 'id')).toEqual([
    'Judul berita',
    'Ia pergi\nke kota.',
  ]);
});

it('a terminator beyond the BMP ends a sentence', () => {
  expect(sentencesOf('𑀅𑀆𑁇 𑀇𑀈𑁇', 'pi')).toEqual(['𑀅𑀆𑁇', '𑀇𑀈𑁇']);
});

it('marks alone belong to the sentence before them', () => {
  expect(sentencesOf('Ia pergi. *** 🙂 "', 'id')).toEqual(['Ia pergi. *** 🙂 "']);
  expect(sentencesOf('?! ...', 'id')).toEqual(['?! ...']);
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...[
      '. ',
      '.',
      '? ',
      '!',
      '… ',
      '...',
      ' ',
      '\n',
      '\n\n',
      '\u00a0',
      '"',
      ' "',
      '" ',
      '“',
      '”',
      '‘',
      '’',
      "'",
    ],
    ...[
      '«',
      '»',
      '(',
      ')',
      '[1]',
      '。',
      '「',
      '」',
      ', ',
      ': ',
      ' — ',
      '1',
      ' 2. ',
      'Ia',
      'ujar',
      'Diop',
      'Dr',
      'dll',
      'S.H',
    ],
    ...['A', 'b', 'U.S', 'a.m', '😀', '\ud800', '\u0301', 'M', 'J.-C', 'bertanya', '10.30', '和'],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const language = fc.constantFrom('id', 'en', 'fr', 'de', 'ja');

  it('the sentences and the white space between them make up the text', () => {
    fc.assert(
      fc.property(text, language, (source, tag) => {
        let rebuilt = '';
        let at = 0;
        for (const [start, end] of splitIntoSentences(source, tag)) {
          expect(source.slice(at, start)).toMatch(/^\s*$/);
          expect(source.slice(start, end)).toBe(source.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          rebuilt += source.slice(at, end);
          at = end;
        }
        expect(source.slice(at).trim()).toBe('');
        expect(rebuilt + source.slice(at)).toBe(source);
      }),
      { numRuns: 2000 },
    );
  });
});

/** In quadratic time, these lengths would take hours. */
describe('a quarter of a mebibyte is split into sentences in linear time', () => {
  it.each([
    '.',
    '"',
    '. ',
    '"Ia pergi. ',
    "'a ",
    '(. ',
    ') . ',
    '\n',
    ' ',
    '1. ',
    'A. ',
    '." ',
    '「。',
    '[1]',
    '(.) A ',
  ])('of %j', (unit) => {
    const text = 'x ' + unit.repeat(Math.ceil(2 ** 18 / unit.length));
    const spans = splitIntoSentences(text, 'id');
    expect(spans[0]![0]).toBe(0);
    expect(spans.at(-1)![1]).toBe(text.trimEnd().length);
  });
});

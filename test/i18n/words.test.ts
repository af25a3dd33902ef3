import { describe, expect, test } from 'vitest';
import { readMessages } from '../../src/i18n/read-messages.ts';
import { createWords } from '../../src/i18n/words.ts';

const words = createWords(readMessages('locales'));

describe('words', () => {
  test('words are given in the requested language, and several languages can be used side by side', () => {
    const [indonesian, french] = [words.for('id'), words.for('fr')];
    expect(indonesian('state.machine')).toBe('Terjemahan mesin');
    expect(french('state.machine')).toBe('Traduction automatique');
    expect(indonesian('state.machine')).toBe('Terjemahan mesin');
  });

  test('a count is written in the plural form of its language', () => {
    expect([0, 1, 2].map((count) => words.for('en')('library.paragraphs', { count }))).toEqual([
      '0 paragraphs',
      '1 paragraph',
      '2 paragraphs',
    ]);
    expect([0, 1, 2, 1_000_000].map((count) => words.for('fr')('library.paragraphs', { count }))).toEqual([
      '0 paragraphe',
      '1 paragraphe',
      '2 paragraphes',
      '1\u202f000\u202f000 de paragraphes',
    ]);
    expect(words.for('id')('library.paragraphs', { count: 2 })).toBe('2 paragraf');
  });

  test('a number is written in the format of its language', () => {
    const values = { bytes: 2_097_153, limit: 2_097_152 };
    expect(words.for('id')('problem.text-too-large.detail', values)).toContain('2.097.153');
    expect(words.for('en')('problem.text-too-large.detail', values)).toContain('2,097,153');
  });

  test('a value is inserted unchanged: it is not escaped and not read as a message', () => {
    expect(
      words.for('en')('problem.article-not-found.detail', { id: '<{{id}}> $t(state.machine)' }),
    ).toContain('“<{{id}}> $t(state.machine)”');
  });
});

describe('the language of a request', () => {
  test.each([
    [
      '?lng= has priority over the cookie and the browser',
      { query: 'fr', cookie: 'id', browser: ['en'] },
      'fr',
    ],
    ['the cookie has priority over the browser', { cookie: 'id', browser: ['fr'] }, 'id'],
    ['an unknown ?lng= is ignored', { query: 'xx', cookie: 'fr' }, 'fr'],
    ['the browser’s first language is taken', { browser: ['fr', 'en'] }, 'fr'],
    [
      'the browser’s next language is taken if the first is not offered',
      { browser: ['de', 'nl', 'fr'] },
      'fr',
    ],
    ['a region’s tag means its language', { browser: ['fr-CA'] }, 'fr'],
    ['Indonesian’s old code is understood', { browser: ['in-ID'] }, 'id'],
    ['any language (*) means English', { browser: ['*'] }, 'en'],
    ['no wish means English', {}, 'en'],
    ['invalid wishes mean English', { query: '../../etc', cookie: '', browser: ['', '__proto__'] }, 'en'],
    ['a list that is too long means English', { browser: [...Array<string>(10_000).fill('de'), 'fr'] }, 'en'],
  ] as const)('the language of a request is chosen: %s', (_what, wishes, language) => {
    expect(words.negotiate(wishes)).toBe(language);
  });
});

import { describe, expect, test } from 'vitest';
import { readMessages } from '../../src/i18n/read-messages.ts';
import { createWords } from '../../src/i18n/words.ts';

const words = createWords(readMessages('locales'));

describe('words', () => {
  test('come in the language that was asked for, and several languages side by side', () => {
    const [indonesian, french] = [words.for('id'), words.for('fr')];
    expect(indonesian('state.machine')).toBe('Terjemahan mesin');
    expect(french('state.machine')).toBe('Traduction automatique');
    expect(indonesian('state.machine')).toBe('Terjemahan mesin');
  });

  test('take the plural of their language', () => {
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

  test('write numbers as their language does', () => {
    const values = { bytes: 2_097_153, limit: 2_097_152 };
    expect(words.for('id')('problem.text-too-large.detail', values)).toContain('2.097.153');
    expect(words.for('en')('problem.text-too-large.detail', values)).toContain('2,097,153');
  });

  test('leave what is put into them as it is: components escape, and a value is no message', () => {
    expect(
      words.for('en')('problem.article-not-found.detail', { id: '<{{id}}> $t(state.machine)' }),
    ).toContain('“<{{id}}> $t(state.machine)”');
  });
});

describe('the language of a request', () => {
  test.each([
    ['?lng= before all', { query: 'fr', cookie: 'id', browser: ['en'] }, 'fr'],
    ['the cookie before the browser', { cookie: 'id', browser: ['fr'] }, 'id'],
    ['an unknown ?lng= for nothing', { query: 'xx', cookie: 'fr' }, 'fr'],
    ['the browser’s first', { browser: ['fr', 'en'] }, 'fr'],
    ['the next where the first is not offered', { browser: ['de', 'nl', 'fr'] }, 'fr'],
    ['a region’s language', { browser: ['fr-CA'] }, 'fr'],
    ['Indonesian’s old code', { browser: ['in-ID'] }, 'id'],
    ['English for any', { browser: ['*'] }, 'en'],
    ['English for nothing', {}, 'en'],
    ['English for nonsense', { query: '../../etc', cookie: '', browser: ['', '__proto__'] }, 'en'],
    ['English after a list without end', { browser: [...Array<string>(10_000).fill('de'), 'fr'] }, 'en'],
  ] as const)('is %s', (_what, wishes, language) => {
    expect(words.negotiate(wishes)).toBe(language);
  });
});

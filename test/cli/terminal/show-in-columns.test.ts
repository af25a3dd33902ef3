import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { columnWidth, inColumns } from '../../../src/cli/terminal/show-in-columns.ts';
import { stacked } from '../../../src/cli/terminal/show-stacked.ts';
import { textWidth } from '../../../src/cli/terminal/text-width.ts';
import type { Translate } from '../../../src/i18n/words.ts';
import type { ParallelArticle, ParagraphTranslation } from '../../../src/translation/parallel-article.ts';

const stream = Object.assign(new Writable(), { isTTY: true }) as unknown as NodeJS.WriteStream;
/** Keys instead of words, so that no wording is tested here; only the colon is the English one. */
const t: Translate = (key, values) => (key === 'because' ? `: ${values!['reason']!}` : key);

describe('columns in a terminal', () => {
  test('are aligned: all cells of a row begin on the same line', () => {
    expect(shown(30)).toBe(`Kerja sama

     id                               en 1/2                           fr 0/2

p1   雅加達 Mali menolak kerja sama   Mali refuses all further         [state.missing:
     lebih lanjut.                    cooperation.                     reason.offline]
                                      [state.imported]

p3   1. Ia siap.                      1. He was ready.                 [state.missing:
                                      [state.machine,                  reason.offline]
                                      state.outdated]
`);
  });

  test('are never wider than the terminal', () => {
    for (let columns = 87; columns < 220; columns++) {
      const width = columnWidth(columns, article);
      for (const line of shown(width!).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  test('are not used if a column would be too narrow to read', () => {
    expect(columnWidth(82, article)).toBeUndefined();
    expect(columnWidth(83, article)).toBe(24);
  });

  test('are no wider than a line of print', () => {
    expect(columnWidth(500, article)).toBe(60);
  });
});

test('in the stacked layout, each paragraph is followed by its translations and their states', () => {
  expect(stacked(article, t)).toBe(`Kerja sama

#p1
id 雅加達 Mali menolak kerja sama lebih lanjut.
en [state.imported] Mali refuses all further cooperation.
fr [state.missing: reason.offline]

#p3
id 1. Ia siap.
en [state.machine, state.outdated] 1. He was ready.
fr [state.missing: reason.offline]
`);
});

describe('a fuzzy match and a quality warning', () => {
  const suggestion = {
    percentage: 82,
    source: 'x',
    text: 'Mali refuses it.\u001b[2J',
    origin: 'machine',
    difference: [],
  } as const;
  const doubtful = {
    ...translated('It has 15.', 'machine'),
    findings: [{ kind: 'number', expected: '10', found: '15' }] as const,
  };
  const [first] = article.paragraphs;
  const doubted = {
    ...article,
    paragraphs: [{ ...first!, translations: { en: missing, fr: doubtful } }],
    suggestions: { en: new Map([[first!.id, [suggestion]]]) },
  };

  test('are below their translation, the match marked as an approximation', () => {
    expect(stacked(doubted, t).split('\n').slice(4)).toEqual([
      'en [state.missing: reason.offline]',
      'en [≈ cell.approximation] Mali refuses it.\ufffd[2J',
      'fr [state.machine] It has 15.',
      'fr ⚑ finding.number (10 → 15)',
      '',
    ]);
  });

  test('are below their translation in columns too', () => {
    const columns = stripVTControlCharacters(inColumns(doubted, t, 40, stream));
    expect(columns).toContain('[≈ cell.approximation] ');
    expect(columns).toMatch(/ Mali refuses it\.\ufffd\[2J +⚑ finding\.number \(10 → 15\)/);
  });
});

test('a refused answer is below the gap, with the number that accepts it', () => {
  const refused = {
    id: 17,
    text: 'Auf\u001b Deutsch.',
    reason: 'wrong-language',
    engine: 'deepl',
    date: 'x',
  } as const;
  const [first] = article.paragraphs;
  const gap = { ...first!, translations: { en: { ...missing, refused } } };
  expect(stacked({ ...article, paragraphs: [gap] }, t)).toContain(
    'en [refused.summary (17)] Auf\ufffd Deutsch.\n',
  );
});

test('a title that does not stand in the text is followed by its translations', () => {
  const titles = {
    en: { text: 'Cooperation', state: 'machine', provenance: null },
    fr: { text: null, state: 'missing', provenance: null },
  } as const;
  const titled = stacked({ ...article, titles }, t);
  expect(titled.startsWith('Kerja sama\n\nen Cooperation\n\n#p1\n')).toBe(true);
});

test('a confidential article says so below its title, in any layout', () => {
  const confidential = { ...article, confidential: true };
  for (const text of [stacked(confidential, t), inColumns(confidential, t, 30, stream)]) {
    expect(text).toMatch(/^Kerja sama\n\n?\[library\.confidential\]\n/);
  }
});

test('in the stacked layout, a narrow terminal breaks lines between words', () => {
  expect(stacked(article, t, 20)).toContain('\nid 雅加達 Mali\nmenolak kerja sama\nlebih lanjut.\n');
});

test('an article cannot control the terminal, in any layout', () => {
  const hostile = '\u001b]0;x\u0007';
  const [first] = article.paragraphs;
  const source = { ...first!.source, text: hostile };
  const translations = { en: translated(hostile, 'machine'), fr: translated(hostile, 'machine') };
  const attack = {
    ...article,
    title: hostile,
    paragraphs: [{ ...first!, marker: hostile, source, translations }],
  };
  expect(stacked(attack, t)).not.toContain('\u0007');
  expect(inColumns(attack, t, 30, stream)).not.toContain('\u0007');
});

function shown(width: number): string {
  return stripVTControlCharacters(inColumns(article, t, width, stream)).replace(/ +$/gm, '');
}

function translated(
  text: string | null,
  state: ParagraphTranslation['state'],
  outdated = false,
): ParagraphTranslation {
  const at = '2026-11-23T00:00:00.000Z';
  return {
    text,
    sentences: [],
    state,
    outdated,
    match: null,
    engine: null,
    provenance: null,
    updatedAt: at,
    findings: [],
    ...(text === null && { reason: 'offline' as const }),
  };
}

const missing = translated(null, 'missing');
const article: ParallelArticle = {
  id: 'a',
  title: 'Kerja sama',
  titles: {},
  sourceLanguage: 'id',
  targetLanguages: ['en', 'fr'],
  revision: 1,
  newestRevision: 1,
  version: 1,
  format: 'text',
  encoding: 'utf-8',
  confidential: false,
  createdAt: '2026-11-23T00:00:00.000Z',
  updatedAt: '2026-11-23T00:00:00.000Z',
  coverage: { en: { translated: 1, total: 2 }, fr: { translated: 0, total: 2 } },
  running: [],
  repairs: [],
  leftOut: [],
  paragraphs: [
    {
      id: 'p1',
      position: 1,
      role: 'paragraph',
      source: { text: '雅加達 Mali menolak kerja sama lebih lanjut.', sentences: [], repairs: [] },
      translations: { en: translated('Mali refuses all further cooperation.', 'imported'), fr: missing },
    },
    {
      id: 'p3',
      position: 2,
      role: 'list-item',
      marker: '1.',
      source: { text: 'Ia siap.', sentences: [], repairs: [] },
      translations: { en: translated('He was ready.', 'machine', true), fr: missing },
    },
  ],
};

import { expect, it } from 'vitest';
import { tmxOfArticle } from '../../../src/interchange/tmx/tmx-of-article.ts';
import { writeTmx } from '../../../src/interchange/tmx/tmx-write.ts';
import { translationsFromTmx } from '../../../src/interchange/tmx/translations-from-tmx.ts';
import { fingerprint } from '../../../src/text/fingerprint.ts';
import type {
  ParagraphTranslation,
  ParallelArticle,
  ParallelParagraph,
} from '../../../src/translation/parallel-article.ts';

const MISSING: ParagraphTranslation = {
  text: null,
  sentences: [],
  findings: [],
  state: 'missing',
  outdated: false,
  match: null,
  engine: null,
  provenance: null,
  updatedAt: null,
  reason: 'not-requested',
};

const row = (
  id: string,
  text: string,
  translations: ParallelParagraph['translations'],
): ParallelParagraph => ({
  id,
  position: 1,
  role: 'paragraph',
  source: { text, sentences: [], repairs: [] },
  translations,
});

const article = (paragraphs: readonly ParallelParagraph[]): ParallelArticle => ({
  id: 'mali',
  title: 'Mali',
  titles: {},
  sourceLanguage: 'id-ID',
  targetLanguages: ['en-GB', 'fr'],
  revision: 1,
  newestRevision: 1,
  version: 1,
  format: 'text',
  encoding: 'utf-8',
  confidential: false,
  createdAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:00.000Z',
  coverage: {},
  running: [],
  repairs: [],
  leftOut: [],
  paragraphs,
});

const machine = (text: string): ParagraphTranslation => ({
  ...MISSING,
  text,
  state: 'machine',
  provenance: { date: '2026-11-20T08:00:00.000Z', engine: 'deepl', model: 'm1' },
});

const edited = (text: string): ParagraphTranslation => ({
  ...MISSING,
  text,
  state: 'edited',
  provenance: { date: '2026-11-21T08:00:00.000Z', editor: 'Ani' },
});

const roundTrip = (paragraphs: readonly ParallelParagraph[]) =>
  translationsFromTmx(
    writeTmx(tmxOfArticle(article(paragraphs), { createdAt: '2026-11-23T10:00:00.000Z', version: '0.1.0' })),
    { fileName: 'mali.tmx', languages: { usualSource: 'id' }, importedAt: '2026-11-23T11:00:00.000Z' },
  );

it('an exported article is imported elsewhere with the provenance of its translations', () => {
  const { translations, skipped } = roundTrip([
    row('p1', 'Satu.', { 'en-GB': machine('One.'), fr: edited('Un.') }),
    row('p2', 'Dua.', {}),
  ]);
  const pair = { sourceLanguage: 'id', source: 'Satu.' };
  const context = { next: fingerprint('id', 'Dua.') };
  const file = 'mali.tmx';
  expect(translations).toEqual([
    {
      ...pair,
      target: 'en',
      text: 'One.',
      origin: 'machine',
      provenance: { date: '2026-11-20T08:00:00.000Z', file, engine: 'deepl', model: 'm1' },
      context,
    },
    {
      ...pair,
      target: 'fr',
      text: 'Un.',
      origin: 'imported',
      provenance: { date: '2026-11-21T08:00:00.000Z', file, editor: 'Ani' },
      context,
    },
  ]);
  expect(skipped).toEqual([]);
});

it('missing and outdated translations are left out, so that no memory learns them', () => {
  const { translations, skipped } = roundTrip([
    row('p1', 'Satu.', { 'en-GB': MISSING, fr: { ...machine('Zéro.'), outdated: true } }),
    row('p2', 'Dua.', { 'en-GB': MISSING, fr: machine('Deux.') }),
  ]);
  expect(translations.map(({ source, target, text }) => [source, target, text])).toEqual([
    ['Dua.', 'fr', 'Deux.'],
  ]);
  expect(skipped).toEqual([]);
});

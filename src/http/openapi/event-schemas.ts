import { z } from 'zod';
import { article, coverage, titleTranslation, translation } from './response-schemas.ts';

/**
 * The data of each server-sent event of an article. They make the OpenAPI description, and a test
 * checks the events with them.
 */

const count = z.int().min(0);
const tag = z.string().meta({ description: 'BCP 47', example: 'en' });
const billed = { billedCharacters: count, requests: count };
const maybeBilled = { billedCharacters: count.optional(), requests: count.optional() };
const byTarget = z.record(z.string(), coverage);
const missing = z.array(z.object({ reason: z.string(), paragraphs: count }));

export const ARTICLE_EVENTS = {
  coverage: z
    .object({ coverage: byTarget, running: z.array(tag) })
    .meta({ id: 'CoverageEvent', description: '`coverage`: the first event.' }),
  translation: z
    .object({
      target: tag,
      title: titleTranslation,
      paragraphs: z.array(z.object({ id: z.string().meta({ example: 'p7' }), translation })),
      ...maybeBilled,
    })
    .meta({
      id: 'TranslationEvent',
      description: '`translation`: paragraphs that have arrived or changed, and the title as it is now.',
    }),
  job: z
    .object({
      target: tag,
      state: z.enum(['running', 'done', 'failed', 'interrupted']),
      coverage,
      ...maybeBilled,
      reason: z.string().optional().meta({ description: 'Why the first missing paragraph is missing.' }),
      missing: missing.optional(),
    })
    .meta({ id: 'JobEvent', description: '`job`: the state of a translation.' }),
  source: z
    .object({ revision: article.shape.revision, version: article.shape.version })
    .meta({ id: 'SourceEvent', description: '`source`: a new revision.' }),
  done: z
    .object({
      coverage: byTarget,
      costs: z
        .record(z.string(), z.object(billed))
        .meta({ description: 'Of the newest translation, by target.' }),
      missing: z.record(z.string(), missing).meta({ description: 'By target.' }),
    })
    .meta({ id: 'DoneEvent', description: '`done`: no translation runs; the last event.' }),
} as const;

const { coverage: first, translation: arrived, job, source, done } = ARTICLE_EVENTS;

export const articleEvent = z.union([arrived, job, source, done, first]).meta({
  id: 'ArticleEvent',
  description: 'The `data` of one event of the stream. The name of the event says which one.',
});

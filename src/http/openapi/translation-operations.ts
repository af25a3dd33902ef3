import { z } from 'zod';
import {
  acceptBody,
  acceptParams,
  suggestionsQuery,
  targetsQuery,
  translationsBody,
} from '../request/schemas.ts';
import { etag, here, json, location, notModified, waited } from './answers.ts';
import { ARTICLE, named, prefer } from './article-operations.ts';
import { articleEvent } from './event-schemas.ts';
import type { AddOperation } from './operations.ts';
import { BAD_JSON, NO_TRANSLATION } from './problem-groups.ts';
import { article, articleSuggestions, translationStarted } from './response-schemas.ts';

export function addTranslationOperations(add: AddOperation): void {
  add({
    tag: 'translations',
    method: 'post',
    path: `${ARTICLE}/translations`,
    operationId: 'translateArticle',
    summary: 'Translates what the memory lacks',
    description: 'What was ever translated is not sent again. The events of the article report the progress.',
    isForWriters: true,
    request: {
      params: named,
      headers: z.object({ Prefer: prefer }),
      body: { required: false, content: { 'application/json': { schema: translationsBody } } },
    },
    answers: {
      200: json('Nothing is missing, or the request waited', article, { ...here, ...etag, ...waited }),
      202: json('The translation has started', translationStarted, location),
    },
    problems: [...BAD_JSON, ...NO_TRANSLATION, 'article-not-found', 'language-invalid', 'target-is-source'],
  });
  add({
    tag: 'translations',
    method: 'post',
    path: `${ARTICLE}/paragraphs/{paragraph}/translations/{target}/accept`,
    operationId: 'acceptAnswer',
    summary: 'Accepts a refused answer',
    description:
      'The answer is `refused` of a missing translation. From now on it is shown, and never requested again. Idempotent.',
    isForWriters: true,
    request: {
      params: acceptParams,
      body: { required: true, content: { 'application/json': { schema: acceptBody } } },
    },
    answers: { 200: json('The article', article, { ...here, ...etag }) },
    problems: [
      ...BAD_JSON,
      'article-not-found',
      'paragraph-not-found',
      'answer-not-found',
      'language-invalid',
    ],
  });
  add({
    tag: 'translations',
    method: 'get',
    path: `${ARTICLE}/suggestions`,
    operationId: 'getSuggestions',
    summary: 'Finds similar texts for the paragraphs without a translation of their present text',
    description:
      'Texts that only confidential articles have are suggested to writers only. The search ends after about two seconds.',
    request: { params: named, query: suggestionsQuery },
    answers: { 200: json('The suggestions', articleSuggestions, etag), ...notModified },
    problems: [
      'unauthorized',
      'host-refused',
      'origin-refused',
      'field-missing',
      'article-not-found',
      'paragraph-not-found',
      'language-invalid',
      'target-is-source',
    ],
  });
  add({
    tag: 'translations',
    method: 'get',
    path: `${ARTICLE}/events`,
    operationId: 'followArticle',
    summary: 'Follows the translations, as server-sent events',
    description: [
      'The events are `coverage` (first), `translation`, `job`, `source` and `done` (last); the schema has the `data` of each.',
      'Without `Last-Event-ID` the stream begins with everything present.',
    ].join(' '),
    request: {
      params: named,
      query: targetsQuery,
      headers: z.object({
        'Last-Event-ID': z
          .string()
          .optional()
          .meta({ description: 'The id of the last event that arrived.' }),
      }),
    },
    answers: {
      200: { description: 'The stream', content: { 'text/event-stream': { schema: articleEvent } } },
      204: { description: 'Nothing is new, and no translation runs' },
    },
    problems: ['unauthorized', 'article-not-found', 'language-invalid', 'target-is-source'],
  });
}

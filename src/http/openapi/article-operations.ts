import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import {
  BAD_SOURCE,
  etag,
  here,
  json,
  location,
  notModified,
  problems,
  REFUSALS,
  type Security,
  source,
  waited,
} from './answers.ts';
import { API_PATH } from '../paths.ts';
import { article, articleList, articleSuggestions, translationStarted, preview } from './response-schemas.ts';
import {
  acceptBody,
  acceptParams,
  articleQuery,
  listQuery,
  revisionQuery,
  sourceQuery,
  suggestionsQuery,
  targetsQuery,
  translationsBody,
} from '../request/schemas.ts';

const ARTICLES = `${API_PATH}/articles`;
const ARTICLE = `${ARTICLES}/{id}`;

const named = z.object({ id: z.string() });
const prefer = z.string().optional().meta({ description: '`wait=SECONDS`, up to 300 (RFC 7240).' });
const ifMatch = z.string().optional().meta({ description: 'The ETag of the version to change.' });

export function addArticleOperations(registry: OpenAPIRegistry, security: Security): void {
  registry.registerPath({
    method: 'get',
    path: ARTICLES,
    operationId: 'listArticles',
    summary: 'Lists the articles, newest first',
    request: { query: listQuery },
    responses: { 200: json('A page of the list', articleList, etag), ...notModified, ...problems(400, 401) },
  });
  registry.registerPath({
    method: 'post',
    path: ARTICLES,
    operationId: 'addArticle',
    summary: 'Adds an article',
    description: 'Always adds a new article. The query parameters belong to a body that is the text itself.',
    security,
    request: {
      query: sourceQuery,
      headers: z.object({
        Prefer: prefer,
        'Idempotency-Key': z
          .string()
          .optional()
          .meta({ description: 'Makes it safe to repeat the request.' }),
      }),
      body: source,
    },
    responses: {
      201: json('The article', article, { ...location, ...here, ...etag, ...waited }),
      ...problems(...REFUSALS, ...BAD_SOURCE),
    },
  });
  registry.registerPath({
    method: 'post',
    path: `${API_PATH}/previews`,
    operationId: 'previewSource',
    summary: 'Shows how a source would be added; nothing is stored',
    security,
    request: { query: sourceQuery, body: source },
    responses: { 200: json('The preview', preview), ...problems(...REFUSALS, ...BAD_SOURCE) },
  });
  registry.registerPath({
    method: 'get',
    path: ARTICLE,
    operationId: 'getArticle',
    summary: 'The article with its translations',
    request: { params: named, query: articleQuery },
    responses: {
      200: json('The article', article, etag),
      ...notModified,
      ...problems(400, 401, 404, 412, 422),
    },
  });
  registry.registerPath({
    method: 'put',
    path: ARTICLE,
    operationId: 'replaceArticle',
    summary: 'Makes a new revision, unless the source is unchanged',
    security,
    request: {
      params: named,
      query: sourceQuery,
      headers: z.object({ Prefer: prefer, 'If-Match': ifMatch }),
      body: source,
    },
    responses: {
      200: json('The article', article, { ...here, ...etag, ...waited }),
      ...problems(...REFUSALS, ...BAD_SOURCE, 404, 412),
    },
  });
  registry.registerPath({
    method: 'delete',
    path: ARTICLE,
    operationId: 'deleteArticle',
    summary: 'Deletes the article',
    security,
    request: { params: named, headers: z.object({ 'If-Match': ifMatch }) },
    responses: { 204: { description: 'Deleted' }, ...problems(...REFUSALS, 404, 412, 503) },
  });
  registry.registerPath({
    method: 'get',
    path: `${ARTICLE}/original`,
    operationId: 'getOriginal',
    summary: 'The bytes of the source, unchanged',
    request: { params: named, query: revisionQuery },
    responses: {
      200: {
        description: 'The bytes',
        headers: etag,
        content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
      },
      ...notModified,
      ...problems(400, 401, 404),
    },
  });
  registry.registerPath({
    method: 'post',
    path: `${ARTICLE}/translations`,
    operationId: 'translateArticle',
    summary: 'Translates what the memory lacks',
    security,
    request: {
      params: named,
      headers: z.object({ Prefer: prefer }),
      body: { required: false, content: { 'application/json': { schema: translationsBody } } },
    },
    responses: {
      200: json('Nothing is missing, or the request waited', article, { ...here, ...etag, ...waited }),
      202: json('The translation has started', translationStarted, location),
      ...problems(...REFUSALS, 400, 404, 413, 415, 422, 503),
    },
  });
  registry.registerPath({
    method: 'post',
    path: `${ARTICLE}/paragraphs/{paragraph}/translations/{target}/accept`,
    operationId: 'acceptAnswer',
    summary: 'Accepts a refused answer',
    description:
      'The answer is `refused` of a missing translation. From now on it is shown, and never requested again. Idempotent.',
    security,
    request: {
      params: acceptParams,
      body: { required: true, content: { 'application/json': { schema: acceptBody } } },
    },
    responses: {
      200: json('The article', article, { ...here, ...etag }),
      ...problems(...REFUSALS, 400, 404, 413, 415, 422, 503),
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${ARTICLE}/suggestions`,
    operationId: 'getSuggestions',
    summary: 'Similar texts for the paragraphs without a translation of their present text',
    description:
      'Texts that only confidential articles have are suggested to writers only. The search ends after about two seconds.',
    request: { params: named, query: suggestionsQuery },
    responses: {
      200: json('The suggestions', articleSuggestions, etag),
      ...notModified,
      ...problems(400, 401, 404, 422, 429),
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${ARTICLE}/events`,
    operationId: 'followArticle',
    summary: 'The progress of the translations, as server-sent events',
    description: [
      'Events: `coverage` {coverage, running} first; `translation` {target, paragraphs: [{id, translation}], billedCharacters?, requests?};',
      '`job` {target, state: running, done, failed or interrupted, coverage, billedCharacters?, requests?, reason?, missing?: [{reason, paragraphs}]};',
      '`source` {revision, version} for a new revision;',
      '`done` {coverage, costs: {target: {billedCharacters, requests}}, missing: {target: [{reason, paragraphs}]}} when no translation runs,',
      'and the stream ends. Costs are those of the newest translation. Without `Last-Event-ID` it begins with everything present.',
    ].join(' '),
    request: {
      params: named,
      query: targetsQuery,
      headers: z.object({ 'Last-Event-ID': z.string().optional() }),
    },
    responses: {
      200: { description: 'The stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      204: { description: 'Nothing is new, and no translation runs' },
      ...problems(400, 401, 404, 429),
    },
  });
}

import { z } from 'zod';
import { API_PATH } from '../paths.ts';
import { articleQuery, listQuery, revisionQuery, sourceQuery } from '../request/schemas.ts';
import { etag, here, hereIfOne, json, location, notModified, waited } from './answers.ts';
import type { AddOperation } from './operations.ts';
import { BAD_SOURCE, NO_TRANSLATION } from './problem-groups.ts';
import { article, articleList, preview } from './response-schemas.ts';
import { source } from './source-body.ts';

const ARTICLES = `${API_PATH}/articles`;
export const ARTICLE = `${ARTICLES}/{id}`;

export const named = z.object({ id: z.string().meta({ description: 'The id of the article.' }) });
export const prefer = z.string().optional().meta({ description: '`wait=SECONDS`, up to 300 (RFC 7240).' });
const ifMatch = z.string().optional().meta({ description: 'The ETag of the version to change.' });

const TEXT_OR_JSON =
  'The body is JSON, or the text itself. The query parameters belong to a text; JSON has members for them.';

const BYTES = {
  request: { params: named, query: revisionQuery },
  answers: {
    200: {
      description: 'The bytes',
      headers: etag,
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...notModified,
  },
  problems: ['unauthorized', 'article-not-found', 'revision-not-found'],
} as const;

export function addArticleOperations(add: AddOperation): void {
  add({
    tag: 'articles',
    method: 'get',
    path: ARTICLES,
    operationId: 'listArticles',
    summary: 'Lists the articles, newest first',
    description: 'A page of articles without their paragraphs. Pass `next` as `cursor` to get the next page.',
    request: { query: listQuery },
    answers: { 200: json('A page of the list', articleList, etag), ...notModified },
    problems: ['unauthorized', 'cursor-invalid', 'language-invalid'],
  });
  add({
    tag: 'articles',
    method: 'post',
    path: ARTICLES,
    operationId: 'addArticle',
    summary: 'Adds an article',
    description: `Always adds a new article; a book becomes one for each chapter, all or none. With \`targets\` its translation begins immediately; without them, nothing is sent anywhere. ${TEXT_OR_JSON}`,
    isForWriters: true,
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
    answers: {
      201: json('The article; of a book, all its chapters in order', z.union([article, articleList]), {
        ...location,
        ...hereIfOne,
        ...waited,
      }),
    },
    problems: [...BAD_SOURCE, ...NO_TRANSLATION, 'idempotency-conflict'],
  });
  add({
    tag: 'articles',
    method: 'post',
    path: `${API_PATH}/previews`,
    operationId: 'previewSource',
    summary: 'Shows how a source would be added',
    description: `Gives the paragraphs, their roles and the repairs, with the places that \`adjustments\` refer to. Nothing is stored, and nothing is sent to an engine. ${TEXT_OR_JSON}`,
    isForWriters: true,
    request: { query: sourceQuery, body: source },
    answers: { 200: json('The preview', preview) },
    problems: BAD_SOURCE,
  });
  add({
    tag: 'articles',
    method: 'get',
    path: ARTICLE,
    operationId: 'getArticle',
    summary: 'Reads an article with its translations',
    description:
      'Every paragraph has a translation for each target. One that is missing has `text: null` and a `reason`.',
    request: { params: named, query: articleQuery },
    answers: { 200: json('The article', article, etag), ...notModified },
    problems: [
      'unauthorized',
      'article-not-found',
      'revision-not-found',
      'language-invalid',
      'target-is-source',
      'version-mismatch',
    ],
  });
  add({
    tag: 'articles',
    method: 'put',
    path: ARTICLE,
    operationId: 'replaceArticle',
    summary: 'Makes a new revision',
    description: `The same source again makes none. Paragraphs keep their ids and their translations as far as they are the same. ${TEXT_OR_JSON}`,
    isForWriters: true,
    request: {
      params: named,
      query: sourceQuery,
      headers: z.object({ Prefer: prefer, 'If-Match': ifMatch }),
      body: source,
    },
    answers: { 200: json('The article', article, { ...here, ...etag, ...waited }) },
    problems: [...BAD_SOURCE, ...NO_TRANSLATION, 'article-not-found', 'version-mismatch'],
  });
  add({
    tag: 'articles',
    method: 'delete',
    path: ARTICLE,
    operationId: 'deleteArticle',
    summary: 'Deletes an article',
    description: 'Its translations stay in the translation memory.',
    isForWriters: true,
    request: { params: named, headers: z.object({ 'If-Match': ifMatch }) },
    answers: { 204: { description: 'Deleted' } },
    problems: ['article-not-found', 'version-mismatch'],
  });
  add({
    tag: 'articles',
    method: 'get',
    path: `${ARTICLE}/original`,
    operationId: 'getOriginal',
    summary: 'Reads the bytes that were sent',
    description:
      'They are unchanged, with the media type that they were sent with. For a chapter of a book, they are the book.',
    ...BYTES,
  });
  add({
    tag: 'articles',
    method: 'get',
    path: `${ARTICLE}/source`,
    operationId: 'getSource',
    summary: 'Reads the bytes of the source',
    description:
      'Places (`at`) count in their text. Those of a document are the HTML that was taken out of it; otherwise, they are the original.',
    ...BYTES,
  });
}

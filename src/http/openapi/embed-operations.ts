import { z } from 'zod';
import { EMBED_PATH } from '../paths.ts';
import { OEMBED_PATH } from '../../presentation/paths.ts';
import { embedQuery, oembedQuery } from '../request/schemas.ts';
import { etag, json, notModified } from './answers.ts';
import { embeddedArticle, oembed } from './embed-schemas.ts';
import type { AddOperation } from './operations.ts';

export function addEmbedOperations(add: AddOperation): void {
  add({
    tag: 'sharing',
    method: 'get',
    path: `${EMBED_PATH}/{id}`,
    operationId: 'embedArticle',
    summary: 'An article’s rows for a page of another site',
    description:
      '`<sejajar-article>` of `/embed.js` shows them. Open to every origin. A confidential article is refused.',
    request: { params: z.object({ id: z.string() }), query: embedQuery },
    answers: {
      200: json('The rows, with words in one interface language', embeddedArticle, etag),
      ...notModified,
    },
    problems: [
      'request-invalid',
      'article-not-found',
      'column-not-found',
      'version-mismatch',
      'database-unreadable',
      'data-unwritable',
    ],
  });
  add({
    tag: 'sharing',
    method: 'get',
    path: OEMBED_PATH,
    operationId: 'oembed',
    summary: 'How to embed an article’s page (https://oembed.com)',
    description: 'Programs that show previews of links ask for it. A page names this address in its head.',
    request: { query: oembedQuery },
    answers: {
      200: {
        description: 'The code and its size',
        headers: etag,
        content: {
          'application/json': { schema: oembed },
          'text/xml': { schema: { type: 'string' } },
        },
      },
      ...notModified,
    },
    problems: [
      'request-invalid',
      'field-missing',
      'page-not-found',
      'format-not-implemented',
      'database-unreadable',
      'data-unwritable',
    ],
  });
}

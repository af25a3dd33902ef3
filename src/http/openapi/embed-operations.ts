import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { EMBED_PATH } from '../paths.ts';
import { OEMBED_PATH } from '../../presentation/paths.ts';
import { embedQuery, oembedQuery } from '../request/schemas.ts';
import { etag, json, notModified, problems } from './answers.ts';
import { embeddedArticle, oembed } from './embed-schemas.ts';

export function addEmbedOperations(registry: OpenAPIRegistry): void {
  registry.registerPath({
    method: 'get',
    path: `${EMBED_PATH}/{id}`,
    operationId: 'embedArticle',
    summary: 'An article’s rows for a page of another site',
    description:
      '`<sejajar-article>` of `/embed.js` shows them. Open to every origin. A confidential article is not found.',
    request: { params: z.object({ id: z.string() }), query: embedQuery },
    responses: {
      200: json('The rows, with words in one interface language', embeddedArticle, etag),
      ...notModified,
      ...problems(400, 404, 412),
    },
  });
  registry.registerPath({
    method: 'get',
    path: OEMBED_PATH,
    operationId: 'oembed',
    summary: 'How to embed an article’s page (https://oembed.com)',
    request: { query: oembedQuery },
    responses: {
      200: {
        description: 'The code and its size',
        headers: etag,
        content: {
          'application/json': { schema: oembed },
          'text/xml': { schema: { type: 'string' } },
        },
      },
      ...notModified,
      ...problems(400, 404, 501),
    },
  });
}

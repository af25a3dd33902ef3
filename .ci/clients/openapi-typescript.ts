import createClient from 'openapi-fetch';
import type { components, paths } from './generated/openapi-typescript.ts';
import { requireEqual, TEXT, TRANSLATED } from './text.ts';

type Article = components['schemas']['Article'];

/** @param baseUrl of the server */
export async function main(baseUrl: string): Promise<void> {
  const client = createClient<paths>({ baseUrl });
  const { data: added, error } = await client.POST('/api/v1/articles', {
    params: { header: { 'Idempotency-Key': 'openapi-typescript' } },
    body: { content: TEXT, format: 'text' },
  });
  if (!added) throw new Error(error.detail);
  if (!('id' in added)) throw new Error('A text was added as a book.');
  const path = { id: added.id };
  const { data: translated } = await client.POST('/api/v1/articles/{id}/translations', {
    params: { path, header: { Prefer: 'wait=30' } },
    body: { targets: ['en'] },
  });
  if (!translated || !('paragraphs' in translated)) throw new Error('The translation did not end in time.');
  const { data: read } = await client.GET('/api/v1/articles/{id}', {
    params: { path, query: { targets: 'en' } },
  });
  const text = (article: Article | undefined) => article?.paragraphs[0]?.translations['en']?.text;
  requireEqual(text(read), TRANSLATED, 'the translation');
  const { error: missing } = await client.GET('/api/v1/articles/{id}', { params: { path: { id: 'x' } } });
  requireEqual(missing?.status, 404, 'the status of a missing article');
}

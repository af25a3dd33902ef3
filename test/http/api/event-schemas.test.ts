import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { ARTICLE_EVENTS } from '../../../src/http/openapi/event-schemas.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { listenTo } from '../../support/event-source.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

let deepl: DeeplServer;
let server: TestServer;
beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url });
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

const HEADERS = { 'Content-Type': 'text/plain' };

it('every event of an article has exactly the members that the description gives it', async () => {
  deepl.behave({ kind: 'held' });
  const added = await server.ask('/api/v1/articles?targets=en,fr', {
    method: 'POST',
    headers: HEADERS,
    body: 'Kami siap.',
  });
  const { id } = JSON.parse(added.text) as { id: string };
  const stream = await listenTo(`${server.url}/api/v1/articles/${id}/events`);
  await stream.next('coverage');
  await server.ask(`/api/v1/articles/${id}`, {
    method: 'PUT',
    headers: HEADERS,
    body: 'Kami siap.\n\nKami kuat.',
  });
  deepl.release();
  await stream.ended;
  expect(new Set(stream.events.map(({ name }) => name))).toEqual(new Set(Object.keys(ARTICLE_EVENTS)));
  for (const { name, data } of stream.events) {
    const schema: z.ZodObject = ARTICLE_EVENTS[name as keyof typeof ARTICLE_EVENTS];
    expect(schema.strict().safeParse(data).error, name).toBeUndefined();
  }
});

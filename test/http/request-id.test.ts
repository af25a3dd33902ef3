import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type TestServer } from '../support/http-server.ts';

let server: TestServer;
let article: string;
beforeAll(async () => {
  server = await startServer({ offline: true });
  const added = await server.services.intake.add({ content: 'Kami siap.', format: 'text' });
  article = `/api/v1/articles/${added.article.id}`;
  // The front door sends it from the second time on.
  await server.ask(article);
});
afterAll(() => server.close());

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const KINDS = [
  ['Express answers', () => '/api/v1/articles'],
  ['the front door answers', () => article],
  ['a problem answers', () => '/api/v1/articles/none'],
] as const;

describe.each(KINDS)('the id of a request that %s', (_who, path) => {
  it.each([
    '4bf92f3577b34da6',
    'web-1/2026-11-29T00:00:00+07:00',
    'Root=1-67891233-abcdef012345678912345678',
  ])('is the acceptable %j that was sent, also in the log', async (sent) => {
    const { headers } = await server.ask(path(), { headers: { 'X-Request-Id': sent } });
    expect(headers['x-request-id']).toBe(sent);
    // Express logs a request when its connection has taken the answer.
    await vi.waitFor(() => {
      const logged = server.log.map((line) => (JSON.parse(line) as { readonly req?: unknown }).req);
      expect(logged).toContainEqual({ id: sent, method: 'GET', path: path() });
    });
  });

  it.each([
    ['empty', ''],
    ['too long', 'a'.repeat(129)],
    ['with a space', 'a b'],
    ['with a quotation mark', 'a"b'],
    ['with a control', 'a\tb'],
    ['of other characters', 'é'],
    ['several', ['a', 'b']],
  ])('is a new one if the one that was sent is %s', async (_what, sent) => {
    const { headers } = await server.ask(path(), { headers: { 'X-Request-Id': sent } });
    expect(headers['x-request-id']).toMatch(UUID);
  });
});

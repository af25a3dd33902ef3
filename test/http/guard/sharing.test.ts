import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../support/http-client.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TOKEN = 'open-sesame-0123456789';
const Origin = 'https://reader.example';

const shared = ({ headers }: HttpAnswer) => headers['access-control-allow-origin'];

async function withServer(
  settings: NonNullable<Parameters<typeof startServer>[0]>['settings'],
  work: (server: TestServer, id: string) => Promise<void>,
): Promise<void> {
  const server = await startServer({ offline: true, settings: settings ?? {} });
  try {
    const { article } = await server.services.intake.add({ content: 'Kami siap.', format: 'text' });
    await work(server, article.id);
  } finally {
    await server.close();
  }
}

/** What scripts of other sites may read. */
const readable = (id: string) => [
  '/api/v1/articles',
  `/api/v1/articles/${id}`,
  `/api/v1/articles/${id}/original`,
  `/api/v1/articles/${id}/source`,
  `/api/v1/articles/${id}/events`,
  '/api/v1/search?q=kami',
  '/api/v1/openapi.json',
  `/oembed?url=${encodeURIComponent(`http://127.0.0.1/articles/${id}`)}`,
  // Refusals can be read too.
  '/api/v1/articles/none',
  '/api/v1/articles?limit=abc',
  '/api/v1/none',
];

describe('a server with ADMIN_TOKEN', () => {
  it('lets every site read what anyone may read, kept answers too', () =>
    withServer({ adminToken: TOKEN }, async (server, id) => {
      for (const path of readable(id)) {
        for (const headers of [{ Origin }, { Origin: 'null' }, { Origin }]) {
          const answer = await server.ask(path, { headers });
          expect([path, shared(answer)]).toEqual([path, '*']);
          expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
          expect(answer.headers['access-control-expose-headers']).toContain('ETag');
        }
      }
      const { headers } = await server.ask(`/api/v1/articles/${id}`, { headers: { Origin } });
      const known = { Origin, 'If-None-Match': headers.etag! };
      const again = await server.ask(`/api/v1/articles/${id}`, { headers: known });
      expect([again.status, shared(again), again.headers.vary]).toEqual([304, '*', headers.vary]);
    }));

  it('shares no page, and no answer to a write', () =>
    withServer({ adminToken: TOKEN }, async (server, id) => {
      for (const path of ['/', `/articles/${id}`, '/sign-in', '/glossary'])
        expect([path, shared(await server.ask(path, { headers: { Origin } }))]).toEqual([path, undefined]);
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const answer = await server.ask('/api/v1/articles', { method, headers: { Origin } });
        expect([method, shared(answer)]).toEqual([method, undefined]);
      }
      const headers = { Origin, Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'text/plain' };
      const written = await server.ask('/api/v1/articles', { method: 'POST', body: 'Kami.', headers });
      expect([written.status, shared(written)]).toEqual([403, undefined]);
    }));

  it('answers a preflight for reading, and allows no write by it', () =>
    withServer({ adminToken: TOKEN }, async (server, id) => {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const headers = {
          Origin,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': 'if-none-match, last-event-id',
        };
        const answer = await server.ask(`/api/v1/articles/${id}`, { method: 'OPTIONS', headers });
        expect([answer.status, shared(answer), answer.text]).toEqual([204, '*', '']);
        expect(answer.headers['access-control-allow-methods']).toBe('GET, HEAD');
        expect(answer.headers['access-control-allow-headers']).toMatch(/If-None-Match.*Last-Event-ID/);
        expect(answer.headers['access-control-allow-headers']).not.toMatch(/authorization/i);
      }
      const plain = await server.ask(`/api/v1/articles/${id}`, { method: 'OPTIONS', headers: { Origin } });
      expect(plain.headers.allow).toContain('PUT');
    }));
});

describe('CORS_ORIGINS with two sites', () => {
  const corsOrigins = ['https://one.example', 'https://two.example:8443'];

  it('answers each of them by name, and no other, also from kept bytes', () =>
    withServer({ adminToken: TOKEN, corsOrigins }, async (server, id) => {
      const path = `/api/v1/articles/${id}`;
      for (let time = 0; time < 3; time++) {
        for (const [origin, expected] of [
          ['https://one.example', 'https://one.example'],
          ['https://two.example:8443', 'https://two.example:8443'],
          ['https://two.example', undefined],
          ['http://one.example', undefined],
          ['https://one.example.evil.example', undefined],
          ['null', undefined],
          [undefined, undefined],
        ] as const) {
          const answer = await server.ask(path, { headers: origin === undefined ? {} : { Origin: origin } });
          expect([origin, answer.status, shared(answer)]).toEqual([origin, 200, expected]);
          expect(answer.headers.vary!.split(/, /)).toContain('Origin');
          expect(answer.headers.vary!.split(/, /)).toContain('Accept-Encoding');
        }
      }
    }));
});

describe('an open server on this machine', () => {
  it('shares nothing by default', () =>
    withServer({}, async (server, id) => {
      for (const path of readable(id))
        expect([path, shared(await server.ask(path, { headers: { Origin } }))]).toEqual([path, undefined]);
    }));

  it('shares what anyone may read with the sites that are named, and nothing else', () =>
    withServer({ corsOrigins: [Origin] }, async (server, id) => {
      const details = { confidential: true };
      const secret = await server.services.intake.add({ content: 'Rahasia.', format: 'text', details });
      const ask = (path: string) => server.ask(path, { headers: { Origin } });
      expect([(await ask(`/api/v1/articles/${id}`)).status, shared(await ask('/api/v1/articles'))]).toEqual([
        200,
        Origin,
      ]);
      expect((await ask(`/api/v1/articles/${secret.article.id}`)).status).toBe(404);
      expect((await ask('/api/v1/articles')).text).not.toContain('Rahasia');
      expect((await ask('/api/v1/usage')).status).toBe(403);
    }));
});

describe('embedding', () => {
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    server = await startServer({ offline: true, settings: { rateLimit: 8 } });
    id = (await server.services.intake.add({ content: 'Kami siap.', format: 'text' })).article.id;
  });
  afterAll(() => server.close());

  it('is open to every site on every status, and its preflight too', async () => {
    const preflight = { Origin, 'Access-Control-Request-Method': 'GET' };
    for (const path of [`/embed/${id}`, '/embed/', '/embed/none', '/embed.js']) {
      const answer = await server.ask(path, { method: 'OPTIONS', headers: preflight });
      expect([path, answer.status, shared(answer)]).toEqual([path, 204, '*']);
      expect(answer.headers['access-control-allow-headers']).toContain('If-None-Match');
    }
    const { headers } = await server.ask(`/embed/${id}`);
    const statuses: number[] = [];
    for (const [path, more] of [
      [`/embed/${id}`, {}],
      [`/embed/${id}`, { 'If-None-Match': headers.etag! }],
      ['/embed.js', {}],
      ['/embed/', {}],
      ['/embed', {}],
      ['/embed/none', {}],
      [`/embed/${id}?paragraphs=`, {}],
      [`/embed/${id}`, { Host: 'evil.example' }],
      [`/embed/${id}`, {}],
      [`/embed/${id}`, {}],
    ] as const) {
      const answer = await server.ask(path, { headers: { Origin, ...more } });
      statuses.push(answer.status);
      expect([path, answer.status, shared(answer)]).toEqual([path, answer.status, '*']);
      expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
    }
    expect(new Set(statuses)).toEqual(new Set([200, 304, 404, 400, 421, 429]));
  });
});

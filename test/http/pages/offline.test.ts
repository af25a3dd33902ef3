import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

interface Copies {
  readonly items: readonly {
    id: string;
    title: string;
    bytes: number;
    version: number;
    confidential: boolean;
  }[];
  readonly next: string | null;
}

let server: TestServer;
let api: Api;
const ids: string[] = [];
const WRITER = { Authorization: 'Bearer kata-sandi' };

beforeAll(async () => {
  server = await startServer({ settings: { adminToken: 'kata-sandi' } });
  const anyone = await createApi(server);
  api = (method, path, question = {}) =>
    anyone(method, path, { ...question, headers: { ...WRITER, ...question.headers } });
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  for (const [body, query] of [
    ['Judul “satu”\n\nKami siap.', ''],
    ['Rahasia.', '?confidential=true'],
    ['Kami kuat.', ''],
  ] as const) {
    const { json } = await api('POST', `/articles${query}`, { body, headers });
    ids.unshift((json as { id: string }).id);
  }
});
afterAll(() => server.close());

describe('GET /copies', () => {
  const asWriter = { headers: { Authorization: 'Bearer kata-sandi' } };

  it('each item has the version and about the size of a GET of the article', async () => {
    const { items, next } = (await api('GET', '/copies', asWriter)).json as Copies;
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items.map(({ confidential }) => confidential)).toEqual([false, true, false]);
    expect(next).toBeNull();
    for (const { id, bytes, version } of items) {
      const answer = await api('GET', `/articles/${id}`, asWriter);
      expect(version).toBe((answer.json as { readonly version: number }).version);
      expect(bytes / answer.bytes.length).toBeGreaterThan(0.5);
      expect(bytes / answer.bytes.length).toBeLessThan(2);
    }
  });

  it('the cursor leads through all pages of the list', async () => {
    const first = (await api('GET', '/copies?limit=2', asWriter)).json as Copies;
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = (await api('GET', `/copies?limit=2&cursor=${first.next!}`, asWriter)).json as Copies;
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.next).toBeNull();
  });

  it('a known list is not sent again', async () => {
    const { etag } = (await api('GET', '/copies')).headers;
    expect((await api('GET', '/copies', { headers: { 'If-None-Match': etag! } })).status).toBe(304);
  });

  it.each(['/copies?limit=0', '/copies?cursor=x'])('%s is refused', async (path) => {
    expect((await api('GET', path)).status).toBe(400);
  });
});

describe('the manifest', () => {
  it.each(['id', 'en', 'fr'])('the manifest describes one app, with words in %s', async (language) => {
    const answer = await server.ask(`/manifest.webmanifest?lng=${language}`);
    expect(answer.headers['content-type']).toMatch(/^application\/manifest\+json/);
    const manifest = JSON.parse(answer.text) as {
      id: string;
      lang: string;
      start_url: string;
      display: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest).toMatchObject({ id: '/', lang: language, start_url: '/', display: 'standalone' });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
      'any any',
    ]);
    for (const { src } of manifest.icons) expect((await server.ask(src)).status).toBe(200);
  });

  it('every page refers to the manifest in its own language', async () => {
    const { text } = await server.ask('/', { headers: { 'Accept-Language': 'fr' } });
    expect(text).toContain('<link rel="manifest" href="/manifest.webmanifest?lng=fr">');
  });
});

describe('the service worker', () => {
  it('the service worker is at the root, is revalidated each time and is as strict as a page', async () => {
    const answer = await server.ask('/service-worker.js');
    expect(answer.headers['content-type']).toMatch(/^text\/javascript/);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    const again = await server.ask('/service-worker.js', {
      headers: { 'If-None-Match': answer.headers.etag! },
    });
    expect(again.status).toBe(304);
  });

  it('the service worker has the addresses of all assets, and no secret', async () => {
    const { text } = await server.ask('/service-worker.js');
    const bootstrap = JSON.parse(/^self\.bootstrap=(.*);$/m.exec(text)![1]!) as {
      assets: Record<string, string>;
    };
    expect(Object.keys(bootstrap.assets)).toEqual(
      expect.arrayContaining(['style.css', 'reading.js', 'page.js', 'offline.js', 'favicon.svg']),
    );
    for (const url of Object.values(bootstrap.assets)) expect((await server.ask(url)).status).toBe(200);
    expect(text).not.toContain('kata-sandi');
  });
});

describe('/offline without a service worker', () => {
  it('the page explains what copies need', async () => {
    const { status, text } = await server.ask('/offline', { headers: { 'Accept-Language': 'en' } });
    expect(status).toBe(200);
    expect(text).toContain('this needs JavaScript, and an https address');
  });

  it('the forms of copies lead to the page, without a sign-in', async () => {
    const { status, headers } = await server.ask('/offline', { method: 'POST' });
    expect([status, headers.location]).toEqual([303, '/offline']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePage } from '../../presentation/examples/context.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { STRANGE_SCHEMES } from '../../support/hostile-headers.ts';
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

async function add(on: TestServer, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const content = 'Kami siap berangkat.\n\nKami kuat sekali.';
  const answer = await on.ask('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
    body: JSON.stringify({ content, format: 'text', targets: ['en', 'fr'], ...more }),
  });
  return (JSON.parse(answer.text) as { id: string }).id;
}

const links = (html: string, selector: string) =>
  [...parsePage(html).querySelectorAll(selector)].map((link) => link.getAttribute('href')!);
const ALTERNATES = 'link[rel=alternate][hreflang]';

describe('an article’s pages', () => {
  it('the pages link to each other in every language, and other columns and orders have one of them as canonical', async () => {
    const id = await add(server);
    const start = await server.ask(`/articles/${id}`);
    const all = links(start.text, ALTERNATES);
    expect(all.map((address) => address.slice(server.url.length))).toEqual([
      `/articles/${id}/id`,
      `/articles/${id}/en`,
      `/articles/${id}/fr`,
      `/articles/${id}`,
    ]);
    for (const address of all) {
      const page = await server.ask(address.slice(server.url.length));
      expect(page.status).toBe(200);
      expect(links(page.text, ALTERNATES)).toEqual(all);
      expect(links(page.text, 'link[rel=canonical]')).toEqual([address]);
    }
    for (const columns of ['fr+id', 'id+fr', 'en+fr', 'fr+en+id', 'id+en+fr'])
      for (const query of ['', '?view=stacked', '?lng=fr']) {
        const page = await server.ask(`/articles/${id}/${columns}${query}`);
        expect(all).toContain(links(page.text, 'link[rel=canonical]')[0]);
      }
  });

  it('the canonical address ignores the interface language and other parameters', async () => {
    const id = await add(server);
    const page = await server.ask(`/articles/${id}/en?lng=fr&utm_source=x`);
    expect(links(page.text, 'link[rel=canonical]')).toEqual([`${server.url}/articles/${id}/en`]);
  });

  it('a page in a missing language is noindex, in a header too', async () => {
    const id = await add(server);
    expect((await server.ask(`/articles/${id}/en`)).headers).not.toHaveProperty('x-robots-tag');
    const page = await server.ask(`/articles/${id}/de`);
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    const confidential = await add(server, { confidential: true });
    expect((await server.ask(`/articles/${confidential}`)).headers['x-robots-tag']).toBe('noindex');
  });

  it('only the pages may be indexed, not the same article as JSON', async () => {
    const id = await add(server);
    for (const path of [`/api/v1/articles/${id}`, `/api/v1/articles/${id}/original`, `/embed/${id}`])
      expect((await server.ask(path)).headers['x-robots-tag']).toBe('noindex');
  });

  it('unreviewed machine text is noindex if the setting says so', async () => {
    const careful = await startServer({ deeplUrl: deepl.url, settings: { noindexMachine: true } });
    try {
      const id = await add(careful);
      expect((await careful.ask(`/articles/${id}/en`)).headers['x-robots-tag']).toBe('noindex');
      const original = await careful.ask(`/articles/${id}/id`);
      expect(original.headers).not.toHaveProperty('x-robots-tag');
      expect(links(original.text, ALTERNATES)).toHaveLength(2);
    } finally {
      await careful.close();
    }
  });
});

describe('absolute addresses', () => {
  const canonical = async (on: TestServer, headers: Record<string, string> = {}) =>
    links((await on.ask('/', { headers })).text, 'link[rel=canonical]')[0];

  it('absolute addresses use the host of the request', async () => {
    const { port } = new URL(server.url);
    expect(await canonical(server)).toBe(`${server.url}/`);
    expect(await canonical(server, { Host: `localhost:${port}` })).toBe(`http://localhost:${port}/`);
  });

  it.each(['evil.example"><script>', 'user@127.0.0.1', ''])(
    'absolute addresses never repeat what is no host: %s',
    async (host) => {
      const reachable = await startServer({ settings: { host: '0.0.0.0', adminToken: 'open-sesame' } });
      try {
        expect(await canonical(reachable, { Host: host })).toBe(`${reachable.url}/`);
      } finally {
        await reachable.close();
      }
    },
  );

  it.each(STRANGE_SCHEMES)(
    'a proxy that passes a strange scheme on changes no address: %j',
    async (scheme) => {
      const proxied = await startServer({ settings: { trustProxy: true } });
      try {
        const headers = { 'X-Forwarded-Proto': scheme, 'X-Forwarded-Host': 'evil.example' };
        expect(await canonical(proxied, headers)).toBe(`${proxied.url}/`);
        for (const path of ['/', '/articles/none', '/embed/none', '/sitemap.xml', '/robots.txt', '/oembed']) {
          const { status, text } = await proxied.ask(path, { headers });
          expect([path, status < 500, text.includes('evil')]).toEqual([path, true, false]);
        }
        const secure = { 'X-Forwarded-Proto': 'HTTPS, http' };
        expect(await canonical(proxied, secure)).toBe(`${proxied.url.replace('http:', 'https:')}/`);
      } finally {
        await proxied.close();
      }
    },
  );

  it('absolute addresses use PUBLIC_URL if it is set', async () => {
    const published = await startServer({ settings: { publicUrl: 'https://sejajar.example.org' } });
    try {
      expect(await canonical(published)).toBe('https://sejajar.example.org/');
    } finally {
      await published.close();
    }
  });
});

describe('the library', () => {
  it('the first page of the library may be indexed and describes itself to link previews', async () => {
    const page = parsePage((await server.ask('/?lng=fr')).text);
    expect(page.querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe('fr_FR');
    expect(page.querySelector('meta[name=robots]')).toBeNull();
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
  });

  it.each(['/?sort=title', '/?q=siap', '/articles/none', '/no-such-page'])('%s is noindex', async (path) => {
    const page = parsePage((await server.ask(path)).text);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('link[rel=canonical]')).toBeNull();
  });
});

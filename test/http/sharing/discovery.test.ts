import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePage } from '../../presentation/examples/context.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
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
  it('link to each other in every language, and each other choice and order leads to one of them', async () => {
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

  it('are canonical whatever language of the interface or view is asked for', async () => {
    const id = await add(server);
    const page = await server.ask(`/articles/${id}/en?lng=fr&utm_source=x`);
    expect(links(page.text, 'link[rel=canonical]')).toEqual([`${server.url}/articles/${id}/en`]);
  });

  it('say in a header too that a language which is not there is not to be listed', async () => {
    const id = await add(server);
    expect((await server.ask(`/articles/${id}/en`)).headers).not.toHaveProperty('x-robots-tag');
    const page = await server.ask(`/articles/${id}/de`);
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    const confidential = await add(server, { confidential: true });
    expect((await server.ask(`/articles/${confidential}`)).headers['x-robots-tag']).toBe('noindex');
  });

  it('are what is listed, not the same article as it is given to programs', async () => {
    const id = await add(server);
    for (const path of [`/api/v1/articles/${id}`, `/api/v1/articles/${id}/original`, `/embed/${id}`])
      expect((await server.ask(path)).headers['x-robots-tag']).toBe('noindex');
  });

  it('say so of machine text that nobody reviewed, where that is set', async () => {
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

describe('the addresses that leave the site', () => {
  const canonical = async (on: TestServer, headers: Record<string, string> = {}) =>
    links((await on.ask('/', { headers })).text, 'link[rel=canonical]')[0];

  it('are those that the client asked', async () => {
    const { port } = new URL(server.url);
    expect(await canonical(server)).toBe(`${server.url}/`);
    expect(await canonical(server, { Host: `localhost:${port}` })).toBe(`http://localhost:${port}/`);
  });

  it.each(['evil.example', 'evil.example"><script>', 'user@127.0.0.1', ''])(
    'never repeat a host that is not ours: %s',
    async (host) => {
      expect(await canonical(server, { Host: host })).toBe(`${server.url}/`);
    },
  );

  it('are PUBLIC_URL’s where it is set', async () => {
    const published = await startServer({ settings: { publicUrl: 'https://sejajar.example.org' } });
    try {
      expect(await canonical(published)).toBe('https://sejajar.example.org/');
    } finally {
      await published.close();
    }
  });
});

describe('the library', () => {
  it('is found by its first page, and tells link previews what it is', async () => {
    const page = parsePage((await server.ask('/?lng=fr')).text);
    expect(page.querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe('fr_FR');
    expect(page.querySelector('meta[name=robots]')).toBeNull();
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
  });

  it.each(['/?cursor=YmVmb3JlIDI', '/articles/none', '/no-such-page'])(
    'leaves to nobody what is only on the way: %s',
    async (path) => {
      const page = parsePage((await server.ask(path)).text);
      expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      expect(page.querySelector('link[rel=canonical]')).toBeNull();
    },
  );
});

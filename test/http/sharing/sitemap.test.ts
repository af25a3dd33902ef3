import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicArticle } from '../../../src/translation/listing/public-articles.ts';
import { parsePage } from '../../presentation/examples/context.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

interface Place {
  loc?: string;
  lastmod?: string;
  readonly alternates: (readonly [string, string])[];
}

/** Read by a strict parser, that knows namespaces. */
function readSitemap(xml: string): { readonly root: string; readonly places: readonly Place[] } {
  const parser = new SaxesParser({ xmlns: true });
  const places: Place[] = [];
  let root: string | undefined;
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (more) => (text += more));
  parser.on('opentag', ({ uri, local, attributes }) => {
    root ??= `{${uri}}${local}`;
    text = '';
    if (local === 'url' || local === 'sitemap') places.push({ alternates: [] });
    if (uri === 'http://www.w3.org/1999/xhtml' && local === 'link') {
      expect(attributes['rel']?.value).toBe('alternate');
      places.at(-1)!.alternates.push([attributes['hreflang']!.value, attributes['href']!.value]);
    }
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'loc' || local === 'lastmod') places.at(-1)![local] = text;
  });
  parser.write(xml).close();
  return { root: root!, places };
}

const SITEMAPS = '{http://www.sitemaps.org/schemas/sitemap/0.9}';
const W3C_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

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
  const answer = await on.ask('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
    body: JSON.stringify({ content: 'Kami siap berangkat.', format: 'text', ...more }),
  });
  return (JSON.parse(answer.text) as { id: string }).id;
}

describe('the sitemap', () => {
  it('the sitemap lists each article in each offered language, like the pages themselves', async () => {
    const id = await add(server, { targets: ['en', 'fr'] });
    const untranslated = await add(server, { content: 'Belum ada.' });
    const confidential = await add(server, { confidential: true });
    const answer = await server.ask('/sitemap.xml');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    const { root, places } = readSitemap(answer.text);
    expect(root).toBe(`${SITEMAPS}urlset`);
    const article = `${server.url}/articles/${id}`;
    const other = `${server.url}/articles/${untranslated}`;
    expect(places.map(({ loc }) => loc)).toEqual([
      `${server.url}/`,
      ...[`${article}/id`, `${article}/en`, `${article}/fr`, article],
      ...[`${other}/id`, other],
    ]);
    expect(answer.text).not.toContain(confidential);
    for (const { loc, lastmod, alternates } of places.slice(1)) {
      expect(lastmod).toMatch(W3C_TIME);
      const page = parsePage((await server.ask(loc!.slice(server.url.length))).text);
      const named = [...page.querySelectorAll('link[rel=alternate][hreflang]')];
      expect(alternates).toEqual(
        named.map((each) => [each.getAttribute('hreflang'), each.getAttribute('href')]),
      );
      expect(page.querySelector('meta[name=robots]')).toBeNull();
    }
  });

  it('the sitemap omits pages that are noindex', async () => {
    const careful = await startServer({ deeplUrl: deepl.url, settings: { noindexMachine: true } });
    try {
      const id = await add(careful, { targets: ['en'] });
      const { places } = readSitemap((await careful.ask('/sitemap.xml')).text);
      expect(places.map(({ loc }) => loc?.slice(careful.url.length))).toEqual([
        '/',
        `/articles/${id}/id`,
        `/articles/${id}`,
      ]);
    } finally {
      await careful.close();
    }
  });

  it('a known sitemap is not sent again', async () => {
    const { headers } = await server.ask('/sitemap.xml');
    const again = await server.ask('/sitemap.xml', { headers: { 'If-None-Match': headers.etag! } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('an empty library has a sitemap too', async () => {
    const empty = await startServer();
    try {
      const { places } = readSitemap((await empty.ask('/sitemap.xml')).text);
      expect(places).toEqual([{ loc: `${empty.url}/`, alternates: [] }]);
    } finally {
      await empty.close();
    }
  });

  const one = (id: string): PublicArticle => ({
    id,
    sourceLanguage: 'id',
    targets: [],
    updatedAt: '2026-11-23T08:00:00.000Z',
    languages: {},
  });

  it('several parts are listed in an index', async () => {
    const large = await startServer({
      services: (services) => ({
        ...services,
        publicArticles: {
          parts: () =>
            Promise.resolve([
              { number: 1, updatedAt: '2026-11-23T08:00:00.000Z' },
              { number: 3, updatedAt: '2026-11-24T08:00:00.000Z' },
            ]),
          part: (number) => Promise.resolve([one(`a${number}`)]),
        },
      }),
      settings: { publicUrl: 'https://sejajar.example.org' },
    });
    try {
      const { root, places } = readSitemap((await large.ask('/sitemap.xml')).text);
      expect(root).toBe(`${SITEMAPS}sitemapindex`);
      expect(places).toEqual([
        {
          loc: 'https://sejajar.example.org/sitemap-1.xml',
          lastmod: '2026-11-23T08:00:00.000Z',
          alternates: [],
        },
        {
          loc: 'https://sejajar.example.org/sitemap-3.xml',
          lastmod: '2026-11-24T08:00:00.000Z',
          alternates: [],
        },
      ]);
      const third = readSitemap((await large.ask('/sitemap-3.xml')).text);
      expect(third.places.map(({ loc }) => loc)).toEqual([
        'https://sejajar.example.org/articles/a3/id',
        'https://sejajar.example.org/articles/a3',
      ]);
      for (const part of ['2', '0', '-1', '1.5', '1e0x', 'a', '99999999999999999999'])
        expect((await large.ask(`/sitemap-${part}.xml`)).status).toBe(404);
    } finally {
      await large.close();
    }
  });
});

describe('robots.txt', () => {
  it('robots.txt names the sitemap and forbids nothing', async () => {
    const { status, headers, text } = await server.ask('/robots.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toContain(`Sitemap: ${server.url}/sitemap.xml\n`);
    expect(text.match(/^Disallow:.*$/gm)).toEqual(['Disallow:']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ROUTES } from '../../src/http/api-routes.ts';
import { API_PATH } from '../../src/http/paths.ts';
import { PAGE_ROUTES, PROBE_ROUTES } from '../../src/http/routes.ts';
import type { RouteTable } from '../../src/http/route-table.ts';
import type { HttpAnswer } from '../support/http-client.ts';
import { startServer, type TestServer } from '../support/http-server.ts';

const TOKEN = 'open-sesame-0123456789';
const BEARER = { Authorization: `Bearer ${TOKEN}` };

/** What caches may do with what anyone gets. */
const CACHING = {
  /** Every cache holds it and asks each time. */
  asked: 'public, no-cache',
  private: 'private, no-cache',
  none: 'no-store',
  stream: 'no-store, no-transform',
  /** Every cache shows it for a minute. */
  minute: 'public, max-age=60',
  minutes: 'public, max-age=600',
  script: 'public, max-age=600, stale-while-revalidate=86400',
  hour: 'public, max-age=3600',
  day: 'public, max-age=86400',
  forever: 'public, max-age=31536000, immutable',
} as const;

interface Cached {
  readonly caching: keyof typeof CACHING;
  /** An address of the route; the route itself if it is absent. */
  readonly path?: () => string;
  /** Those who may write get something else, which is for them alone. */
  readonly differs?: true;
}

const oembed = () => `/oembed?url=${encodeURIComponent(`${server.url}/articles/${open}`)}`;
const pair = () => '/glossary/id/en';

/** Every route that answers GET. One line each: a new route must say what caches may do. */
const ROUTES: Readonly<Record<string, Cached>> = {
  '/health/live': { caching: 'none' },
  '/health/ready': { caching: 'none' },
  '/metrics': { caching: 'none' },
  '/api/v1/health/live': { caching: 'none' },
  '/api/v1/health/ready': { caching: 'none' },
  '/api/v1/metrics': { caching: 'none' },

  '/': { caching: 'private' },
  '/add': { caching: 'none' },
  '/articles': { caching: 'none' },
  '/drafts': { caching: 'none' },
  '/drafts/:id': { caching: 'none', path: () => '/drafts/none' },
  '/drafts/:id/edit': { caching: 'none', path: () => '/drafts/none/edit' },
  '/articles/:id/translations': { caching: 'none' },
  '/articles/:id/accepted-answers': { caching: 'none' },
  '/articles/:id/revise': { caching: 'none' },
  '/articles/:id/delete': { caching: 'none' },
  '/articles/:id/suggestions': { caching: 'private', path: () => `/articles/${open}/suggestions?target=en` },
  '/articles/:id': { caching: 'private' },
  '/articles/:id/:languages': { caching: 'private', path: () => `/articles/${open}/id+en` },
  '/concordance': { caching: 'private', path: () => '/concordance?word=kudeta' },
  '/glossary': { caching: 'private' },
  '/glossary/:source/:target': { caching: 'private', path: pair },
  '/glossary/:source/:target/download': { caching: 'private', path: () => `${pair()}/download` },
  '/usage': { caching: 'none' },
  '/sign-in': { caching: 'private' },
  '/embed/:id': { caching: 'minute' },
  '/embed.js': { caching: 'script' },
  '/oembed': { caching: 'minute', path: oembed },
  '/robots.txt': { caching: 'hour' },
  '/sitemap.xml': { caching: 'minutes' },
  '/sitemap-:part.xml': { caching: 'minutes', path: () => '/sitemap-1.xml' },
  '/offline': { caching: 'private' },
  '/offline/choose': { caching: 'none' },
  '/manifest.webmanifest': { caching: 'private' },
  '/service-worker.js': { caching: 'private' },
  '/assets/:name': { caching: 'forever', path: () => asset },
  '/favicon.ico': { caching: 'day' },

  '/api/v1/articles': { caching: 'asked', differs: true },
  '/api/v1/articles/:id': { caching: 'asked' },
  '/api/v1/articles/:id/original': { caching: 'asked' },
  '/api/v1/articles/:id/source': { caching: 'asked' },
  '/api/v1/articles/:id/estimate': { caching: 'none' },
  '/api/v1/articles/:id/suggestions': {
    caching: 'asked',
    path: () => `/api/v1/articles/${open}/suggestions?target=en`,
    differs: true,
  },
  '/api/v1/articles/:id/events': { caching: 'stream' },
  '/api/v1/glossaries': { caching: 'asked' },
  '/api/v1/glossaries/:source/:target': { caching: 'asked', path: () => '/api/v1/glossaries/id/en' },
  '/api/v1/glossaries/:source/:target/entries/:term': {
    caching: 'asked',
    path: () => '/api/v1/glossaries/id/en/entries/kapal',
  },
  '/api/v1/usage': { caching: 'none' },
  '/api/v1/search': { caching: 'asked', path: () => '/api/v1/search?q=kudeta', differs: true },
  '/api/v1/copies': { caching: 'asked', differs: true },
  '/api/v1/openapi.json': { caching: 'asked' },
};

let server: TestServer;
let open: string;
let secret: string;
let session: string;
let asset: string;

beforeAll(async () => {
  server = await startServer({ offline: true, settings: { adminToken: TOKEN } });
  const { intake, memory, glossary } = server.services;
  const add = async (content: string, confidential: boolean) =>
    (await intake.add({ content, format: 'text', details: { confidential } })).article.id;
  open = await add('Kudeta direncanakan untuk malam ini juga.', false);
  secret = await add('Kudeta direncanakan untuk malam itu juga.', true);
  // Its source is confidential, so it is suggested to writers only.
  const provenance = { date: '2026-11-28T00:00:00.000Z' };
  await memory.add([
    {
      sourceLanguage: 'id',
      source: 'Kudeta direncanakan untuk malam itu juga.',
      target: 'en',
      text: 'A coup that very night.',
      origin: 'imported',
      provenance,
    },
  ]);
  await glossary.replace({ source: 'id', target: 'en' }, [{ source: 'kapal', target: 'vessel' }]);
  const signedIn = await server.ask('/sign-in', {
    method: 'POST',
    body: `token=${TOKEN}`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  session = /session=[^;]*/.exec(String(signedIn.headers['set-cookie']))![0];
  asset = /\/assets\/[\w.-]+\.css/.exec((await server.ask('/')).text)![0];
});
afterAll(() => server.close());

const cachingOf = ({ headers }: HttpAnswer) => headers['cache-control'];
const pathOf = (route: string, { path }: Cached, id = open) => path?.() ?? route.replace(':id', id);

/** An answer that is complete when its headers are: streams end because nothing is translated. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => server.ask(path, { headers });

function addressesOf(table: RouteTable, base = ''): readonly string[] {
  return Object.entries(table).flatMap(([address, { get }]) => (get ? [base + address] : []));
}

it('the table has every route that answers GET', () => {
  const present = [
    ...addressesOf(PROBE_ROUTES),
    ...addressesOf(PROBE_ROUTES, API_PATH),
    ...addressesOf(PAGE_ROUTES),
    ...addressesOf(API_ROUTES, API_PATH),
  ];
  expect(Object.keys(ROUTES).toSorted()).toEqual(present.toSorted());
});

describe.each(Object.entries(ROUTES))('%s', (route, cached) => {
  it(`says what caches may do: ${CACHING[cached.caching]}`, async () => {
    const path = pathOf(route, cached);
    // The second one may come from kept bytes.
    for (let time = 0; time < 2; time++) {
      const answer = await ask(path);
      expect([answer.status < 500, cachingOf(answer)]).toEqual([true, CACHING[cached.caching]]);
      const { etag } = answer.headers;
      if (etag === undefined) continue;
      const known = await ask(path, { 'If-None-Match': etag });
      expect([known.status, cachingOf(known)]).toEqual([304, CACHING[cached.caching]]);
      expect(known.headers.vary).toBe(answer.headers.vary);
    }
  });

  it('is never shared if the request had credentials, or sets a cookie', async () => {
    const path = pathOf(route, cached);
    for (const headers of [BEARER, { Authorization: 'Basic eDp5' }])
      expect(cachingOf(await ask(path, headers))).toMatch(/^(?:private|no-store)/);
    const answer = await ask(`${path}${path.includes('?') ? '&' : '?'}lng=fr`);
    if (answer.headers['set-cookie']) expect(cachingOf(answer)).toMatch(/^(?:private|no-store)/);
  });

  it('is not shared if the reader is signed in and gets something else', async () => {
    const answer = await ask(pathOf(route, cached), { Cookie: session });
    if (cached.differs) expect(cachingOf(answer)).toBe(CACHING.private);
  });
});

const OF_ARTICLES = Object.entries(ROUTES).filter(([route]) => route.includes('/:id'));

it.each(OF_ARTICLES)('%s is never shared if the article is confidential', async (route, cached) => {
  for (const headers of [{}, BEARER, { Cookie: session }, { ...BEARER, Cookie: session }]) {
    const path = pathOf(route, cached).replace(open, secret);
    for (let time = 0; time < 2; time++)
      expect(cachingOf(await ask(path, headers))).toMatch(/^(?:private|no-store)/);
  }
});

describe('a shared cache that asks each time', () => {
  const differing = Object.entries(ROUTES).filter(([, { differs }]) => differs);

  it.each(differing)('never gives a writer what anyone gets, nor the reverse: %s', async (route, cached) => {
    const path = pathOf(route, cached);
    const [anyone, writer] = [await ask(path), await ask(path, { Cookie: session })];
    expect(anyone.text).not.toBe(writer.text);
    // As if it ignored `Vary`.
    const toWriter = await ask(path, { Cookie: session, 'If-None-Match': anyone.headers.etag! });
    expect([toWriter.status, toWriter.text]).toEqual([200, writer.text]);
    const toAnyone = await ask(path, { 'If-None-Match': writer.headers.etag! });
    expect([toAnyone.status, toAnyone.text]).toEqual([200, anyone.text]);
  });

  it('shows an edited article at once', async () => {
    const { article } = await server.services.intake.add({ content: 'Sebelum.', format: 'text' });
    const path = `/api/v1/articles/${article.id}`;
    const { headers } = await ask(path);
    await server.services.intake.replace(article.id, { content: 'Sesudah.', format: 'text' });
    const again = await ask(path, { 'If-None-Match': headers.etag! });
    expect([again.status, again.text.includes('Sesudah.')]).toEqual([200, true]);
  });
});

describe('writes and failures', () => {
  it('no answer to a write is shared', async () => {
    const verbs = ['POST', 'PUT', 'DELETE'] as const;
    const tables = {
      ...PAGE_ROUTES,
      ...Object.fromEntries(
        Object.entries(API_ROUTES).map(([address, route]) => [API_PATH + address, route]),
      ),
    };
    for (const [address, route] of Object.entries(tables)) {
      for (const verb of verbs.filter((each) => route[each.toLowerCase() as 'post'] !== undefined)) {
        const path = address
          .replace(':id', 'none')
          .replace(/:(?:source|target)/g, 'fr')
          .replace(/:\w+/g, 'x');
        for (const headers of [{}, BEARER])
          expect([path, cachingOf(await server.ask(path, { method: verb, headers }))]).toEqual([
            path,
            'no-store',
          ]);
      }
    }
  });

  it('the answer to a write is for its client alone, and what it leaves in the cache is for anyone', async () => {
    const added = await server.ask('/api/v1/articles', {
      method: 'POST',
      body: 'Baru.',
      headers: { ...BEARER, 'Content-Type': 'text/plain' },
    });
    expect([added.status, cachingOf(added)]).toEqual([201, CACHING.private]);
    expect(cachingOf(await ask(String(added.headers.location)))).toBe(CACHING.asked);
  });

  it.each([
    '/none',
    '/api/v1/none',
    '/assets/none.css',
    '/embed/none',
    '/oembed?url=x',
    '/api/v1/articles?limit=x',
  ])('no cache holds a refusal: %s', async (path) => {
    const answer = await ask(path);
    expect([answer.status >= 400, cachingOf(answer)]).toEqual([true, 'no-store']);
  });

  it('an open server, where everyone may write, shares no list', async () => {
    const other = await startServer({ offline: true });
    try {
      expect(cachingOf(await other.ask('/api/v1/articles'))).toBe(CACHING.private);
    } finally {
      await other.close();
    }
  });
});

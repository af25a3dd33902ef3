import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ROUTES } from '../../src/http/api-routes.ts';
import { PAGE_ROUTES, PROBE_ROUTES } from '../../src/http/routes.ts';
import { startServer, type TestServer } from '../support/http-server.ts';

/** Each route with what its `Allow` header names, in the order in which Express matches them. */
const PROBES = {
  '/health/live': 'GET, HEAD, OPTIONS',
  '/health/ready': 'GET, HEAD, OPTIONS',
  '/metrics': 'GET, HEAD, OPTIONS',
};

const PAGES = {
  '/': 'GET, HEAD, OPTIONS',
  '/add': 'GET, HEAD, OPTIONS',
  '/articles': 'GET, POST, HEAD, OPTIONS',
  '/drafts': 'GET, POST, HEAD, OPTIONS',
  '/drafts/:id': 'GET, POST, HEAD, OPTIONS',
  '/drafts/:id/edit': 'GET, POST, HEAD, OPTIONS',
  '/articles/:id/translations': 'GET, POST, HEAD, OPTIONS',
  '/articles/:id/accepted-answers': 'GET, POST, HEAD, OPTIONS',
  '/articles/:id/revise': 'GET, POST, HEAD, OPTIONS',
  '/articles/:id/delete': 'GET, POST, HEAD, OPTIONS',
  '/articles/:id/suggestions': 'GET, HEAD, OPTIONS',
  '/articles/:id': 'GET, HEAD, OPTIONS',
  '/articles/:id/:languages': 'GET, HEAD, OPTIONS',
  '/concordance': 'GET, HEAD, OPTIONS',
  '/glossary': 'GET, HEAD, OPTIONS',
  '/glossary/:source/:target': 'GET, HEAD, OPTIONS',
  '/glossary/:source/:target/download': 'GET, HEAD, OPTIONS',
  '/glossary/:source/:target/terms': 'POST, OPTIONS',
  '/glossary/:source/:target/remove': 'POST, OPTIONS',
  '/glossary/:source/:target/preview': 'POST, OPTIONS',
  '/glossary/:source/:target/import': 'POST, OPTIONS',
  '/usage': 'GET, HEAD, OPTIONS',
  '/sign-in': 'GET, POST, HEAD, OPTIONS',
  '/sign-out': 'POST, OPTIONS',
  '/embed/:id': 'GET, HEAD, OPTIONS',
  '/embed.js': 'GET, HEAD, OPTIONS',
  '/oembed': 'GET, HEAD, OPTIONS',
  '/robots.txt': 'GET, HEAD, OPTIONS',
  '/sitemap.xml': 'GET, HEAD, OPTIONS',
  '/sitemap-:part.xml': 'GET, HEAD, OPTIONS',
  '/offline': 'GET, POST, HEAD, OPTIONS',
  '/offline/choose': 'GET, HEAD, OPTIONS',
  '/manifest.webmanifest': 'GET, HEAD, OPTIONS',
  '/service-worker.js': 'GET, HEAD, OPTIONS',
  '/assets/:name': 'GET, HEAD, OPTIONS',
  '/favicon.ico': 'GET, HEAD, OPTIONS',
};

/** Below `/api/v1`. */
const API = {
  '/articles': 'GET, POST, HEAD, OPTIONS',
  '/previews': 'POST, OPTIONS',
  '/articles/:id': 'GET, PUT, DELETE, HEAD, OPTIONS',
  '/articles/:id/original': 'GET, HEAD, OPTIONS',
  '/articles/:id/source': 'GET, HEAD, OPTIONS',
  '/articles/:id/translations': 'POST, OPTIONS',
  '/articles/:id/estimate': 'GET, HEAD, OPTIONS',
  '/articles/:id/suggestions': 'GET, HEAD, OPTIONS',
  '/articles/:id/paragraphs/:paragraph/translations/:target/accept': 'POST, OPTIONS',
  '/articles/:id/events': 'GET, HEAD, OPTIONS',
  '/estimate': 'POST, OPTIONS',
  '/glossaries': 'GET, POST, HEAD, OPTIONS',
  '/glossaries/previews': 'POST, OPTIONS',
  '/glossaries/:source/:target': 'GET, PUT, DELETE, HEAD, OPTIONS',
  '/glossaries/:source/:target/entries/:term': 'GET, PUT, DELETE, HEAD, OPTIONS',
  '/memory': 'POST, OPTIONS',
  '/usage': 'GET, HEAD, OPTIONS',
  '/search': 'GET, HEAD, OPTIONS',
  '/copies': 'GET, HEAD, OPTIONS',
  '/openapi.json': 'GET, HEAD, OPTIONS',
};

const API_ADDRESSES = Object.entries({ ...PROBES, ...API }).map(([path, allow]): [string, string] => [
  `/api/v1${path}`,
  allow,
]);
const ALL: [string, string][] = Object.entries({ ...PROBES, ...PAGES, ...Object.fromEntries(API_ADDRESSES) });
const VERBS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ settings: { adminToken: 'token' } });
});
afterAll(() => server.close());

describe('a route of the server', () => {
  it.each(ALL)('%s answers OPTIONS with 204 and Allow: %s', async (path, allow) => {
    const { status, headers, bytes } = await server.ask(path, { method: 'OPTIONS' });
    expect([status, headers.allow, bytes.length]).toEqual([204, allow, 0]);
  });

  it.each(ALL)('%s answers 405 to exactly the methods that are not in Allow: %s', async (path, allow) => {
    for (const method of VERBS) {
      const { status, headers } = await server.ask(path, { method });
      const refused = !allow.split(', ').includes(method);
      expect([method, status === 405, headers.allow]).toEqual([method, refused, refused ? allow : undefined]);
    }
  });
});

describe('this list of routes', () => {
  it.each([
    ['probes', PROBES, PROBE_ROUTES],
    ['pages', PAGES, PAGE_ROUTES],
    ['the API', API, API_ROUTES],
  ])('names each route of the table of %s, in the same order', (_name, listed, table) => {
    expect(Object.keys(listed)).toEqual(Object.keys(table));
  });
});

describe('an address that is no route of the server', () => {
  it.each(['/nowhere', '/api/v1/nowhere', '/articles/a1/en/more'])(
    '%s is answered with 404 and no Allow header, whatever the method',
    async (path) => {
      for (const method of [...VERBS, 'OPTIONS']) {
        const { status, headers } = await server.ask(path, { method });
        expect([method, status, headers.allow]).toEqual([method, 404, undefined]);
      }
    },
  );
});

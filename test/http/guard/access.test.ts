import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ROUTES } from '../../../src/http/api-routes.ts';
import { API_PATH } from '../../../src/http/paths.ts';
import { PAGE_ROUTES } from '../../../src/http/routes.ts';
import type { HttpAnswer, HttpQuestion } from '../../support/http-client.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TOKEN = 'open-sesame-0123456789';
const BEARER = { Authorization: `Bearer ${TOKEN}` };
const SECRET = 'Kudeta rahasia direncanakan untuk malam ini';
const SIMILAR = 'Kudeta rahasia direncanakan untuk malam itu';
const ABSENT = 'aaaaaaaaaa';

/** How an answer treats readers. */
interface Shown {
  /** The pattern of the route, and its method. */
  readonly route: string;
  readonly path: (id: string) => string;
  readonly question?: HttpQuestion;
  /**
   * `article`: the article is in the path; those who may not read it get the answer for an unknown
   * id. `texts`: the answer may show texts of any article. `writers`: only for those who may write.
   * `nobody`: never shows a confidential article, because other sites or search engines ask.
   */
  readonly kind: 'article' | 'texts' | 'writers' | 'nobody';
}

const json = (body: unknown): HttpQuestion => ({
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
});
const form = (body: string): HttpQuestion => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
});
const ofApi = (address: string) => (id: string) => API_PATH + address.replace(':id', id);
const at = (address: string) => (id: string) => address.replace(':id', id);

/** Every route that shows an article, or texts of articles. One line each. */
const ROUTES: readonly Shown[] = [
  { route: 'get /api/v1/articles/:id', path: ofApi('/articles/:id'), kind: 'article' },
  { route: 'get /api/v1/articles/:id', path: ofApi('/articles/:id?revision=1&targets=fr'), kind: 'article' },
  { route: 'get /api/v1/articles/:id/original', path: ofApi('/articles/:id/original'), kind: 'article' },
  {
    route: 'get /api/v1/articles/:id/original',
    path: ofApi('/articles/:id/original?revision=1'),
    kind: 'article',
  },
  { route: 'get /api/v1/articles/:id/source', path: ofApi('/articles/:id/source'), kind: 'article' },
  { route: 'get /api/v1/articles/:id/estimate', path: ofApi('/articles/:id/estimate'), kind: 'article' },
  {
    route: 'get /api/v1/articles/:id/suggestions',
    path: ofApi('/articles/:id/suggestions?target=en'),
    kind: 'article',
  },
  { route: 'get /api/v1/articles/:id/events', path: ofApi('/articles/:id/events'), kind: 'article' },
  { route: 'get /articles/:id', path: at('/articles/:id'), kind: 'article' },
  { route: 'get /articles/:id', path: at('/articles/:id?view=zzz'), kind: 'article' },
  { route: 'get /articles/:id', path: at('/articles/:id?revision=1'), kind: 'article' },
  { route: 'get /articles/:id/:languages', path: at('/articles/:id/id+en'), kind: 'article' },
  { route: 'get /articles/:id/:languages', path: at('/articles/:id/EN'), kind: 'article' },
  {
    route: 'get /articles/:id/suggestions',
    path: at('/articles/:id/suggestions?target=en'),
    kind: 'article',
  },
  { route: 'get /embed/:id', path: at('/embed/:id'), kind: 'nobody' },
  {
    route: 'get /oembed',
    path: (id) => `/oembed?url=${encodeURIComponent(`${server.url}/articles/${id}`)}`,
    kind: 'nobody',
  },
  { route: 'get /sitemap.xml', path: () => '/sitemap.xml', kind: 'nobody' },
  { route: 'get /sitemap-:part.xml', path: () => '/sitemap-1.xml', kind: 'nobody' },

  { route: 'get /api/v1/articles', path: ofApi('/articles'), kind: 'texts' },
  { route: 'get /api/v1/articles', path: ofApi('/articles?confidential=true'), kind: 'texts' },
  { route: 'get /api/v1/copies', path: ofApi('/copies'), kind: 'texts' },
  { route: 'get /api/v1/search', path: ofApi('/search?q=kudeta+direncanakan'), kind: 'texts' },
  { route: 'get /api/v1/search', path: ofApi('/search?q=kudeta&confidential=true'), kind: 'texts' },
  { route: 'get /', path: () => '/', kind: 'texts' },
  { route: 'get /', path: () => '/?q=kudeta', kind: 'texts' },

  { route: 'get /articles/:id/revise', path: at('/articles/:id/revise'), kind: 'writers' },
  { route: 'get /articles/:id/delete', path: at('/articles/:id/delete'), kind: 'writers' },
  {
    route: 'post /articles/:id/revise',
    path: at('/articles/:id/revise'),
    question: form(''),
    kind: 'writers',
  },
  {
    route: 'post /articles/:id/delete',
    path: at('/articles/:id/delete'),
    question: form(''),
    kind: 'writers',
  },
  {
    route: 'post /articles/:id/translations',
    path: at('/articles/:id/translations'),
    question: form(''),
    kind: 'writers',
  },
  {
    route: 'post /articles/:id/accepted-answers',
    path: at('/articles/:id/accepted-answers'),
    question: form(''),
    kind: 'writers',
  },
  {
    route: 'put /api/v1/articles/:id',
    path: ofApi('/articles/:id'),
    question: { method: 'PUT', ...json({ content: 'x' }) },
    kind: 'writers',
  },
  {
    route: 'delete /api/v1/articles/:id',
    path: ofApi('/articles/:id'),
    question: { method: 'DELETE' },
    kind: 'writers',
  },
  {
    route: 'post /api/v1/articles/:id/translations',
    path: ofApi('/articles/:id/translations'),
    question: { method: 'POST', ...json({}) },
    kind: 'writers',
  },
  {
    route: 'post /api/v1/articles/:id/paragraphs/:paragraph/translations/:target/accept',
    path: ofApi('/articles/:id/paragraphs/p1/translations/en/accept'),
    question: { method: 'POST', ...json({ answer: 'x' }) },
    kind: 'writers',
  },
];

/** These lead to the article's page, whatever the id is. */
const REDIRECTS = ['get /articles/:id/translations', 'get /articles/:id/accepted-answers'];

let server: TestServer;
let secret: string;
let session: string;

beforeAll(async () => {
  server = await startServer({ offline: true, settings: { adminToken: TOKEN } });
  const { intake, memory } = server.services;
  secret = (await intake.add({ content: SECRET, format: 'text', details: { confidential: true } })).article
    .id;
  const words = { sourceLanguage: 'id', source: SECRET, target: 'en', text: 'A secret coup tonight' };
  await memory.add([{ ...words, origin: 'imported', provenance: { date: '2026-11-28T00:00:00.000Z' } }]);
  const signedIn = await server.ask('/sign-in', form(`token=${TOKEN}`));
  session = signedIn.headers['set-cookie']!.find((cookie) => cookie.startsWith('session='))!.split(
    ';',
    1,
  )[0]!;
});
afterAll(() => server.close());

const ask = (path: string, { headers, ...question }: HttpQuestion = {}, more = {}) =>
  server.ask(path, { ...question, headers: { ...headers, ...more } });

/** An answer without what differs from request to request. */
function plain({ status, headers, text }: HttpAnswer, id: string): unknown {
  const { date: _date, 'x-request-id': _id, etag: _tag, ...others } = headers;
  const neutral = (value: unknown) => JSON.stringify(value).replaceAll(id, ':id');
  return { status, headers: neutral(others), text: neutral(text) };
}

/** Marked words are divided. */
const shows = ({ text }: HttpAnswer) => /untuk malam|secret coup/i.test(text.replace(/<[^>]*>/g, ''));

it('the table has every route with the id of an article', () => {
  const listed = new Set([...ROUTES.map(({ route }) => route), ...REDIRECTS]);
  const tables = [...Object.entries(PAGE_ROUTES), ...Object.entries(API_ROUTES).map(prefixed)];
  const present = tables.flatMap(([address, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb} ${address}`),
  );
  const shown = present.filter((route) => / (?:\/api\/v1)?\/(?:articles|embed)\/:id/.test(route));
  expect(shown.filter((route) => !listed.has(route))).toEqual([]);
  expect([...listed].filter((route) => !present.includes(route))).toEqual([]);
});

function prefixed([address, verbs]: [string, object]): [string, object] {
  return [API_PATH + address, verbs];
}

describe.each([
  ['anyone', {}],
  ['someone with a session that is not valid', { Cookie: 'session=1.2.3' }],
  ['another site with the right token', { ...BEARER, Origin: 'https://evil.example' }],
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
])('to %s', (_name, headers) => {
  const articles = ROUTES.filter(({ kind }) => kind === 'article' || kind === 'nobody');
  it.each(articles)('a confidential article does not exist: $route', async ({ path, question }) => {
    const answer = await ask(path(secret), question, headers);
    expect(shows(answer)).toBe(false);
    expect(plain(answer, secret)).toEqual(plain(await ask(path(ABSENT), question, headers), ABSENT));
  });

  it.each(ROUTES.filter(({ kind }) => kind === 'texts'))(
    'a confidential article is in no list: $route',
    async ({ path }) => {
      const answer = await ask(path(secret), {}, headers);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(secret);
      expect(shows(answer)).toBe(false);
    },
  );

  it.each(ROUTES.filter(({ kind }) => kind === 'writers'))(
    'only those who may write get an answer: $route',
    async ({ path, question }) => {
      const answer = await ask(path(secret), question, headers);
      expect([303, 401, 403]).toContain(answer.status);
      expect(plain(answer, secret)).toEqual(plain(await ask(path(ABSENT), question, headers), ABSENT));
    },
  );
});

describe('to a writer', () => {
  const readable = ROUTES.filter(
    ({ kind, route }) =>
      kind === 'article' || kind === 'texts' || (kind === 'writers' && route.startsWith('get')),
  );
  it.each(readable)('everything is shown: $route', async ({ route, path }) => {
    const headers = route.includes('/api/') ? BEARER : { Cookie: session };
    expect([200, 301]).toContain((await ask(path(secret), {}, headers)).status);
  });

  it.each(ROUTES.filter(({ kind }) => kind === 'texts'))('it is listed: $route', async ({ route, path }) => {
    const headers = route.includes('/api/') ? BEARER : { Cookie: session };
    expect((await ask(path(secret), {}, headers)).text).toContain(secret);
  });

  it.each(ROUTES.filter(({ kind }) => kind === 'nobody'))('not to other sites: $route', async ({ path }) => {
    expect((await ask(path(secret), {}, { ...BEARER, Cookie: session })).text).not.toMatch(/kudeta rahasia/i);
  });

  it('a wrong token is refused rather than ignored', async () => {
    const answer = await ask(`${API_PATH}/articles/${secret}`, {}, { Authorization: 'Bearer wrong' });
    expect(answer.status).toBe(401);
  });
});

describe('an article that becomes confidential', () => {
  const change = (id: string, confidential: boolean) =>
    server.services.intake.replace(id, { content: 'Buka dulu.', format: 'text', details: { confidential } });

  it.each([
    ['the page', (id: string) => `/articles/${id}`],
    ['the JSON', (id: string) => `${API_PATH}/articles/${id}`],
    ['the original', (id: string) => `${API_PATH}/articles/${id}/original`],
    ['the source', (id: string) => `${API_PATH}/articles/${id}/source`],
    ['the embedded rows', (id: string) => `/embed/${id}`],
  ])('%s is 404 instead of kept bytes or a 304', async (_name, path) => {
    const { article } = await server.services.intake.add({ content: 'Buka dulu.', format: 'text' });
    const known = await ask(path(article.id));
    expect([known.status, (await ask(path(article.id))).status]).toEqual([200, 200]);
    await change(article.id, true);
    const again = await ask(path(article.id), {}, { 'If-None-Match': known.headers.etag! });
    expect([again.status, again.text.includes('Buka')]).toEqual([404, false]);
    expect((await ask(path(article.id), {}, { 'If-None-Match': '*' })).status).toBe(404);
  });

  it('bytes that a writer got are kept for no one else', async () => {
    for (let time = 0; time < 3; time++) {
      const path = `${API_PATH}/articles/${secret}`;
      expect((await ask(path, {}, BEARER)).status).toBe(200);
      expect((await ask(path)).status).toBe(404);
    }
  });
});

describe('a text that stands in confidential articles alone', () => {
  it('is suggested to writers only, also if its translation was imported', async () => {
    const { article } = await server.services.intake.add({ content: SIMILAR, format: 'text' });
    const path = `${API_PATH}/articles/${article.id}/suggestions?target=en`;
    expect((await ask(path)).text).not.toMatch(/secret coup|malam ini/);
    expect((await ask(path, {}, BEARER)).text).toContain('A secret coup tonight');
    const page = `/articles/${article.id}/suggestions?target=en`;
    expect((await ask(page)).text).not.toMatch(/secret coup/);
    expect((await ask(page, {}, { Cookie: session })).text).toContain('A secret coup tonight');
    await server.services.articles.remove(article.id);
  });
});

describe('an open server on this machine', () => {
  it('shows confidential articles to this machine, but not to pages of other sites', async () => {
    const open = await startServer({ offline: true });
    try {
      const added = { content: SECRET, format: 'text', details: { confidential: true } } as const;
      const { article } = await open.services.intake.add(added);
      for (const path of [`/articles/${article.id}`, `${API_PATH}/articles/${article.id}`, '/']) {
        for (let time = 0; time < 2; time++) expect((await open.ask(path)).text).toContain(SECRET);
        for (const foreign of [
          { Origin: 'https://evil.example' },
          { Origin: 'null' },
          { 'Sec-Fetch-Site': 'cross-site' },
          { 'Sec-Fetch-Site': 'same-site' },
        ]) {
          const { text } = await open.ask(path, { headers: foreign });
          expect(text, `${path} ${JSON.stringify(foreign)}`).not.toContain('Kudeta');
        }
      }
      for (const path of ['/usage', `${API_PATH}/usage`, `/articles/${article.id}/revise`]) {
        const foreign = { headers: { 'Sec-Fetch-Site': 'cross-site' } };
        expect((await open.ask(path, foreign)).status).toBe(403);
        expect((await open.ask(path)).status).toBe(200);
      }
    } finally {
      await open.close();
    }
  });
});

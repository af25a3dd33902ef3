import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../support/http-client.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

let server: TestServer;
let path: string;

beforeAll(async () => {
  server = await startServer();
  const added = await server.ask('/api/v1/articles', {
    method: 'POST',
    body: 'Kami siap.\n\nKami kuat.',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
  path = `/articles/${(JSON.parse(added.text) as { id: string }).id}`;
});
afterAll(() => server.close());

const get = (address: string, headers: Record<string, string> = {}) => server.ask(address, { headers });
const kept = ({ headers }: HttpAnswer) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ');
const viewOf = ({ text }: HttpAnswer) => /data-view="(\w+)" aria-current/.exec(text)?.[1];
const columnsOf = ({ text }: HttpAnswer) =>
  [...text.matchAll(/data-key="p1\.([\w-]+)"/g)].map(([, tag]) => tag);

describe('the view of an article', () => {
  it('is side by side where nobody said anything', async () => {
    const page = await get(path);
    expect([viewOf(page), kept(page)]).toEqual(['side', '']);
  });

  it.each(['side', 'stacked', 'single'])('is named by the address, and kept: %s', async (view) => {
    const page = await get(`${path}?view=${view}`);
    expect([viewOf(page), kept(page)]).toEqual([view, `view=${view}`]);
    expect(page.headers['set-cookie']![0]).toMatch(/Max-Age=31536000; Path=\/;.*HttpOnly; SameSite=Lax/);
    const later = await get(`${path}/fr+id`, { Cookie: kept(page) });
    expect([viewOf(later), kept(later)]).toEqual([view, '']);
  });

  it('is the one that the address names, whatever was chosen before', async () => {
    const page = await get(`${path}?view=side`, { Cookie: 'view=single' });
    expect([viewOf(page), kept(page)]).toEqual(['side', 'view=side']);
  });

  it.each(['cross-site', 'same-site'])(
    'is shown but not kept where another site’s link names it: %s',
    async (site) => {
      const page = await get(`${path}?view=single`, { 'Sec-Fetch-Site': site });
      expect([viewOf(page), kept(page)]).toEqual(['single', '']);
    },
  );

  it.each(['?view=diagonal', '?view=', '?view=side&view=stacked'])(
    'is the usual one where the address says nonsense, and then says nothing: %s',
    async (query) => {
      const answer = await get(path + query);
      expect([answer.status, answer.headers['location'], kept(answer)]).toEqual([301, path, '']);
    },
  );

  it('is the usual one where a cookie or another parameter says nonsense', async () => {
    const page = await get(`${path}?view[a]=stacked`, { Cookie: 'view=__proto__' });
    expect([page.status, viewOf(page), kept(page)]).toEqual([200, 'side', '']);
  });

  it('is part of what caches tell apart', async () => {
    const tags = await Promise.all(
      ['?view=side', '?view=stacked', '?view=single', '/fr+id'].map(async (end) => {
        const { headers } = await get(path + end);
        expect(headers.vary).toMatch(/Cookie/);
        return headers.etag;
      }),
    );
    expect(new Set(tags).size).toBe(4);
    const { headers } = await get(path, { Cookie: 'view=stacked' });
    const again = await get(path, { Cookie: 'view=stacked', 'If-None-Match': headers.etag! });
    expect(again.status).toBe(304);
    expect((await get(path, { 'If-None-Match': headers.etag! })).status).toBe(200);
  });
});

describe('the language that leads', () => {
  it.each([
    'id+en',
    'en+id',
    'id+fr',
    'fr+id',
    'en+fr',
    'fr+en',
    'id+en+fr',
    'id+fr+en',
    'en+id+fr',
    'en+fr+id',
    'fr+id+en',
    'fr+en+id',
  ])('is any: %s', async (languages) => {
    const page = await get(`${path}/${languages}`);
    expect(columnsOf(page)).toEqual(languages.split('+'));
    expect(kept(page)).toBe('');
  });

  it('is kept where a link on the article’s own page chose it, for this article and others', async () => {
    const referer = `${server.url}${path}?view=side`;
    const chosen = await get(`${path}/fr+id`, { Referer: referer });
    expect(kept(chosen)).toBe('lead=fr');
    expect(columnsOf(await get(path, { Cookie: kept(chosen) }))).toEqual(['fr', 'id', 'en']);
    expect(columnsOf(await get(`${path}/id+en`, { Cookie: kept(chosen) }))).toEqual(['id', 'en']);
  });

  it.each([
    ['another page', '/'],
    ['another article', '/articles/other'],
  ])('is not kept where a link on %s led there', async (_what, from) => {
    expect(kept(await get(`${path}/fr+id`, { Referer: server.url + from }))).toBe('');
  });

  it('is the source where what was kept is no language of the article', async () => {
    expect(columnsOf(await get(path, { Cookie: 'lead=de' }))).toEqual(['id', 'en', 'fr']);
  });
});

describe('light and dark', () => {
  it('are the system’s choice, until a reader makes one, which every page keeps', async () => {
    expect((await get('/')).text).toContain('<meta name="color-scheme" content="light dark">');
    const chosen = await get('/?theme=dark');
    expect(kept(chosen)).toBe('theme=dark');
    for (const address of ['/', path, '/articles/unknown']) {
      const { text } = await get(address, { Cookie: kept(chosen) });
      expect(text).toMatch(/<html lang="en" data-theme="dark">/);
      expect(text).toContain('<meta name="color-scheme" content="dark">');
    }
    const back = await get('/?theme=system', { Cookie: kept(chosen) });
    expect(back.text).not.toContain('data-theme');
  });

  it('are not part of the addresses that a page links to', async () => {
    const { text } = await get(`${path}?view=stacked&theme=dark`);
    expect(text).toContain(`href="${path}?view=stacked&amp;theme=light"`);
    expect(text).toContain(`href="${path}?view=stacked&amp;lng=fr"`);
    expect(text).not.toMatch(/theme=dark[^"]*theme=|theme=\w+&amp;lng/);
  });
});

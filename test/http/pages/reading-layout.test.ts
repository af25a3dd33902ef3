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
  it('the view is side by side by default', async () => {
    const page = await get(path);
    expect([viewOf(page), kept(page)]).toEqual(['side', '']);
  });

  it.each(['side', 'stacked', 'single'])('a view in the address is shown and stored: %s', async (view) => {
    const page = await get(`${path}?view=${view}`);
    expect([viewOf(page), kept(page)]).toEqual([view, `view=${view}`]);
    expect(page.headers['set-cookie']![0]).toMatch(/Max-Age=31536000; Path=\/;.*HttpOnly; SameSite=Lax/);
    const later = await get(`${path}/fr+id`, { Cookie: kept(page) });
    expect([viewOf(later), kept(later)]).toEqual([view, '']);
  });

  it('the view in the address outranks the stored one', async () => {
    const page = await get(`${path}?view=side`, { Cookie: 'view=single' });
    expect([viewOf(page), kept(page)]).toEqual(['side', 'view=side']);
  });

  it.each(['cross-site', 'same-site'])(
    'a view in a link of another site is shown but not stored: %s',
    async (site) => {
      const page = await get(`${path}?view=single`, { 'Sec-Fetch-Site': site });
      expect([viewOf(page), kept(page)]).toEqual(['single', '']);
    },
  );

  it.each(['?view=diagonal', '?view=', '?view=side&view=stacked'])(
    'an unknown view in the address redirects to the address without it: %s',
    async (query) => {
      const answer = await get(path + query);
      expect([answer.status, answer.headers['location'], kept(answer)]).toEqual([301, path, '']);
    },
  );

  it('an unknown view in a cookie is ignored', async () => {
    const page = await get(`${path}?view[a]=stacked`, { Cookie: 'view=__proto__' });
    expect([page.status, viewOf(page), kept(page)]).toEqual([200, 'side', '']);
  });

  it('the entity tag depends on the view', async () => {
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

describe('the first language', () => {
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

  it('a first language chosen on the article’s own page is stored for all articles', async () => {
    const referer = `${server.url}${path}?view=side`;
    const chosen = await get(`${path}/fr+id+en`, { Referer: referer });
    expect(kept(chosen)).toBe('lead=fr');
    expect(columnsOf(await get(path, { Cookie: kept(chosen) }))).toEqual(['fr', 'id', 'en']);
    expect(columnsOf(await get(`${path}/id+en`, { Cookie: kept(chosen) }))).toEqual(['id', 'en']);
  });

  it.each([
    ['another page', '/'],
    ['another article', '/articles/other'],
  ])('a first language is not stored after a link on %s', async (_what, from) => {
    expect(kept(await get(`${path}/fr+id`, { Referer: server.url + from }))).toBe('');
  });

  it('the source comes first if the article lacks the stored language', async () => {
    expect(columnsOf(await get(path, { Cookie: 'lead=de' }))).toEqual(['id', 'en', 'fr']);
  });
});

describe('hidden languages', () => {
  let other: string;
  const hide = (columns: string, view = '', cookie = '') =>
    get(`${path}/${columns}${view}`, { Referer: `${server.url}${path}`, Cookie: cookie });

  beforeAll(async () => {
    const added = await server.ask('/api/v1/articles', {
      method: 'POST',
      body: 'Kami pulang.',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
    other = `/articles/${(JSON.parse(added.text) as { id: string }).id}`;
  });

  it('stay hidden in the next article, and come back by their link', async () => {
    const hidden = await hide('id+en');
    expect(kept(hidden)).toBe('lead=id; hidden=fr');
    const next = await get(other, { Cookie: kept(hidden) });
    expect(columnsOf(next)).toEqual(['id', 'en']);
    expect(next.text).toContain(`href="${other}/id+en+fr"`);
    const back = await hide('id+en+fr', '', kept(hidden));
    expect(kept(back)).toBe('hidden=');
    expect(columnsOf(await get(other, { Cookie: 'lead=id; hidden=' }))).toEqual(['id', 'en', 'fr']);
  });

  it('are shown by an address that names them, which changes no choice', async () => {
    const page = await get(`${other}/id+fr`, { Cookie: 'hidden=fr' });
    expect([columnsOf(page), kept(page)]).toEqual([['id', 'fr'], '']);
  });

  it('are not chosen by the view of one language', async () => {
    expect(kept(await hide('en+id', '?view=single'))).toBe('lead=en; view=single');
  });

  it('are all shown if nothing else is left', async () => {
    expect(columnsOf(await get(other, { Cookie: 'hidden=id.en.fr' }))).toEqual(['id', 'en', 'fr']);
  });

  it('of other articles stay hidden there', async () => {
    expect(kept(await hide('id+en', '', 'lead=id; hidden=de'))).toBe('hidden=de.fr');
  });
});

describe('light and dark', () => {
  it('the theme follows the system until a reader chooses one, and every page keeps it', async () => {
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

  it('the theme is not in the addresses that a page links to', async () => {
    const { text } = await get(`${path}?view=stacked&theme=dark`);
    expect(text).toContain(`href="${path}?view=stacked&amp;theme=light"`);
    expect(text).toContain(`href="${path}?view=stacked&amp;lng=fr"`);
    expect(text).not.toMatch(/theme=dark[^"]*theme=|theme=\w+&amp;lng/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/http-server.ts';

let server: TestServer;
const add = (content: string) =>
  server.ask('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ content }),
  });

beforeAll(async () => {
  server = await startServer();
  for (let count = 0; count < 12; count++) await add(`Judul ${count}\n\nPresiden <pulang> & pergi.`);
});
afterAll(() => server.close());

const question = (headers: Record<string, string> = {}) => ({
  headers: { 'Accept-Language': 'en', ...headers },
});

describe('the library’s page', () => {
  it('the page shows the results, and their text never becomes markup', async () => {
    const { status, text } = await server.ask('/?q=presiden+pulang', question());
    expect(status).toBe(200);
    expect(text).toContain('12 articles for “presiden pulang”');
    expect(text).toContain('<mark>Presiden</mark> &lt;<mark>pulang</mark>> &amp; pergi.');
    expect(text).toMatch(/href="\/articles\/\w+\?find=Presiden&amp;find=pulang&amp;in=id#p2"/);
  });

  it('the links lead through all pages', async () => {
    let path: string | undefined = '/?q=presiden';
    const shown = new Set<string>();
    let pages = 0;
    while (path !== undefined) {
      const { text } = await server.ask(path, question());
      for (const [, title] of text.matchAll(/>(Judul \d+)<\/a>/g)) shown.add(title!);
      path = /<a href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      pages++;
    }
    expect({ pages, articles: shown.size }).toEqual({ pages: 2, articles: 12 });
  });

  it.each([
    ['/?q=&complete=&needsReview=', '/'],
    ['/?q=a+b&complete=&confidential=true', '/?q=a+b&confidential=true'],
    ['/?q=&from=2026-11-01&publisher=A%26B&sort=&page=2', '/?from=2026-11-01&publisher=A%26B&page=2'],
    ['/?cursor=x', '/'],
    ['/?q=a&sort=title', '/?q=a'],
    ['/?page=9&sort=title', '/?sort=title'],
  ])('fields that say nothing are removed from the address: %s', async (path, wanted) => {
    const { status, headers } = await server.ask(path, question());
    expect([status, headers.location]).toEqual([302, wanted]);
  });

  it('an address with empty fields keeps its interface language', async () => {
    const { status, text } = await server.ask('/?q=&lng=fr', question());
    expect(status).toBe(200);
    expect(text).toContain('<html lang="fr">');
  });

  it('a search without a word says what is missing and keeps the typed text', async () => {
    const { status, text } = await server.ask('/?q=%22%3F%22', question());
    expect(status).toBe(200);
    expect(text).toContain('value="&quot;?&quot;"');
    expect(text).toContain('Enter at least one letter or digit.');
  });

  it.each([
    '/?q=presiden&cursor=x',
    '/?page=0',
    '/?sort=size',
    '/?from=kemarin',
    '/?complete=x_y',
    '/?confidential=maybe',
    '/?q=a&q=b',
    `/?q=${'a'.repeat(301)}`,
  ])('refuses %s with a page that leads back', async (path) => {
    const { status, text } = await server.ask(path, question());
    expect(status).toBe(400);
    expect(text).toContain('href="/"');
  });

  it('a known result gives 304, until an article with the words is added', async () => {
    const { headers } = await server.ask('/?q=harimau', question());
    const again = () => server.ask('/?q=harimau', question({ 'If-None-Match': headers.etag! }));
    expect((await again()).status).toBe(304);
    await add('Harimau.');
    expect(await again()).toMatchObject({ status: 200 });
  });
});

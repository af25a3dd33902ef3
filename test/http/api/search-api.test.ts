import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchPage } from '../../../src/translation/found-article.ts';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

let server: TestServer;
let api: Api;

const add = async (content: string, more: object = {}): Promise<string> =>
  ((await api('POST', '/articles', { json: { content, ...more } })).json as { id: string }).id;
const search = async (query: string): Promise<SearchPage> =>
  (await api('GET', `/search?${query}`)).json as SearchPage;
const titles = (answer: { json: unknown }) => (answer.json as SearchPage).items.map((item) => item.title);

beforeAll(async () => {
  server = await startServer();
  api = await createApi(server);
  await add('Kunjungan Élysée\n\nPresiden Prabowo’s tamu, orang-orang penting.');
  await add('Rahasia\n\nPresiden pulang.', { confidential: true });
  await server.services.memory.add([
    {
      sourceLanguage: 'id',
      source: 'Presiden pulang.',
      target: 'fr',
      text: 'Le président rentre.',
      origin: 'machine',
      provenance: { date: '2026-11-23T08:00:00.000Z' },
    },
  ]);
});
afterAll(() => server.close());

describe('GET /search', () => {
  it('a result has its paragraphs in all columns, with the places of the words', async () => {
    const { items, total, next } = await search('q=presiden+elysee');
    expect({ total, next }).toEqual({ total: 1, next: null });
    expect(items[0]).toMatchObject({
      title: 'Kunjungan Élysée',
      titleMatches: [[10, 16]],
      paragraphs: [
        { id: 'p1', source: { matches: [[10, 16]] } },
        { id: 'p2', source: { matches: [[0, 8]] }, translations: { en: { text: null }, fr: { text: null } } },
      ],
    });
  });

  it('the search finds a translation and shows it beside its source', async () => {
    const { items } = await search('q=president&targets=fr');
    expect(items[0]!.paragraphs[0]).toMatchObject({
      source: { text: 'Presiden pulang.', matches: [] },
      translations: { fr: { text: 'Le président rentre.', state: 'machine', matches: [[3, 12]] } },
    });
  });

  it('the cursor leads through all pages of the results', async () => {
    const first = await search('q=presiden&limit=1');
    expect(first).toMatchObject({ total: 2, items: [{ title: 'Rahasia' }] });
    const second = await search(`q=presiden&limit=1&cursor=${first.next}`);
    expect(second).toMatchObject({ total: 2, next: null, items: [{ title: 'Kunjungan Élysée' }] });
  });

  it.each([
    ['', 'field-missing'],
    ['q=', 'search-empty'],
    ['q=!!!', 'search-empty'],
    [`q=${'a'.repeat(301)}`, 'request-invalid'],
    ['q=a&q=b', 'request-invalid'],
    ['q=a&limit=51', 'request-invalid'],
    ['q=a&cursor=x', 'cursor-invalid'],
    ['q=a&targets=x', 'language-invalid'],
    ['q=a&complete=x_y', 'language-invalid'],
    ['q=a&confidential=yes', 'request-invalid'],
  ])('refuses ?%s as %s', async (query, kind) => {
    const { status, json } = await api('GET', `/search?${query}`);
    expect({ status, json }).toMatchObject({ status: 400, json: { type: `urn:sejajar:problem:${kind}` } });
  });

  it('the search answers 304 if the client has the page already', async () => {
    const { headers } = await api('GET', '/search?q=presiden');
    const again = await api('GET', '/search?q=presiden', { headers: { 'If-None-Match': headers.etag! } });
    expect(again.status).toBe(304);
  });
});

describe('GET /articles', () => {
  it('the list can be filtered by completeness, review and confidentiality, as of now', async () => {
    const id = await add('Satu.\n\nDua.');
    const list = async (query: string) => titles(await api('GET', `/articles?${query}`));
    expect(await list('needsReview=fr')).toEqual(['Rahasia']);
    expect(await list('confidential=true')).toEqual(['Rahasia']);
    expect(await list('complete=en')).toEqual([]);
    const provenance = { date: '2026-11-23T08:00:00.000Z' };
    await server.services.memory.add(
      ['Satu.', 'Dua.'].map((source) => ({
        sourceLanguage: 'id',
        source,
        target: 'en',
        text: `en ${source}`,
        origin: 'reviewed',
        provenance,
      })),
    );
    expect(await list('complete=en')).toEqual(['Satu.']);
    expect(await list('complete=en-GB&needsReview=en')).toEqual([]);
    await api('DELETE', `/articles/${id}`);
    expect(await list('complete=en')).toEqual([]);
  });
});

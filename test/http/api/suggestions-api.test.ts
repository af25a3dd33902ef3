import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';
import { translationOf } from '../../storage/samples.ts';

const TOKEN = 'a-token-of-the-editors-desk';
const KNOWN = 'Presiden bertemu dengan menteri luar negeri Prancis kemarin sore.';
const SIMILAR = 'Presiden bertemu dengan menteri luar negeri Rusia kemarin sore.';
const WRITER = { Authorization: `Bearer ${TOKEN}` };

let server: TestServer;
let api: Api;
let id: string;

beforeAll(async () => {
  server = await startServer({ settings: { adminToken: TOKEN } });
  api = await createApi(server);
  const add = async (content: string, confidential: boolean) => {
    const added = await api('POST', '/articles', { json: { content, confidential }, headers: WRITER });
    return (added.json as { readonly id: string }).id;
  };
  await add(KNOWN, true);
  await server.services.memory.add([translationOf(KNOWN, 'The President met him.')]);
  id = await add(`${SIMILAR}\n\nLain sama sekali.`, false);
});
afterAll(() => server.close());

interface Suggested {
  readonly items: readonly { readonly paragraph: string; readonly suggestions: readonly object[] }[];
}
const countsOf = ({ json }: { readonly json: unknown }) =>
  (json as Suggested).items.map(({ paragraph, suggestions }) => [paragraph, suggestions.length]);

it('a writer gets all similar texts, a reader none of confidential articles', async () => {
  const path = `/articles/${id}/suggestions?target=en`;
  expect(countsOf(await api('GET', path, { headers: WRITER }))).toEqual([
    ['p1', 1],
    ['p2', 0],
  ]);
  expect(countsOf(await api('GET', path))).toEqual([
    ['p1', 0],
    ['p2', 0],
  ]);
  expect((await api('GET', path, { headers: { Authorization: 'Bearer wrong' } })).status).toBe(401);
});

it('the answer has an entity tag, and paragraphs can be chosen', async () => {
  const path = `/articles/${id}/suggestions?target=en&paragraph=p2`;
  const answer = await api('GET', path);
  expect(countsOf(answer)).toEqual([['p2', 0]]);
  const again = await api('GET', path, { headers: { 'If-None-Match': answer.headers['etag']! } });
  expect(again.status).toBe(304);
});

it.each([
  ['', 400],
  ['?target=!', 400],
  ['?target=en&paragraph=7', 400],
  ['?target=en&paragraph=p9', 404],
  ['?target=id', 422],
])('%j is refused with %i', async (query, status) => {
  expect((await api('GET', `/articles/${id}/suggestions${query}`)).status).toBe(status);
  expect((await api('GET', `/articles/none/suggestions${query}`)).status).toBe(404);
});

it('an unknown parameter is refused before the article is looked up', async () => {
  for (const each of [id, 'none'])
    expect((await api('GET', `/articles/${each}/suggestions?target=en&x=1`)).status).toBe(400);
});

it('the article itself has no suggestions', async () => {
  expect((await api('GET', `/articles/${id}`, { headers: WRITER })).text).not.toContain('suggestions');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import type { Estimate } from '../../../src/translation/pricing/estimate.ts';
import { type Api, createApi } from '../../support/api.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const PAGE = `<!doctype html><html lang="id"><title>Kabar ladang</title><article>
<h1>Kabar ladang</h1>
<p>Panen jagung berlimpah 🌽.</p>
<p>Panen&nbsp;jagung   berlimpah 🌽.</p>
<p>Panen jagung
  berlimpah 🌽.</p>
<p><strong>Panen</strong> jagung berlimpah 🌽.</p>
<p>2025</p>
<p>🌽</p>
<p><a href="https://ladang.example/panen">https://ladang.example/panen</a></p>
<p>***</p>
<p>Rp15.000</p>
</article></html>`;
const FREE = ['2025', '🌽', 'https://ladang.example/panen', '***'];
/** Code points: the maize is one. */
const CHARACTERS = 12 + 25 + 8;

let deepl: DeeplServer;
let server: TestServer;
let api: Api;

beforeEach(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url });
  api = await createApi(server);
});

afterEach(async () => {
  await server.close();
  await deepl.close();
});

async function add(): Promise<string> {
  const { json } = await api('POST', '/articles', { body: PAGE, headers: { 'Content-Type': 'text/html' } });
  return (json as { id: string }).id;
}

async function translate(id: string) {
  const headers = { Prefer: 'wait=60' };
  return api('POST', `/articles/${id}/translations`, { json: { targets: ['en', 'fr'] }, headers });
}

test('a page with repeated texts and texts of no language is billed once for each language', async () => {
  const id = await add();
  const { json: estimate } = await api('GET', `/articles/${id}/estimate`);
  expect((estimate as Estimate).targets.map(({ characters }) => characters)).toEqual([
    CHARACTERS,
    CHARACTERS,
  ]);
  await translate(id);
  expect(deepl.charactersBilled).toBe(2 * CHARACTERS);
  expect(deepl.repeats()).toEqual([]);
  const sent = deepl.requests.flatMap(({ texts }) => texts);
  for (const free of FREE) expect(sent).not.toContain(free);
  expect((await translate(id)).status).toBe(200);
  expect(deepl.charactersBilled).toBe(2 * CHARACTERS);

  const article = (await api('GET', `/articles/${id}`)).json as ParallelArticle;
  expect(article.coverage).toEqual({ en: { translated: 10, total: 10 }, fr: { translated: 10, total: 10 } });
  const shown = article.paragraphs.filter(({ source }) => FREE.includes(source.text));
  for (const { source, translations } of shown)
    for (const target of ['en', 'fr'])
      expect(translations[target]).toMatchObject({ text: source.text, state: 'unchanged', engine: null });
  expect(shown).toHaveLength(4);
});

test('the page shows such texts in every column, with a mark and its meaning', async () => {
  const id = await add();
  const { json } = await api('GET', '/articles');
  expect(json).toMatchObject({ items: [{ coverage: { en: { translated: 4, total: 10 } } }] });
  const pageIn = async (language: string) =>
    (await server.ask(`/articles/${id}`, { headers: { 'Accept-Language': language } })).text;
  const page = await pageIn('en');
  expect(page.match(/data-state="unchanged"/g)!.length).toBeGreaterThanOrEqual(8);
  expect(page).toContain('Same in every language');
  expect(page).toContain('href="https://ladang.example/panen"');
  expect(await pageIn('fr')).toContain('Identique dans toutes les langues');
  expect(await pageIn('id')).toContain('Sama dalam semua bahasa');
});

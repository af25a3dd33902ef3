import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concordancePath } from '../../../src/presentation/paths.ts';
import { parsePage } from '../../presentation/examples/context.ts';
import { translationOf } from '../../storage/samples.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const FIRST = 'Kapal itu berlayar pagi ini. Gelombang tinggi di Selat Sunda.';
const REPEATED = 'Gelombang besar menghantam pantai.';
const SECRET = 'Gelombang rahasia itu tidak boleh terbaca.';

let server: TestServer;
let first: string;
let deleted: string;

beforeAll(async () => {
  server = await startServer({ offline: true });
  const { intake, memory, articles } = server.services;
  const add = async (content: string, confidential = false) =>
    (await intake.add({ content, format: 'text', details: { confidential } })).article.id;
  const person = { origin: 'edited', provenance: { date: '2026-11-23T08:00:00.000Z' } } as const;
  await memory.add([
    translationOf(FIRST, 'The ship sailed this morning. High waves in the Sunda Strait.', person),
    translationOf(FIRST, 'Le bateau est parti ce matin. De hautes vagues dans le détroit.', { target: 'fr' }),
    translationOf(REPEATED, 'Big waves hit the coast.'),
    translationOf(SECRET, 'That secret wave must not be read.'),
  ]);
  first = await add(FIRST);
  await add(`Berita pertama.\n\n${REPEATED}`);
  await add(`Berita kedua.\n\n${REPEATED}`);
  await add(`Ombak dan gelombang tanpa terjemahan.`);
  await add(SECRET, true);
  deleted = await add('Gelombang yang dihapus.');
  await articles.remove(deleted);
});
afterAll(() => server.close());

const ask = (path: string) => server.ask(path, { headers: { 'Accept-Language': 'en' } });
async function lookUp(word: string, from = 'id', to = 'en') {
  const { status, text } = await ask(concordancePath({ word, in: from, to }));
  expect(status).toBe(200);
  return parsePage(text);
}
const pairsOn = (page: Document) =>
  [...page.querySelectorAll('.pairs > li')].map((pair) =>
    [...pair.querySelectorAll('.side > p:last-child')].map((side) => side.textContent),
  );

describe('the concordance', () => {
  it('shows each sentence with the word beside its counterpart: a person’s first, and the same pair once', async () => {
    const page = await lookUp('GELOMBANG');
    expect(pairsOn(page)).toEqual([
      ['Gelombang tinggi di Selat Sunda.', 'High waves in the Sunda Strait.'],
      [REPEATED, 'Big waves hit the coast.'],
      ['Ombak dan gelombang tanpa terjemahan.', 'Not translated'],
    ]);
    const [best, repeated] = page.querySelectorAll('.pairs > li');
    expect(best!.querySelector('mark')!.textContent).toBe('Gelombang');
    expect(best!.querySelector('.side:last-child .side-state')!.textContent).toBe('Edited by a person');
    expect(best!.querySelector('.place a')!.getAttribute('href')).toBe(`/articles/${first}#p1`);
    expect(repeated!.textContent).toContain('Machine translation');
    expect(repeated!.textContent).toContain('the same in 2 articles');
  });

  it('compares two translations through the original', async () => {
    expect(pairsOn(await lookUp('waves', 'en', 'fr'))[0]).toEqual([
      'High waves in the Sunda Strait.',
      'De hautes vagues dans le détroit.',
    ]);
  });

  it('never shows confidential or deleted text, although everyone may write here', async () => {
    for (const word of ['rahasia', 'dihapus']) {
      const page = await lookUp(word);
      expect(pairsOn(page)).toEqual([]);
      const ways = [...page.querySelectorAll('.none-found a')].map((way) => way.getAttribute('href'));
      expect(ways).toEqual([`/concordance?word=${word}&in=en&to=id`, `/?q=${word}`]);
    }
    expect(pairsOn(await lookUp('secret', 'en', 'id'))).toEqual([]);
  });

  it.each([
    ['word=%22%3F%22', 'Enter at least one letter or digit.'],
    [`word=${'a'.repeat(81)}`, 'at most 80 characters'],
    ['word=kapal&in=en&to=en-GB', 'Choose two different languages.'],
  ])('says what is wrong with %s', async (query, said) => {
    const { status, text } = await ask(`/concordance?${query}`);
    expect(status).toBe(200);
    expect(parsePage(text).querySelector('[role=alert]')!.textContent).toContain(said);
  });

  it('asks for a word first, and refuses what is no language', async () => {
    const page = parsePage((await ask('/concordance?word=&in=fr')).text);
    expect(page.querySelector('#found, [role=alert]')).toBeNull();
    const chosen = [...page.querySelectorAll('option[selected]')].map((each) => each.getAttribute('value'));
    expect(chosen).toEqual(['fr', 'id']);
    expect((await ask('/concordance?word=kapal&in=x_y')).status).toBe(400);
  });
});

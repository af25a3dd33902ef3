import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { translationOf } from '../../storage/samples.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse } from '../../support/house.ts';

const PROSE = ['Laporan pasar', 'Beras naik 😀.'];
const FREE = ['2025', '😀', 'https://contoh.id/beras', '* * *'];
const TEXTS = [PROSE[0]!, FREE[0]!, PROSE[1]!, ...FREE.slice(1)];
/** Code points. */
const CHARACTERS = 13 + 13;
const MISSING = ['missing', 'unchanged', 'missing', 'unchanged', 'unchanged', 'unchanged'];

let deepl: DeeplServer;
let house: House;

beforeEach(async () => {
  deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  house = await openHouse({ deeplUrl: deepl.url });
});

async function translate(id: string, targets = ['en', 'fr']) {
  return (await house.translating.translate(id, targets)).finished;
}

async function statesOf(id: string, target = 'en') {
  const { paragraphs } = await house.reading.read(id);
  return paragraphs.map(({ translations }) => translations[target]!.state);
}

/** As the list counts it and as the article says it; both must agree. */
async function coverageOf(id: string, target = 'en') {
  const { coverage } = await house.reading.read(id);
  const { items } = await house.articles.list({ reader: 'writer', limit: 10, targets: [target] });
  const entry = items.find((each) => each.id === id)!;
  expect({ translated: entry.translated[target], total: entry.total }).toEqual(coverage[target]);
  return coverage[target];
}

async function complete(target = 'en') {
  const filter = { complete: target };
  const { items } = await house.articles.list({ reader: 'writer', limit: 10, targets: [], filter });
  return items.map(({ id }) => id);
}

describe('a text that is the same in every language', () => {
  test('is shown as it is in every column, before anything is translated', async () => {
    const { id } = await house.add(TEXTS);
    expect(await statesOf(id)).toEqual(MISSING);
    expect(await statesOf(id, 'fr')).toEqual(MISSING);
    expect(await coverageOf(id)).toEqual({ translated: 4, total: 6 });
    const { paragraphs } = await house.reading.read(id);
    expect(paragraphs[1]!.translations['fr']).toEqual({
      text: '2025',
      sentences: [[0, 4]],
      alignment: [{ source: [0], target: [0], confidence: 1 }],
      findings: [],
      state: 'unchanged',
      outdated: false,
      match: null,
      engine: null,
      provenance: null,
      updatedAt: null,
    });
  });

  test('keeps its links', async () => {
    const link = '<a href="https://contoh.id">https://contoh.id</a>';
    const { id } = await house.add(['Laporan', link]);
    const { paragraphs } = await house.reading.read(id);
    expect(paragraphs[1]!.translations['en']).toMatchObject({ text: 'https://contoh.id', html: link });
  });

  test('is neither sent nor billed, and counts as translated', async () => {
    const { id } = await house.add(TEXTS);
    const estimate = await house.pricing.estimate(id, ['en']);
    expect(estimate).toMatchObject({
      characters: CHARACTERS,
      targets: [{ missing: 2, total: 6, savedCharacters: 0 }],
    });
    const outcomes = await translate(id);
    expect(outcomes).toMatchObject([
      { target: 'en', translated: 6, total: 6, billedCharacters: CHARACTERS },
      { target: 'fr', translated: 6, total: 6, billedCharacters: CHARACTERS },
    ]);
    expect(deepl.requests.map(({ texts }) => texts)).toEqual([PROSE, PROSE]);
    expect(deepl.charactersBilled).toBe(2 * CHARACTERS);
    expect(await coverageOf(id)).toEqual({ translated: 6, total: 6 });
    expect(await complete()).toEqual([id]);
    expect((await house.translating.translate(id)).needed).toBe(false);
    expect(await house.pricing.estimate(id)).toMatchObject({ characters: 0, requests: 0 });
    expect(deepl.requests).toHaveLength(2);
  });

  test('makes an article complete if it has no other, without any engine', async () => {
    const { id } = await house.add(FREE);
    const { id: other } = await house.add(PROSE);
    expect(await coverageOf(id)).toEqual({ translated: 4, total: 4 });
    expect(await complete()).toEqual([id]);
    expect((await house.translating.translate(id)).needed).toBe(false);
    expect((await house.reading.read(id)).titles['en']).toEqual({
      text: '2025',
      state: 'unchanged',
      provenance: null,
    });
    await translate(other);
    expect(await complete()).toEqual([other, id]);
  });

  test('is a title in every language', async () => {
    const { id } = await house.add(PROSE, { title: '2025' });
    const { items } = await house.articles.list({ reader: 'writer', limit: 1, targets: ['en'] });
    expect(items[0]!.titles['en']).toMatchObject({ text: '2025', state: 'unchanged' });
    await translate(id, ['en']);
    expect(deepl.requests[0]!.texts).toEqual(PROSE);
    expect((await house.translating.translate(id, ['en'])).needed).toBe(false);
    expect(await house.pricing.estimate(id, ['en'])).toMatchObject({
      targets: [{ missing: 0, missingTitle: false }],
    });
  });

  test('shows a translation that an earlier version paid for, and it is current', async () => {
    const { id } = await house.add(TEXTS);
    await house.memory.add([translationOf('2025', '2025 CE', { glossaryEffect: 'an earlier glossary' })]);
    expect(await statesOf(id)).toEqual(MISSING.with(1, 'machine'));
    expect(await coverageOf(id)).toEqual({ translated: 4, total: 6 });
    await translate(id, ['en']);
    expect(deepl.requests.map(({ texts }) => texts)).toEqual([PROSE]);
    expect(await coverageOf(id)).toEqual({ translated: 6, total: 6 });
  });

  test('may be corrected by a person', async () => {
    const { id } = await house.add(TEXTS);
    const provenance = { date: '2026-11-23T08:00:00.000Z', editor: 'A. Ismail' };
    await house.memory.add([translationOf('2025', 'In 2025', { origin: 'edited', provenance })]);
    expect(await statesOf(id)).toEqual(MISSING.with(1, 'edited'));
    expect(await coverageOf(id)).toEqual({ translated: 4, total: 6 });
    expect(await coverageOf(id, 'fr')).toEqual({ translated: 4, total: 6 });
  });

  test('is not outdated where prose was before, and prose is where it was before', async () => {
    const { id } = await house.add(PROSE);
    await translate(id, ['en']);
    await house.revise(id, [PROSE[0]!, '3-1']);
    expect(await statesOf(id)).toEqual(['machine', 'unchanged']);
    expect(await coverageOf(id)).toEqual({ translated: 2, total: 2 });
    await house.revise(id, [PROSE[0]!, 'Skornya 3-1.']);
    expect((await statesOf(id))[1]).not.toBe('unchanged');
    expect(await coverageOf(id)).toEqual({ translated: 1, total: 2 });
  });

  test('is found by its words, with the text of every column', async () => {
    const { id } = await house.add(['Laporan', '2025']);
    const found = await house.searching.search({ reader: 'writer', text: '2025', limit: 5, targets: ['en'] });
    expect(found.items.map((item) => item.id)).toEqual([id]);
    expect(found.items[0]!.paragraphs[0]!.translations['en']).toMatchObject({
      text: '2025',
      state: 'unchanged',
    });
  });

  test('has no similar texts', async () => {
    const { id } = await house.add(['Laporan', '2025']);
    const { items } = await house.suggesting.suggest(id, { target: 'en', reader: 'writer' });
    expect(items.map(({ paragraph }) => paragraph)).toEqual(['p1']);
  });
});

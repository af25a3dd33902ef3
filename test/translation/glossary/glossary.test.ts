import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ParagraphTranslation } from '../../../src/translation/parallel-article.ts';
import { createTermFinders } from '../../../src/translation/glossary/term-finder.ts';
import { requestKey } from '../../../src/translation/translating/engine-requests.ts';
import { startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse, temporaryFolder } from '../../support/house.ts';
import { startLibretranslate } from '../../support/libretranslate-server.ts';

const TEXTS = [
  'Kementerian itu menandatangani perjanjian baru dengan negara tetangga.',
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.',
  'Perang panjang itu berakhir setelah perundingan selama tiga minggu.',
];
const EN = { source: 'id', target: 'en' };
const AGREEMENT = { source: 'perjanjian', target: 'agreement' };

async function openWith(options: Parameters<typeof startDeepl>[0] = {}) {
  const deepl = await startDeepl(options);
  onTestFinished(() => deepl.close());
  const file = join(await temporaryFolder(), 'sejajar.db');
  return { deepl, file, house: await openHouse({ file, deeplUrl: deepl.url }) };
}

const translate = async (house: House, id: string, targets = ['en']) =>
  (await house.translating.translate(id, targets)).finished;
const column = async (house: House, id: string) =>
  (await house.reading.read(id, { targets: ['en'] })).paragraphs.map(
    ({ translations }) => translations['en']!,
  );

/** Only the glossary’s findings: the fake engine’s answers cause findings of other kinds too. */
const termsMissing = (cell: ParagraphTranslation) =>
  (cell.findings ?? [])
    .filter(({ kind }) => kind === 'glossary')
    .map(({ source, expected }) => ({ source, expected }));

describe('a glossary', () => {
  it('a glossary is sent with the request, and the translation contains its terms', async () => {
    const { deepl, house } = await openWith();
    await house.glossary.merge(EN, [AGREEMENT]);
    const { id } = await house.add(TEXTS);
    await translate(house, id);
    const [first] = await column(house, id);
    expect(first).toMatchObject({ outdated: false });
    expect(termsMissing(first!)).toEqual([]);
    expect(first!.text).toContain('agreement');
    expect(deepl.requests).toHaveLength(1);
    expect(deepl.glossaries.writes).toEqual(['POST']);
  });

  it('DeepL stores one glossary for all languages, and it is not sent again until it changes', async () => {
    const { deepl, house } = await openWith();
    await house.glossary.merge(EN, [AGREEMENT]);
    await house.glossary.merge({ source: 'id', target: 'fr' }, [{ source: 'perjanjian', target: 'accord' }]);
    const { id } = await house.add(TEXTS);
    await translate(house, id, ['en', 'fr']);
    const other = await house.add(['Perjanjian lain dibicarakan pada hari berikutnya di ibu kota.']);
    await translate(house, other.id, ['en', 'fr']);
    expect(deepl.glossaries.names()).toHaveLength(1);
    expect(deepl.glossaries.writes).toHaveLength(2);
  });

  it('a changed term makes its paragraphs outdated, and only these are translated again', async () => {
    const { deepl, house } = await openWith();
    const { id } = await house.add(TEXTS);
    await translate(house, id);
    const before = await house.reading.read(id);
    await house.glossary.merge(EN, [AGREEMENT, { source: 'gencatan senjata', target: 'ceasefire' }]);

    const outdated = await house.reading.read(id);
    expect(outdated.version).toBeGreaterThan(before.version);
    expect(outdated.coverage['en']).toEqual({ translated: 2, total: 3 });
    const [first, second] = await column(house, id);
    expect(first).toMatchObject({
      outdated: true,
      outdatedBy: 'glossary',
      state: 'machine',
      text: `[EN-GB] ${TEXTS[0]}`,
      reason: 'not-requested',
    });
    expect(termsMissing(first!)).toEqual([{ source: [31, 41], expected: 'agreement' }]);
    expect(second).toMatchObject({ outdated: false });

    expect(await house.pricing.estimate(id, ['en'])).toMatchObject({
      characters: [...TEXTS[0]!].length,
      requests: 1,
    });
    await translate(house, id);
    expect(deepl.requests.slice(1).map(({ texts }) => texts)).toEqual([[TEXTS[0]]]);
    expect((await column(house, id))[0]).toMatchObject({ outdated: false });
    expect((await house.translating.translate(id, ['en'])).needed).toBe(false);
  });

  it('a glossary that is changed back costs nothing, because the earlier answer is shown again', async () => {
    const { deepl, house } = await openWith();
    await house.glossary.merge(EN, [AGREEMENT]);
    const { id } = await house.add(TEXTS);
    await translate(house, id);
    await house.glossary.merge(EN, [{ ...AGREEMENT, target: 'treaty' }]);
    await translate(house, id);
    expect((await column(house, id))[0]!.text).toContain('treaty');
    const billed = deepl.charactersBilled;
    await house.glossary.merge(EN, [AGREEMENT]);
    expect(await house.pricing.estimate(id, ['en'])).toMatchObject({ characters: 0, requests: 0 });
    await translate(house, id);
    expect((await column(house, id))[0]).toMatchObject({ outdated: false });
    expect((await column(house, id))[0]!.text).toContain('agreement');
    expect(deepl.charactersBilled).toBe(billed);
  });

  it('a person’s translation is checked against a changed glossary, but never translated again', async () => {
    const { deepl, house } = await openWith();
    const { id } = await house.add(TEXTS);
    await translate(house, id);
    await house.store.memory.add([
      {
        sourceLanguage: 'id',
        source: TEXTS[0]!,
        target: 'en',
        text: 'The ministry signed a new treaty with the neighbouring country.',
        origin: 'edited',
        provenance: { date: '2026-11-23T08:00:00.000Z', editor: 'Sari' },
      },
    ]);
    await house.glossary.merge(EN, [AGREEMENT]);
    expect((await column(house, id))[0]).toMatchObject({ outdated: false, state: 'edited' });
    expect((await column(house, id))[0]!.findings).toMatchObject([{ kind: 'glossary' }]);
    expect((await house.translating.translate(id, ['en'])).needed).toBe(false);
    expect(deepl.requests).toHaveLength(1);
  });

  it('a glossary above the plan’s limit does not stop translation, is still checked, and costs nothing twice', async () => {
    const { deepl, house } = await openWith({ glossaryLimit: 0 });
    await house.glossary.merge(EN, [{ source: 'Perang', target: 'War' }]);
    const { id } = await house.add(TEXTS);
    const [outcome] = await translate(house, id);
    expect(outcome).toMatchObject({ translated: 3, total: 3 });
    const third = (await column(house, id))[2]!;
    expect(third.outdated).toBe(false);
    expect(termsMissing(third)).toMatchObject([{ expected: 'War' }]);
    expect((await house.translating.translate(id, ['en'])).needed).toBe(false);
    expect(deepl.repeats()).toEqual([]);
  });

  it('a glossary that is refused leaves no paragraph outdated, although its translation comes back unchanged', async () => {
    const { deepl, file, house } = await openWith({ glossaryLimit: 0 });
    const { id } = await house.add(TEXTS);
    await translate(house, id);
    await house.glossary.merge(EN, [AGREEMENT]);
    expect((await column(house, id))[0]!.outdated).toBe(true);
    const [outcome] = await translate(house, id);
    expect(outcome).toMatchObject({ translated: 3, total: 3, requests: 1 });
    const [first] = await column(house, id);
    expect(first).toMatchObject({ outdated: false, text: `[EN-GB] ${TEXTS[0]}` });
    expect(termsMissing(first!)).toMatchObject([{ expected: 'agreement' }]);
    expect(house.warnings).toMatchObject([
      { failure: { reason: 'quota', status: 456 }, subject: { purpose: 'glossary' } },
    ]);

    await house.glossary.merge(EN, [{ ...AGREEMENT, target: 'treaty' }]);
    const restarted = await openHouse({ file, deeplUrl: deepl.url });
    expect(await restarted.pricing.estimate(id, ['en'])).toMatchObject({ characters: 0, requests: 0 });
    expect((await restarted.translating.translate(id, ['en'])).needed).toBe(false);
    expect(deepl.requests).toHaveLength(2);
  });

  it('an answer without the glossary that was stored as if it had none is shown as what it is, and costs nothing', async () => {
    const { deepl, house } = await openWith();
    const { id } = await house.add(TEXTS.slice(0, 1));
    await translate(house, id);
    await house.glossary.merge(EN, [AGREEMENT]);
    // The request with the glossary points to the answer without it.
    const terms = await createTermFinders(house.store.glossary)(EN);
    const translation = {
      sourceLanguage: 'id',
      source: TEXTS[0]!,
      target: 'en',
      text: `[EN-GB] ${TEXTS[0]}`,
      origin: 'machine' as const,
      provenance: { date: '2026-11-01T00:00:00.000Z', engine: 'deepl' },
      glossaryEffect: '',
    };
    const key = requestKey({
      text: TEXTS[0]!,
      markup: false,
      sourceLanguage: 'id',
      engineTarget: 'EN-GB',
      glossaryEffect: terms.effect(TEXTS[0]!),
      formality: undefined,
    });
    await house.store.requests.answer([{ key, engine: 'deepl', translation }], 'another process');
    expect((await column(house, id))[0]!.outdated).toBe(true);
    await translate(house, id);
    expect((await column(house, id))[0]!.outdated).toBe(false);
    expect(deepl.requests).toHaveLength(1);
  });

  it('a glossary that somebody removed at DeepL is created again', async () => {
    const { deepl, house } = await openWith();
    await house.glossary.merge(EN, [AGREEMENT]);
    const first = await house.add(TEXTS.slice(0, 1));
    await translate(house, first.id);
    deepl.glossaries.removeAll();
    const second = await house.add(TEXTS.slice(1));
    const [outcome] = await translate(house, second.id);
    expect(outcome).toMatchObject({ translated: 2, total: 2 });
    expect(deepl.glossaries.writes).toEqual(['POST', 'POST']);
  });

  it('the glossary of another installation with the same account is not touched', async () => {
    const { deepl, house } = await openWith();
    const other = await openHouse({ deeplUrl: deepl.url });
    for (const [each, target] of [
      [house, 'agreement'],
      [other, 'treaty'],
    ] as const) {
      await each.store.glossary.merge(EN, [{ source: 'perjanjian', target }]);
      const { id } = await each.add(TEXTS);
      await translate(each, id);
      expect((await column(each, id))[0]!.text).toContain(target);
    }
    expect(new Set(deepl.glossaries.names()).size).toBe(2);
  });

  it('a language’s glossary is valid for its regions, which may have terms of their own', async () => {
    const { house } = await openWith();
    await house.glossary.merge(EN, [AGREEMENT, { source: 'negara', target: 'country' }]);
    await house.glossary.merge({ source: 'id', target: 'en-US' }, [{ source: 'negara', target: 'nation' }]);
    const { id } = await house.add(TEXTS);
    await translate(house, id, ['en-US', 'en']);
    const { paragraphs } = await house.reading.read(id, { targets: ['en-US', 'en'] });
    expect(paragraphs[0]!.translations['en-US']!.text).toMatch(/agreement .* nation/);
    expect(paragraphs[0]!.translations['en']!.text).toMatch(/agreement .* country/);
  });

  it('an engine without glossaries gets none, and its translations do not become outdated again and again', async () => {
    const libretranslate = await startLibretranslate();
    onTestFinished(() => libretranslate.close());
    const house = await openHouse({ libretranslateUrl: libretranslate.url });
    const { id } = await house.add(TEXTS);
    await translate(house, id);
    await house.glossary.merge(EN, [AGREEMENT]);
    const [first] = await column(house, id);
    expect(first!.outdated).toBe(false);
    expect(termsMissing(first!)).toMatchObject([{ expected: 'agreement' }]);
    expect((await house.translating.translate(id, ['en'])).needed).toBe(false);
  });
});

import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse, temporaryFolder } from '../../support/house.ts';
import { startLibretranslate } from '../../support/libretranslate-server.ts';

const TEXTS = [
  'Kementerian itu menandatangani perjanjian baru dengan negara tetangga.',
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.',
];
const CHARACTERS = TEXTS.join('').length;

async function startEngines() {
  const deepl = await startDeepl();
  const libretranslate = await startLibretranslate();
  onTestFinished(() => Promise.all([deepl.close(), libretranslate.close()]).then(() => undefined));
  return { deepl, libretranslate, file: join(await temporaryFolder(), 'sejajar.db') };
}

const run = async (house: House, id: string, upgrade: boolean) =>
  (await house.translating.translate(id, ['fr'], { upgrade })).finished;
const cells = async (house: House, id: string) =>
  (await house.reading.read(id, { targets: ['fr'] })).paragraphs.map(
    ({ translations }) => translations['fr']!,
  );

describe('upgrading to a better engine', () => {
  it('a translation is upgraded only when a person requests it, at a price that is shown', async () => {
    const { deepl, libretranslate, file } = await startEngines();
    const before = await openHouse({ file, libretranslateUrl: libretranslate.url });
    const { id } = await before.add(TEXTS);
    await run(before, id, false);
    const after = await openHouse({ file, deeplUrl: deepl.url, libretranslateUrl: libretranslate.url });
    expect((await after.translating.translate(id, ['fr'])).needed).toBe(false);
    expect((await after.pricing.estimate(id, ['fr'])).characters).toBe(0);
    expect((await after.pricing.estimate(id, ['fr'], { upgrade: true })).characters).toBe(CHARACTERS);

    const [outcome] = await run(after, id, true);
    expect(outcome).toMatchObject({ translated: 2, total: 2, billedCharacters: CHARACTERS });
    expect((await cells(after, id)).map(({ engine }) => engine)).toEqual(['deepl', 'deepl']);
    expect((await after.translating.translate(id, ['fr'], { upgrade: true })).needed).toBe(false);
  });

  it('a translation stays if the better engine fails, and is not sent to another engine instead', async () => {
    const { deepl, libretranslate, file } = await startEngines();
    const before = await openHouse({ file, libretranslateUrl: libretranslate.url });
    const { id } = await before.add(TEXTS);
    await run(before, id, false);
    deepl.behave({ kind: 'status', status: 456 });
    const after = await openHouse({ file, deeplUrl: deepl.url, libretranslateUrl: libretranslate.url });
    await run(after, id, true);
    expect((await cells(after, id)).map(({ engine, text }) => [engine, text])).toEqual(
      TEXTS.map((text) => ['libretranslate', `(fr) ${text}`]),
    );
    expect(libretranslate.requests).toHaveLength(1);
  });

  it('an upgrade does not touch what a person has written since', async () => {
    const { deepl, libretranslate, file } = await startEngines();
    const before = await openHouse({ file, libretranslateUrl: libretranslate.url });
    const { id } = await before.add(TEXTS);
    await run(before, id, false);
    await before.store.memory.add([
      {
        sourceLanguage: 'id',
        source: TEXTS[0]!,
        target: 'fr',
        text: 'Le ministère a signé un nouvel accord.',
        origin: 'reviewed',
        provenance: { date: '2026-11-23T08:00:00.000Z', editor: 'Sari' },
      },
    ]);
    const after = await openHouse({ file, deeplUrl: deepl.url });
    await run(after, id, true);
    expect(deepl.requests.map(({ texts }) => texts)).toEqual([[TEXTS[1]]]);
    expect((await cells(after, id))[0]).toMatchObject({ state: 'reviewed' });
  });
});

describe('a tone', () => {
  it('a tone is sent if the language has one, is shown, and changes a translation only by an upgrade', async () => {
    const { deepl, file } = await startEngines();
    const formalityOf = (index: number) => new Map(deepl.requests[index]!.fields).get('formality');
    const formal = await openHouse({ file, deeplUrl: deepl.url, formality: 'more' });
    const { id } = await formal.add(TEXTS);
    await (
      await formal.translating.translate(id, ['fr'])
    ).finished;
    await (
      await formal.translating.translate(id, ['en'])
    ).finished;
    expect([formalityOf(0), formalityOf(1)]).toEqual(['prefer_more', undefined]);
    expect((await cells(formal, id))[0]!.provenance).toMatchObject({ formality: 'more' });

    const casual = await openHouse({ file, deeplUrl: deepl.url, formality: 'less' });
    expect((await casual.translating.translate(id, ['fr', 'en'])).needed).toBe(false);
    await (
      await casual.translating.translate(id, ['fr', 'en'], { upgrade: true })
    ).finished;
    expect(deepl.requests).toHaveLength(3);
    expect(formalityOf(2)).toBe('prefer_less');
    expect((await cells(casual, id))[0]!.provenance).toMatchObject({ formality: 'less' });
    const billed = deepl.charactersBilled;
    await (
      await formal.translating.translate(id, ['fr'], { upgrade: true })
    ).finished;
    expect((await cells(formal, id))[0]!.provenance).toMatchObject({ formality: 'more' });
    expect(deepl.charactersBilled).toBe(billed);
  });
});

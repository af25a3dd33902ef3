import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { NewTranslation } from '../../../src/translation/memory.ts';
import { createDeriving } from '../../../src/translation/deriving/create-deriving.ts';
import { derivePair } from '../../../src/translation/deriving/derive-pair.ts';
import { articleOf, translationOf } from '../../storage/samples.ts';
import { openHouse, temporaryFolder, type House } from '../../support/house.ts';
import { changeDirectly } from '../../support/test-database.ts';

const SOURCE = 'Kota itu besar. Warganya 20 orang.';
const translation = (more: Partial<NewTranslation> = {}): NewTranslation => ({
  sourceLanguage: 'id',
  source: SOURCE,
  target: 'en',
  text: 'The town is big. It has many inhabitants.',
  origin: 'imported',
  provenance: { date: '2026-11-23T08:00:00.000Z' },
  ...more,
});

async function cellOf(house: House, id: string) {
  const article = await house.reading.read(id, { targets: ['en'] });
  return { ...article.paragraphs[0]!.translations['en']!, version: article.version };
}

test('a reader gets a translation at once, and what is derived from it once it is complete', async () => {
  const house = await openHouse();
  const { id } = await house.add([SOURCE]);
  await house.store.memory.add([translation()]);
  const pending = await cellOf(house, id);
  expect(pending).toMatchObject({ text: translation().text, pending: true, sentences: [] });
  expect(pending.findings).toBeUndefined();
  expect(pending.alignment).toBeUndefined();

  const before = await house.changes.newest(id);
  await house.deriving.keepUp(id);
  const complete = await cellOf(house, id);
  expect(complete.pending).toBeUndefined();
  expect(complete.alignment).toHaveLength(1);
  expect(complete.findings).toMatchObject([{ kind: 'number' }]);
  expect(complete.version).toBeGreaterThan(pending.version);
  expect(await house.changes.since(id, before, 10)).toMatchObject([
    { kind: 'translation', target: 'en', paragraphs: ['p1'] },
  ]);
});

test('nothing is derived for translations that no article shows', async () => {
  const house = await openHouse();
  const { id } = await house.add(['Lain.']);
  await house.store.memory.add([translation(), translation({ source: 'Lain.', text: 'Other.' })]);
  expect(await house.store.derived.pending(10)).toEqual([id]);
  const { cells } = await house.store.derived.lacking(id, 10);
  expect(cells.map(({ target }) => target.text)).toEqual(['Other.']);
});

test('a text that an article gets later is complete as soon as it is added', async () => {
  const house = await openHouse();
  await house.store.memory.add([translation()]);
  const { article } = await house.intake.add({ content: SOURCE, format: 'text' });
  expect((await cellOf(house, article.id)).findings).toMatchObject([{ kind: 'number' }]);
});

test('completing an article again stores and raises nothing', async () => {
  const house = await openHouse();
  const { id } = await house.add([SOURCE]);
  await house.store.memory.add([translation()]);
  await house.deriving.keepUpAll(10_000);
  const { version } = await cellOf(house, id);
  await house.deriving.keepUpAll(10_000);
  await house.deriving.keepUp(id);
  expect((await cellOf(house, id)).version).toBe(version);
});

test('other sentences of the same source, as after an adjustment, are aligned again', async () => {
  const house = await openHouse();
  await house.store.memory.add([translation()]);
  const add = async (sentences: readonly (readonly [number, number])[]) => {
    const source = {
      title: 'Kota',
      paragraphs: [{ role: 'paragraph' as const, text: SOURCE, sentences, repairs: [] }],
      repairs: [],
      leftOut: [],
      details: {},
    };
    const { article } = await house.store.articles.add({
      source,
      bytes: Buffer.from(SOURCE),
      format: 'text',
      encoding: 'utf-8',
      contentType: 'text/plain',
      intake: 1,
      sourceLanguage: 'id',
      targets: [],
      details: {},
    });
    await house.deriving.keepUp(article.id);
    return (await cellOf(house, article.id)).alignment;
  };
  expect(await add([[0, SOURCE.length]])).toEqual([{ source: [0], target: [0, 1], confidence: 1 }]);
  expect(
    await add([
      [0, 16],
      [16, SOURCE.length],
    ]),
  ).toMatchObject([
    { source: [0], target: [0] },
    { source: [1], target: [1] },
  ]);
});

test('a title that is the first sentence has its translation as soon as the alignment is certain', async () => {
  const house = await openHouse();
  const source = 'Kota itu besar. Warganya ada 20 orang.';
  const sentences = [
    [0, 15],
    [16, source.length],
  ] as const;
  const { article } = await house.store.articles.add({
    ...articleOf([source]),
    source: {
      title: 'Kota itu besar.',
      paragraphs: [{ role: 'paragraph', text: source, sentences, repairs: [] }],
      repairs: [],
      leftOut: [],
      details: {},
    },
  });
  await house.store.memory.add([translationOf(source, 'The town is big. It has 20 people.')]);
  const title = async () => (await house.reading.read(article.id)).titles['en']!.text;
  expect(await title()).toBeNull();
  await house.deriving.keepUp(article.id);
  expect(await title()).toBe('The town is big.');
});

test('data by older rules is pending until it is computed again, and this raises the version', async () => {
  const file = join(await temporaryFolder(), 'sejajar.db');
  const first = await openHouse({ file });
  const { id } = await first.add([SOURCE]);
  await first.store.memory.add([translation()]);
  await first.deriving.keepUp(id);
  const { version, findings } = await cellOf(first, id);
  await changeDirectly(
    file,
    `update derived_pair set rules = 0, findings = '[]'; update derived_rules set rules = 0`,
  );

  const later = await openHouse({ file });
  const old = await cellOf(later, id);
  expect(old).toMatchObject({ pending: true, version });
  expect([old.findings, old.alignment]).toEqual([undefined, undefined]);
  expect(old.sentences).not.toEqual([]);
  await later.deriving.keepUpAll(10_000);
  const renewed = await cellOf(later, id);
  expect(renewed.findings).toEqual(findings);
  expect(renewed.version).toBeGreaterThan(version);
});

test('a change of a glossary term changes the findings of the articles that have it', async () => {
  const house = await openHouse();
  const { id } = await house.add(['Kota itu besar.']);
  await house.store.memory.add([translation({ source: 'Kota itu besar.', text: 'The town is big.' })]);
  await house.glossary.merge({ source: 'id', target: 'en' }, [{ source: 'kota', target: 'city' }]);
  expect((await cellOf(house, id)).findings).toMatchObject([{ kind: 'glossary', expected: 'city' }]);
  await house.glossary.remove({ source: 'id', target: 'en' }, 'kota');
  expect((await cellOf(house, id)).findings).toEqual([]);
});

test('an article that cannot be completed is reported, and the others are completed', async () => {
  const house = await openHouse();
  const broken = await house.add(['Satu.']);
  const sound = await house.add([SOURCE]);
  await house.store.memory.add([translation(), translation({ source: 'Satu.', text: 'broken' })]);
  const faults: unknown[] = [];
  const deriving = createDeriving({
    ...house.store,
    derivePair: (pair) => {
      if (pair.target.text === 'broken') throw new Error('a defect');
      return derivePair(pair);
    },
    onFault: (fault) => faults.push(fault),
  });
  onTestFinished(() => deriving.stop());
  await deriving.keepUpAll(10_000);
  expect(faults).toContainEqual(new Error('a defect'));
  expect((await cellOf(house, sound.id)).pending).toBeUndefined();
  expect((await cellOf(house, broken.id)).pending).toBe(true);
});

test('a writer waits for a moment only, a command until the article is complete', async () => {
  const house = await openHouse();
  const { id } = await house.add([SOURCE]);
  await house.store.memory.add([translation()]);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const deriving = createDeriving({
    ...house.store,
    derivePair: (pair) => released.then(() => derivePair(pair)),
    onFault: (fault) => expect.fail(String(fault)),
  });
  onTestFinished(() => deriving.stop());
  const completed = deriving.complete(id);
  await deriving.keepUp(id);
  expect((await cellOf(house, id)).pending).toBe(true);
  release();
  await completed;
  expect((await cellOf(house, id)).pending).toBeUndefined();
});

test('a sweep completes what another process left for longer than a sweep, and nothing newer', async () => {
  const house = await openHouse();
  const { id } = await house.add([SOURCE]);
  // As a process leaves it that dies before it completes the article.
  await house.store.memory.add([translation()]);
  await house.deriving.sweep();
  expect((await cellOf(house, id)).pending).toBe(true);
  await house.deriving.sweep();
  expect((await cellOf(house, id)).pending).toBeUndefined();
});

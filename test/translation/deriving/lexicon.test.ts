import { expect, onTestFinished, test } from 'vitest';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';
import { createDeriving } from '../../../src/translation/deriving/create-deriving.ts';
import { derivePair } from '../../../src/translation/deriving/derive-pair.ts';
import type { LoadedLexicon } from '../../../src/translation/deriving/load-lexicon.ts';
import { learnFrom, toPart } from '../../../src/translation/learning/learn-from.ts';
import { articleOf, translationOf } from '../../storage/samples.ts';
import { openHouse, type House } from '../../support/house.ts';
import { learningTexts, learningTranslations } from '../../support/learning-texts.ts';

const EN = { source: 'id', target: 'en' };

function learnedFrom(count: number) {
  const pairs = learningTexts(count).map(([source, target], at) => ({
    source,
    target,
    weight: 1,
    origins: [at],
  }));
  return {
    languages: EN,
    pairs: count,
    known: count,
    bytes: learnFrom({ languages: EN, parts: [toPart(pairs)] })!,
  };
}

/** An article of one sentence, and one whose translation lacks the second of four sentences. */
async function addArticles(house: House) {
  const { store } = house;
  const texts = learningTexts(2, 500);
  const source = texts.map(([id]) => id).join(' ');
  const translation = texts.map(([, en]) => en).join(' ');
  const lacking = translation.replace(/(?<=^[^.]*\.) [^.]*\./, '');
  await store.memory.add([
    translationOf('Kota itu besar.', 'The town is big.'),
    translationOf(source, lacking),
  ]);
  const { article: plain } = await store.articles.add(articleOf(['Kota itu besar.']));
  const draft = articleOf([source]);
  const sentences = splitIntoSentences(source, 'id');
  const { article: omitting } = await store.articles.add({
    ...draft,
    source: { ...draft.source, paragraphs: [{ ...draft.source.paragraphs[0]!, sentences }] },
  });
  await house.deriving.keepUpAll(10_000);
  return [plain.id, omitting.id] as const;
}

async function shown(house: House, id: string) {
  const { version, paragraphs } = await house.reading.read(id, { targets: ['en'] });
  const { alignment, findings, pending } = paragraphs[0]!.translations['en']!;
  return { version, alignment, findings, pending };
}

test('what was computed without a lexicon is shown until it is computed with one', async () => {
  const house = await openHouse();
  const [, id] = await addArticles(house);
  const before = await shown(house, id);
  await house.store.lexicons.store(learnedFrom(400), 0);
  expect(await shown(house, id)).toEqual(before);
  expect(before.pending).toBeUndefined();

  await house.deriving.keepUp(id);
  const after = await shown(house, id);
  expect(after.alignment).toContainEqual(expect.objectContaining({ source: [1], target: [] }));
  expect(after.alignment).not.toEqual(before.alignment);
});

test('a version rises, and a change is told, only where the result is another one', async () => {
  const house = await openHouse();
  const [plain, omitting] = await addArticles(house);
  const before = [await shown(house, plain), await shown(house, omitting)];
  const news = [await house.changes.newest(plain), await house.changes.newest(omitting)];
  await house.store.lexicons.store(learnedFrom(400), 0);
  await house.deriving.keepUpAll(10_000);
  expect(await house.store.derived.pending(10)).toEqual([]);
  expect(await shown(house, plain)).toEqual(before[0]);
  expect(await house.changes.newest(plain)).toBe(news[0]);
  expect((await shown(house, omitting)).version).toBeGreaterThan(before[1]!.version);
  expect(await house.changes.since(omitting, news[1]!, 10)).toMatchObject([
    { kind: 'translation', target: 'en', paragraphs: ['p1'] },
  ]);
  // Both are done, so the next lexicon is the next reason to compute them.
  for (const id of [plain, omitting]) expect((await house.store.derived.lacking(id, 10)).cells).toEqual([]);
});

test('every form of a language is derived with the lexicon of the language, and others without one', async () => {
  const house = await openHouse();
  await house.store.lexicons.store(learnedFrom(400), 0);
  const { id } = await house.add(['Kota itu besar.']);
  for (const target of ['en', 'en-US', 'fr'])
    await house.store.memory.add([translationOf('Kota itu besar.', target, { target })]);
  const { cells } = await house.store.derived.lacking(id, 10);
  const numbers = Object.fromEntries(cells.map(({ targetLanguage, lexicon }) => [targetLanguage, lexicon]));
  expect(numbers).toEqual({ en: 1, 'en-US': 1, fr: undefined });
});

test('a lexicon is loaded once, into memory that threads share, until there is a newer one', async () => {
  const house = await openHouse();
  await house.store.memory.add(learningTranslations(3));
  await house.store.articles.add(articleOf(learningTexts(3).map(([source]) => source)));
  const first = await house.store.lexicons.store(learnedFrom(100), 0);
  const used: (LoadedLexicon | undefined)[] = [];
  let reads = 0;
  const deriving = createDeriving({
    ...house.store,
    lexicons: {
      bytes(number) {
        reads++;
        return house.store.lexicons.bytes(number);
      },
    },
    derivePair(pair, loaded) {
      used.push(loaded);
      return derivePair(pair, loaded?.lexicon);
    },
    onFault: (fault) => expect.unreachable(String(fault)),
  });
  onTestFinished(() => deriving.stop());
  await deriving.keepUpAll(10_000);
  expect([used.length, new Set(used).size, reads]).toEqual([3, 1, 1]);
  expect(used[0]!.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(used[0]!.lexicon.rows.buffer).toBe(used[0]!.bytes.buffer);

  const second = await house.store.lexicons.store(learnedFrom(200), first!.snapshot.number);
  await deriving.keepUpAll(10_000);
  expect([used.length, new Set(used).size, reads]).toEqual([6, 2, 2]);
  expect(used[3]!.bytes.length).toBe(second!.snapshot.size);
});

test('a damaged lexicon is reported, and articles are completed without it', async () => {
  const faults: unknown[] = [];
  const house = await openHouse({ onFault: (fault) => faults.push(fault) });
  const { id } = await house.add(['Kota itu besar.']);
  await house.store.memory.add([translationOf('Kota itu besar.', 'The town is big.')]);
  await house.store.lexicons.store({ ...learnedFrom(100), bytes: Buffer.from('rusak') }, 0);
  await house.deriving.keepUp(id);
  expect(faults).toEqual([expect.any(RangeError)]);
  expect((await shown(house, id)).alignment).toHaveLength(1);
  expect(await house.store.derived.isPending(id)).toBe(false);
});

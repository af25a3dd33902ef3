import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/storage/open-store.ts';
import { copyStore } from '../../../src/storage/moving/copy-store.ts';
import { verifyStore } from '../../../src/storage/moving/verify-store.ts';
import { hashOf, indexOfWord, openLexicon } from '../../../src/translation/alignment/lexicon.ts';
import type { LearningPair } from '../../../src/translation/alignment/learning-pair.ts';
import { learnFrom, toPart } from '../../../src/translation/learning/learn-from.ts';
import type { NewLexicon } from '../../../src/translation/lexicons.ts';
import type { NewTranslation } from '../../../src/translation/memory.ts';
import { learningTexts, learningTranslations } from '../../support/learning-texts.ts';
import { changeDatabase } from '../../support/test-database.ts';
import { articleOf, translationOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

const EN = { source: 'id', target: 'en' };

async function materialOf({ lexicons }: Store, languages = EN, isSelection = false) {
  const all: LearningPair[] = [];
  for await (const part of lexicons.material(languages, isSelection)) all.push(...part);
  return all;
}

async function countOf({ lexicons }: Store): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for await (const part of lexicons.learnable())
    for (const { languages, pairs } of part) {
      const name = `${languages.source} ${languages.target}`;
      counts[name] = (counts[name] ?? 0) + pairs;
    }
  return counts;
}

async function learnFromStore(store: Store): Promise<Uint8Array> {
  return learnFrom({ languages: EN, parts: [toPart(await materialOf(store))] })!;
}

const lexiconOf = (bytes: Uint8Array, more: Partial<NewLexicon> = {}): NewLexicon => ({
  languages: EN,
  pairs: 120,
  known: 120,
  bytes,
  ...more,
});

describe.each(STORES)('what is learned from a memory on $name', ({ create }) => {
  const filled = async (translations: readonly NewTranslation[]) => {
    const store = await (await create()).open();
    await store.memory.add(translations);
    return store;
  };
  const sourcesOf = async (store: Store) => (await materialOf(store)).map(({ source }) => source).sort();

  test('is what is shown, with where it stands and who translated it', async () => {
    const store = await filled([
      translationOf('Satu.', 'One, at first.'),
      translationOf('Satu.', 'One.', { origin: 'edited' }),
      translationOf('Dua.', 'Two.'),
      translationOf('Tiga.', 'Three.', { origin: 'imported' }),
      translationOf('Empat.', 'Four.', { origin: 'imported' }),
    ]);
    await store.articles.add(articleOf(['Satu.', 'Dua.']));
    await store.articles.add(articleOf(['Dua.']));
    await store.articles.add(articleOf(['Dua.', 'Satu.']));
    const material = await materialOf(store);
    expect(material).toHaveLength(4);
    expect(material).toContainEqual({ source: 'Satu.', target: 'One.', weight: 3, origins: [1, 3] });
    expect(material).toContainEqual({ source: 'Dua.', target: 'Two.', weight: 1, origins: [1, 3] });
    const ofFiles = material.filter(({ source }) => source === 'Tiga.' || source === 'Empat.');
    expect(ofFiles.map(({ weight }) => weight)).toEqual([3, 3]);
    expect(ofFiles.flatMap(({ origins }) => origins)).toEqual([-1, -2]);
    expect(await countOf(store)).toEqual({ 'id en': 4 });
  });

  test('is what anyone may read', async () => {
    const store = await filled([
      ...['Rahasia.', 'Terbuka juga.', 'Dihapus.', 'Judul rahasia', 'Tanpa tempat.'].map((source) =>
        translationOf(source, `${source} (en)`),
      ),
      translationOf('Berkas rahasia.', 'A secret file.', { origin: 'imported' }),
      translationOf('Berkas.', 'A file.', { origin: 'imported' }),
    ]);
    const secret = { details: { confidential: true } };
    await store.articles.add(
      articleOf(['Judul rahasia', 'Rahasia.', 'Terbuka juga.', 'Dihapus.', 'Berkas rahasia.'], secret),
    );
    await store.articles.add(articleOf(['Terbuka juga.']));
    const { article } = await store.articles.add(articleOf(['Dihapus.']));
    await store.articles.remove(article.id);
    const { article: revised } = await store.articles.add(articleOf(['Rahasia.'], secret));
    await store.articles.replace(revised.id, articleOf(['Lain sekali.']), {});
    const { article: gone } = await store.articles.add(articleOf(['Rahasia.'], secret));
    await store.articles.remove(gone.id);
    expect(await sourcesOf(store)).toEqual(['Berkas.', 'Dihapus.', 'Terbuka juga.']);
    const both = (await materialOf(store)).find(({ source }) => source === 'Terbuka juga.');
    expect(both!.origins).toEqual([2]);
    expect(await countOf(store)).toEqual({ 'id en': 3 });
  });

  test('needs a translation, and is not too long', async () => {
    const long = 'kata '.repeat(500).trim();
    const imported = { origin: 'imported' as const };
    const store = await filled([
      translationOf('2025', '2025', imported),
      translationOf(long, 'Long.', imported),
      translationOf('Singkat.', long, imported),
      translationOf('Biasa.', 'Usual.', imported),
    ]);
    expect(await sourcesOf(store)).toEqual(['Biasa.']);
    expect(await countOf(store)).toEqual({ 'id en': 1 });
  });

  test('is in every form of both languages, and in one direction', async () => {
    const imported = { origin: 'imported' as const };
    const store = await filled([
      translationOf('Warna.', 'Colour.', imported),
      translationOf('Warna.', 'Color.', { ...imported, target: 'en-US' }),
      translationOf('Warna.', 'Couleur.', { ...imported, target: 'fr' }),
      { ...translationOf('Colour.', 'Warna.', { ...imported, target: 'id' }), sourceLanguage: 'en' },
    ]);
    const material = await materialOf(store);
    expect(material.map(({ target }) => target)).toEqual(['Colour.', 'Color.']);
    // One unit of a file is one origin.
    expect(new Set(material.flatMap(({ origins }) => origins)).size).toBe(1);
    expect(await countOf(store)).toEqual({ 'id en': 2, 'id fr': 1, 'en id': 1 });
  });

  test('begins with people’s translations if not all can be taken', async () => {
    const people = learningTranslations(20, 0, { origin: 'imported' });
    const machine = learningTranslations(20, 20, { origin: 'machine' });
    const store = await filled([...machine, ...people]);
    await store.articles.add(articleOf(machine.map(({ source }) => source)));
    const weights = (await materialOf(store, EN, true)).map(({ weight }) => weight);
    expect(weights).toEqual([...Array<number>(20).fill(3), ...Array<number>(20).fill(1)]);
    const unsorted = (await materialOf(store)).map(({ weight }) => weight);
    expect(unsorted.toSorted()).toEqual(weights.toSorted());
    expect(unsorted).not.toEqual(weights);
  });

  test('never holds a word of one article alone, or of a confidential one', async () => {
    const store = await filled([
      ...learningTranslations(120),
      ...[1, 2, 3].flatMap((at) => [
        translationOf(`Sukarnowati hadir ${at}.`, `Sukarnowati was there ${at}.`),
        translationOf(`Kalimantara datang ${at}.`, `Kalimantara came ${at}.`),
        translationOf(`Bendungan retak ${at}.`, `The dam cracks ${at}.`),
      ]),
    ]);
    await store.articles.add(articleOf([1, 2, 3].map((at) => `Sukarnowati hadir ${at}.`)));
    for (const at of [1, 2, 3]) {
      await store.articles.add(articleOf([`Bendungan retak ${at}.`]));
      await store.articles.add(articleOf([`Kalimantara datang ${at}.`], { details: { confidential: true } }));
    }
    const { source, target } = openLexicon(await learnFromStore(store));
    const has = (word: string) =>
      [source, target].some((vocabulary) => indexOfWord(vocabulary, hashOf(word)) >= 0);
    expect(['petani', 'bendungan', 'dam'].map(has)).toEqual([true, true, true]);
    expect(['sukarnowati', 'kalimantara'].map(has)).toEqual([false, false]);
  });
});

test('the same memory gives the same bytes in every database, and in a copy', async () => {
  const texts = learningTexts(1_200);
  const hashes = new Set<string>();
  for (const { create } of STORES) {
    const place = await create();
    const store = await place.open();
    // Ids of segments follow the order in which they are added.
    const translations = learningTranslations(1_200);
    for (const part of [translations.slice(700), translations.slice(0, 700)]) await store.memory.add(part);
    for (const at of [0, 1, 2])
      await store.articles.add(articleOf(texts.slice(at, 400 + at).map(([id]) => id)));
    const learned = await learnFromStore(store);
    hashes.add(Buffer.from(learned).toString('base64'));
    for (const { create: createOther } of STORES) {
      const other = await createOther();
      await copyStore({ from: place.url, to: other.url });
      hashes.add(Buffer.from(await learnFromStore(await other.open())).toString('base64'));
    }
  }
  expect(hashes.size).toBe(1);
});

describe.each(STORES)('lexicons on $name', ({ create }) => {
  const learned = async () => {
    const place = await create();
    const clock = createClock();
    const store = await place.open(clock.now);
    await store.memory.add(learningTranslations(120));
    return { place, clock, store, bytes: await learnFromStore(store) };
  };

  test('are numbered snapshots, of which the bytes of the newest are kept', async () => {
    const { store, bytes } = await learned();
    expect(await store.lexicons.newest()).toEqual([]);
    const first = await store.lexicons.store(lexiconOf(bytes), 0);
    expect(first).toMatchObject({
      isNew: true,
      snapshot: { number: 1, languages: EN, learnedAt: '2026-11-23T08:00:00.000Z', size: bytes.length },
    });
    await store.memory.add(learningTranslations(120, 120));
    const more = await learnFromStore(store);
    const second = await store.lexicons.store(lexiconOf(more, { known: 240 }), 1);
    const french = { source: 'id', target: 'fr' };
    const third = await store.lexicons.store(lexiconOf(bytes, { languages: french }), 0);
    expect(await store.lexicons.newest()).toEqual([second!.snapshot, third!.snapshot]);
    expect(await store.lexicons.bytes(1)).toBeUndefined();
    expect(Buffer.compare((await store.lexicons.bytes(2))!, more)).toBe(0);
    expect(Buffer.compare((await store.lexicons.bytes(3))!, bytes)).toBe(0);
  });

  test('are frozen', async () => {
    const { place, store, bytes } = await learned();
    await store.lexicons.store(lexiconOf(bytes), 0);
    for (const change of ['update lexicon set known = 1', 'delete from lexicon'])
      await expect(changeDatabase(place.url, change)).rejects.toThrow('immutable');
  });

  test('that were learned beside a newer one are not stored', async () => {
    const { place, store, bytes } = await learned();
    const other = await place.open();
    const stored = await Promise.all([
      store.lexicons.store(lexiconOf(bytes), 0),
      other.lexicons.store(lexiconOf(bytes), 0),
    ]);
    expect(stored.filter((each) => each !== undefined)).toHaveLength(1);
    expect(await store.lexicons.newest()).toHaveLength(1);
  });

  test('with the same bytes are stored again only if those are damaged or lost', async () => {
    const { place, store, bytes } = await learned();
    await store.lexicons.store(lexiconOf(bytes), 0);
    expect(await store.lexicons.store(lexiconOf(bytes), 1)).toMatchObject({ isNew: false, articles: 0 });
    await changeDatabase(place.url, 'delete from lexicon_bytes');
    expect(await store.lexicons.store(lexiconOf(bytes), 1)).toMatchObject({ snapshot: { number: 2 } });
  });

  test('mark the articles whose results they may change', async () => {
    const { store, bytes } = await learned();
    const [english] = [
      await store.articles.add(articleOf(['Satu.'])),
      await store.articles.add(articleOf(['One.'], { sourceLanguage: 'en' })),
    ];
    for (const id of await store.derived.pending(10)) {
      const { cells: _, ...seen } = await store.derived.lacking(id, 10);
      await store.derived.settle(id, seen);
    }
    expect(await store.derived.pending(10)).toEqual([]);
    expect(await store.lexicons.store(lexiconOf(bytes), 0)).toMatchObject({ articles: 1 });
    expect(await store.derived.pending(10)).toEqual([english.article.id]);
  });

  test('keep an article pending that was looked through before they were stored', async () => {
    const { store, bytes } = await learned();
    const { article } = await store.articles.add(articleOf(['Satu.']));
    const { cells: _, ...seen } = await store.derived.lacking(article.id, 10);
    await store.lexicons.store(lexiconOf(bytes), 0);
    await store.derived.settle(article.id, seen);
    expect(await store.derived.isPending(article.id)).toBe(true);
  });

  test('are learned by one process at a time, and a dead one is replaced', async () => {
    const { place, clock, store } = await learned();
    const other = await place.open(clock.now);
    const taken = await Promise.all([
      store.lexicons.lease('one', 10_000),
      other.lexicons.lease('other', 10_000),
    ]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const [holder, waiting] = taken[0] ? ['one', 'other'] : ['other', 'one'];
    clock.move(8_000);
    await store.lexicons.renewLease(holder, 10_000);
    clock.move(8_000);
    expect(await other.lexicons.lease(waiting, 10_000)).toBe(false);
    clock.move(2_000);
    expect(await other.lexicons.lease(waiting, 10_000)).toBe(true);
    await store.lexicons.renewLease(holder, 60_000);
    await other.lexicons.releaseLease(waiting);
    expect(await store.lexicons.lease(holder, 10_000)).toBe(true);
  });

  test('are in a copy, and in the backup', async () => {
    const { place, store, bytes } = await learned();
    const { snapshot } = (await store.lexicons.store(lexiconOf(bytes), 0))!;
    for (const { create: createOther } of STORES) {
      const other = await createOther();
      const { same, tables } = await copyStore({ from: place.url, to: other.url });
      expect(same).toBe(true);
      expect(tables.find(({ table }) => table === 'lexicon_bytes')).toMatchObject({ rows: 1, same: true });
      const copy = await other.open();
      expect(await copy.lexicons.newest()).toEqual([snapshot]);
      expect(Buffer.compare((await copy.lexicons.bytes(snapshot.number))!, bytes)).toBe(0);
      expect((await verifyStore(other.url)).faults).toEqual([]);
    }
  });
});

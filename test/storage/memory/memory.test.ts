import { describe, expect, test } from 'vitest';
import type { Origin } from '../../../src/translation/memory.ts';
import { articleOf, draftOf, translationOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

describe.each(STORES)('the memory in $name', ({ create }) => {
  test('a translation is read with all its details', async () => {
    const store = await create();
    const first = await store.open();
    const translation = translationOf('Ini “dia” 😀', 'This is “it” 😀', {
      html: 'This is <em>“it”</em> 😀',
      origin: 'imported',
      provenance: {
        date: '2020-01-01',
        engine: 'deepl',
        model: 'next-gen',
        billedCharacters: 11,
        editor: 'Siti',
        file: 'lama.tmx',
        note: 'bundled',
      },
      context: { previous: 'a'.repeat(64), next: 'b'.repeat(64) },
    });
    expect(await first.memory.add([translation])).toBe(1);
    await first.close();
    const { memory } = await store.open();
    const found = await memory.lookUp('id', 'en', ['Ini “dia” 😀']);
    const { sourceLanguage: _, source: __, target: ___, ...shown } = translation;
    expect(found.get('Ini “dia” 😀')).toEqual({ ...shown, id: found.get('Ini “dia” 😀')?.id });
  });

  test('a translation is found only for the same language, the same target and exactly the same words', async () => {
    const { memory } = await (await create()).open();
    await memory.add([translationOf('Satu.', 'One.')]);
    expect((await memory.lookUp('id', 'en', ['Satu.', 'satu.', 'Satu. ', ''])).size).toBe(1);
    expect((await memory.lookUp('id', 'fr', ['Satu.'])).size).toBe(0);
    expect((await memory.lookUp('id', 'en-US', ['Satu.'])).size).toBe(0);
    expect((await memory.lookUp('ms', 'en', ['Satu.'])).size).toBe(0);
  });

  test.each([0, 1, 2, 19, 20, 21, 499, 500, 501, 1_000, 2_345])(
    'a lookup of %i texts works in one call',
    async (count) => {
      const { memory } = await (await create()).open();
      const texts = Array.from({ length: count }, (_, index) => `Teks ${index}`);
      const known = texts.filter((_, index) => index % 3 !== 1);
      expect(await memory.add(known.map((text) => translationOf(text, `T ${text}`)))).toBe(known.length);
      const found = await memory.lookUp('id', 'en', [...texts, ...texts]);
      expect([...found].map(([text, { text: shown }]) => [text, shown])).toEqual(
        known.map((text) => [text, `T ${text}`]),
      );
    },
  );

  const outcomes: readonly (readonly [Origin, Origin, 'first' | 'second'])[] = [
    ['machine', 'machine', 'second'],
    ['machine', 'imported', 'second'],
    ['machine', 'edited', 'second'],
    ['imported', 'machine', 'first'],
    ['imported', 'imported', 'second'],
    ['imported', 'reviewed', 'second'],
    ['edited', 'machine', 'first'],
    ['edited', 'imported', 'first'],
    ['edited', 'edited', 'second'],
    ['edited', 'reviewed', 'second'],
    ['reviewed', 'machine', 'first'],
    ['reviewed', 'imported', 'first'],
    ['reviewed', 'edited', 'second'],
    ['reviewed', 'reviewed', 'second'],
  ];
  test.each(outcomes)(
    'after a translation that is %s and then one that is %s, the %s is shown',
    async (one, two, shown) => {
      const { memory } = await (await create()).open();
      const first = translationOf('Satu.', 'first', { origin: one });
      const second = translationOf('Satu.', 'second', { origin: two });
      await memory.add([first]);
      expect(await memory.add([second])).toBe(1);
      expect((await memory.lookUp('id', 'en', ['Satu.'])).get('Satu.')?.text).toBe(shown);
      await memory.add([
        { ...first, source: 'Dua.' },
        { ...second, source: 'Dua.' },
      ]);
      expect((await memory.lookUp('id', 'en', ['Dua.'])).get('Dua.')?.text).toBe(shown);
    },
  );

  test('the same words from the same source are stored once', async () => {
    const { memory } = await (await create()).open();
    const translation = translationOf('Satu.', 'One.');
    expect(await memory.add([translation, translation])).toBe(1);
    expect(
      await memory.add([
        translation,
        { ...translation, provenance: { date: '2030-01-01', engine: 'deepl' } },
      ]),
    ).toBe(0);
    const differences = [
      { text: 'One!' },
      { html: '<em>One.</em>' },
      { origin: 'imported' as const },
      { provenance: { date: '', engine: 'libretranslate' } },
      { provenance: { date: '', engine: 'deepl', file: 'a.tmx' } },
      { provenance: { date: '', engine: 'deepl', editor: 'a.tmx' } },
    ];
    expect(await memory.add(differences.map((difference) => ({ ...translation, ...difference })))).toBe(6);
  });

  test('a person’s earlier words are shown again after the person chooses them again', async () => {
    const { memory } = await (await create()).open();
    const say = (text: string) => memory.add([translationOf('Satu.', text, { origin: 'edited' })]);
    await say('One.');
    await say('A.');
    expect(await say('One.')).toBe(0);
    expect((await memory.lookUp('id', 'en', ['Satu.'])).get('Satu.')?.text).toBe('One.');
  });

  test('adding an empty list adds nothing', async () => {
    const { memory } = await (await create()).open();
    expect(await memory.add([])).toBe(0);
  });

  test('a translation is kept after the article with its text was deleted', async () => {
    const { articles, memory } = await (await create()).open();
    const { article } = await articles.add(articleOf(['Satu.']));
    await memory.add([translationOf('Satu.', 'One.')]);
    await articles.remove(article.id);
    expect((await memory.lookUp('id', 'en', ['Satu.'])).size).toBe(1);
  });
});

describe.each(STORES)('a new translation in $name', ({ create }) => {
  test('a new translation raises the version of every article with its segment and is logged for the paragraphs', async () => {
    const clock = createClock();
    const store = await (await create()).open(clock.now);
    const { articles, memory, changes } = store;
    const { article: one } = await articles.add(articleOf(['dua', 'satu', 'dua', 'tiga']));
    const { article: two } = await articles.add(articleOf(['tiga']));
    const { article: none } = await articles.add(articleOf(['empat']));
    const { article: other } = await articles.add(articleOf(['dua'], { sourceLanguage: 'ms' }));
    clock.move(1_000);
    await memory.add([
      translationOf('tiga', 'three'),
      translationOf('dua', 'two'),
      translationOf('dua', 'deux', { target: 'fr' }),
    ]);
    const at = '2026-11-23T08:00:01.000Z';
    expect(await articles.get(one.id)).toMatchObject({ version: 2, updatedAt: at });
    expect(await articles.get(two.id)).toMatchObject({ version: 2, updatedAt: at });
    expect(await articles.get(none.id)).toEqual(none);
    expect(await articles.get(other.id)).toEqual(other);
    const logged = await changes.since(one.id, 0, 9);
    expect(logged.map(({ id: _, ...change }) => change)).toEqual([
      { articleId: one.id, kind: 'translation', target: 'en', paragraphs: ['p1', 'p3', 'p4'], at },
      { articleId: one.id, kind: 'translation', target: 'fr', paragraphs: ['p1', 'p3'], at },
    ]);
    expect(await changes.since(two.id, 0, 9)).toMatchObject([{ target: 'en', paragraphs: ['p1'] }]);
  });

  test('a new translation that is not shown changes no article', async () => {
    const { articles, memory, changes } = await (await create()).open();
    const { article } = await articles.add(articleOf(['satu']));
    await memory.add([translationOf('satu', 'one', { origin: 'edited' })]);
    const before = await articles.get(article.id);
    const newest = await changes.newest(article.id);
    await memory.add([translationOf('satu', 'ein')]);
    await memory.add([translationOf('satu', 'one', { origin: 'edited' })]);
    expect(await articles.get(article.id)).toEqual(before);
    expect(await changes.newest(article.id)).toBe(newest);
  });

  test('a new translation of an earlier text raises the article’s version, but changes none of its present paragraphs', async () => {
    const { articles, memory, changes } = await (await create()).open();
    const { article } = await articles.add(articleOf(['satu orang datang', 'dua']));
    await articles.replace(article.id, draftOf(['satu orang pergi', 'dua']), {});
    const newest = await changes.newest(article.id);
    await memory.add([translationOf('satu orang datang', 'one person came')]);
    expect(await articles.get(article.id)).toMatchObject({ version: 3 });
    expect(await changes.newest(article.id)).toBe(newest);
  });

  test('a new translation does not change deleted articles', async () => {
    const { articles, memory, changes } = await (await create()).open();
    const { article } = await articles.add(articleOf(['satu']));
    await articles.remove(article.id);
    const newest = await changes.newest(article.id);
    await memory.add([translationOf('satu', 'one')]);
    expect(await changes.newest(article.id)).toBe(newest);
  });

  test('a new translation reaches hundreds of articles with its segment', async () => {
    const { articles, memory, changes } = await (await create()).open();
    for (let count = 0; count < 510; count++) {
      await articles.add(articleOf([`Judul ${count}`, 'Baca juga: Pemilu']));
    }
    await memory.add([translationOf('Baca juga: Pemilu', 'Read also: Election')]);
    const { items } = await articles.list({ reader: 'writer', limit: 510, targets: ['en'] });
    expect(items.filter((item) => item.version === 2 && item.translated['en'] === 1)).toHaveLength(510);
    expect(await changes.since(items[0]!.id, 0, 2)).toMatchObject([{ paragraphs: ['p2'] }]);
    expect(await changes.since(items[509]!.id, 0, 2)).toMatchObject([{ paragraphs: ['p2'] }]);
  });
});

describe.each(STORES)('the log of changes in $name', ({ create }) => {
  test('the log gives the changes of one article after a known one, in ascending order', async () => {
    const { articles, memory, changes } = await (await create()).open();
    const { article: one } = await articles.add(articleOf(['satu', 'dua', 'tiga']));
    const { article: two } = await articles.add(articleOf(['dua']));
    for (const text of ['satu', 'dua', 'tiga']) await memory.add([translationOf(text, `${text}!`)]);
    const all = await changes.since(one.id, 0, 99);
    expect(all.map((change) => change.paragraphs)).toEqual([['p1'], ['p2'], ['p3']]);
    expect(all.map((change) => change.id)).toEqual(all.map((change) => change.id).toSorted((a, b) => a - b));
    expect(await changes.since(one.id, 0, 2)).toEqual(all.slice(0, 2));
    expect(await changes.since(one.id, all[1]!.id, 99)).toEqual(all.slice(2));
    expect(await changes.newest(one.id)).toBe(all[2]!.id);
    expect(await changes.since(two.id, 0, 99)).toHaveLength(1);
    expect(await changes.newest('nobody')).toBe(0);
    expect(await changes.since('nobody', 0, 99)).toEqual([]);
  });
});

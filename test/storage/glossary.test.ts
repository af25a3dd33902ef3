import { describe, expect, it } from 'vitest';
import { createTermFinder, createTermFinders } from '../../src/translation/glossary/term-finder.ts';
import { articleOf, translationOf } from './samples.ts';
import { STORES } from './stores.ts';

const PAIR = { source: 'id', target: 'en' };

describe.each(STORES)('the glossary in $name', ({ create }) => {
  async function openGlossary() {
    const store = await (await create()).open();
    return { store, glossary: store.glossary };
  }

  it('a new glossary is empty', async () => {
    const { glossary } = await openGlossary();
    expect(await glossary.pairs()).toEqual([]);
    expect(await glossary.entries(PAIR)).toEqual([]);
    expect(await glossary.version()).toBe(0);
  });

  it('replacing the entries of one language pair returns what changed', async () => {
    const { glossary } = await openGlossary();
    await glossary.replace({ source: 'id', target: 'fr' }, [{ source: 'kota', target: 'ville' }]);
    await glossary.replace(PAIR, [
      { source: 'kota', target: 'city' },
      { source: 'desa', target: 'village' },
    ]);
    const change = await glossary.replace(PAIR, [
      { source: 'kota', target: 'municipality' },
      { source: 'dusun', target: 'hamlet' },
    ]);
    expect(change).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(await glossary.entries(PAIR)).toEqual([
      { source: 'dusun', target: 'hamlet' },
      { source: 'kota', target: 'municipality' },
    ]);
    expect(await glossary.pairs()).toEqual([
      { source: 'id', target: 'en', entries: 2 },
      { source: 'id', target: 'fr', entries: 1 },
    ]);
  });

  it('merging does not touch other entries, and one entry can be removed', async () => {
    const { glossary } = await openGlossary();
    await glossary.merge(PAIR, [{ source: 'kota', target: 'city' }]);
    expect(await glossary.merge(PAIR, [{ source: 'desa', target: 'village' }])).toEqual({
      added: 1,
      changed: 0,
      removed: 0,
    });
    expect(await glossary.remove(PAIR, 'kota')).toBe(true);
    expect(await glossary.remove(PAIR, 'kota')).toBe(false);
    expect(await glossary.entries(PAIR)).toEqual([{ source: 'desa', target: 'village' }]);
  });

  it('several pairs are edited together or not at all', async () => {
    const { glossary } = await openGlossary();
    await glossary.merge(PAIR, [{ source: 'desa', target: 'village' }]);
    const french = { source: 'id', target: 'fr' };
    const city = [{ source: 'kota', target: 'city' }];
    const edits = [
      { pair: PAIR, entries: city, isWhole: true },
      { pair: french, entries: [{ source: 'kota', target: 'ville' }], isWhole: false },
    ];
    expect(await glossary.edit(edits)).toEqual([
      { added: 1, changed: 0, removed: 1 },
      { added: 1, changed: 0, removed: 0 },
    ]);
    // What the database refuses.
    const broken = [{ source: 'dusun', target: null as unknown as string }];
    await expect(
      glossary.edit([
        { pair: PAIR, entries: [], isWhole: true },
        { pair: french, entries: broken, isWhole: false },
      ]),
    ).rejects.toThrow();
    expect(await glossary.entries(PAIR)).toEqual(city);
  });

  it('replacing is refused if somebody else changed the glossary meanwhile', async () => {
    const { glossary } = await openGlossary();
    const read = await glossary.version();
    await glossary.merge(PAIR, [{ source: 'kota', target: 'city' }]);
    await expect(glossary.replace(PAIR, [], read)).rejects.toMatchObject({ kind: 'glossary-changed' });
    expect(await glossary.entries(PAIR)).toHaveLength(1);
  });

  it('a change of the glossary raises the version of articles, and nothing else does', async () => {
    const { store, glossary } = await openGlossary();
    const { article } = await store.articles.add(articleOf(['Kota itu besar.']));
    const versionOf = async () => (await store.articles.get(article.id))!.version;
    const before = await versionOf();
    await glossary.merge(PAIR, [{ source: 'kota', target: 'city' }]);
    const after = await versionOf();
    expect(after).toBeGreaterThan(before);
    await glossary.merge(PAIR, [{ source: 'kota', target: 'city' }]);
    expect(await versionOf()).toBe(after);
  });

  it.each([
    ['KOTA BESAR', 'kota'],
    ['İzmir adalah pelabuhan.', 'İzmir'],
    ['Suhunya 300 \u212Aelvin.', 'kelvin'],
    ['Di ÉCOLE itu.', 'école'],
    ['Ia ke «ΟΔΟΣ» itu.', 'οδος'],
    ['Ia ke 東京.', '東京'],
    ['Rapat 100% selesai.', '100%'],
    ['Di dalam  negeri.', 'dalam negeri'],
  ])('“%s” is recognised as an article with the term “%s”', async (text, source) => {
    const { store, glossary } = await openGlossary();
    const { article } = await store.articles.add(articleOf([text]));
    const versionOf = async () => (await store.articles.get(article.id))!.version;
    const before = await versionOf();
    const isFound = createTermFinder({ name: '', entries: [{ source, target: 'x' }] }).effect(text) !== '';
    await glossary.merge(PAIR, [{ source, target: 'x' }]);
    expect((await versionOf()) > before).toBe(isFound);
    const added = await versionOf();
    await glossary.remove(PAIR, source);
    expect((await versionOf()) > added).toBe(isFound);
  });

  it('a region keeps the terms of its language until it has terms of its own, and after it lost them', async () => {
    const { store, glossary } = await openGlossary();
    const { article } = await store.articles.add(articleOf(['Kota dan desa.']));
    const versionOf = async () => (await store.articles.get(article.id))!.version;
    await glossary.merge(PAIR, [{ source: 'kota', target: 'city' }]);
    const US = { source: 'id', target: 'en-US' };
    const finders = createTermFinders(glossary);
    await store.memory.add([
      translationOf('Kota dan desa.', 'City and village.', {
        target: 'en-US',
        glossaryEffect: (await finders(US)).effect('Kota dan desa.'),
      }),
    ]);
    const isComplete = async () =>
      (await store.articles.list({ reader: 'writer', limit: 1, targets: [], filter: { complete: 'en-US' } }))
        .items.length === 1;
    expect(await isComplete()).toBe(true);
    const versions = [await versionOf()];
    await glossary.merge(US, [{ source: 'desa', target: 'hamlet' }]);
    versions.push(await versionOf());
    expect(await isComplete()).toBe(false);
    await glossary.remove(US, 'desa');
    versions.push(await versionOf());
    expect(await isComplete()).toBe(true);
    expect(versions).toEqual([...new Set(versions)]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/storage/open-store.ts';
import { changeDatabase } from '../support/test-database.ts';
import { articleOf, translationOf } from './samples.ts';
import { STORES } from './stores.ts';

/** As migration 0016 left it, with the counts of that version. */
const EARLIER = `
  alter table segment drop column language_free;
  alter table article drop column language_free_count;
  alter table article drop column part_of;
  alter table draft drop column document;
  alter table revision drop column document_hash;
  alter table revision drop column document_type;
  alter table revision drop column extractor;
  alter table revision drop column document_part;
  alter table derived_pair drop column lexicon;
  drop table lexicon_bytes;
  drop table lexicon;
  drop table learning;
  update article_column set missing = 2;
  update derived_rules set rules = 1;
  delete from kysely_migration where name >= '0017';`;

async function listed(store: Store) {
  const { items } = await store.articles.list({ reader: 'writer', limit: 10, targets: ['en', 'fr'] });
  return items.map(({ title, translated, total }) => ({ title, translated, total }));
}

describe.each(STORES)('a store of an earlier version on $name', ({ create }) => {
  test('counts the texts that are the same in every language after its upgrade', async () => {
    const place = await create();
    const first = await place.open();
    const { article: older } = await first.articles.add(articleOf(['Panen jagung', '2025', '😀']));
    await first.articles.add(articleOf(['***']));
    await first.memory.add([
      translationOf('Panen jagung', 'The maize harvest'),
      translationOf('2025', '2025'),
    ]);
    const expected = await listed(first);
    const version = (await first.articles.get(older.id))!.version;
    expect(expected).toEqual([
      { title: '***', translated: { en: 1, fr: 1 }, total: 1 },
      { title: 'Panen jagung', translated: { en: 3, fr: 2 }, total: 3 },
    ]);
    await first.close();

    await changeDatabase(place.url, EARLIER);
    const upgraded = await place.open();
    expect(await listed(upgraded)).toEqual(expected);
    // It shows more than before, so no copy of it counts as current.
    expect((await upgraded.articles.get(older.id))!.version).toBeGreaterThan(version);
    const { article } = await upgraded.articles.add(articleOf(['Harga jagung', '2025']));
    expect((await listed(upgraded))[0]).toEqual({
      title: article.title,
      translated: { en: 1, fr: 1 },
      total: 2,
    });
  });

  test('still refuses to change a segment', async () => {
    const place = await create();
    await (await place.open()).articles.add(articleOf(['2025']));
    const change = changeDatabase(place.url, `update segment set text = 'x'`);
    await expect(change).rejects.toThrow('immutable');
  });
});

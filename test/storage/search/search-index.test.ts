import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as first from '../../../src/storage/migrations/0001-first.ts';
import * as search from '../../../src/storage/migrations/0006-search.ts';
import { openDatabase } from '../../../src/storage/sqlite/open-database.ts';
import { createSqliteDialect } from '../../../src/storage/sqlite/sqlite-dialect.ts';
import { watchStoreFile } from '../../../src/storage/sqlite/store-file.ts';
import { searchTerms } from '../../../src/text/search/search-terms.ts';
import type { IndexedArticle } from '../../../src/translation/searching/search-index.ts';
import { articleOf, draftOf, translationOf } from '../samples.ts';
import { STORES, temporaryFolder } from '../stores.ts';

const indexed = (id: string, version: number, text: string): IndexedArticle => ({
  id,
  version,
  titles: [],
  texts: [text],
});

describe.each(STORES)('the search index in $name', ({ create }) => {
  test('a changed article is reported, newest first, until its present version is indexed', async () => {
    const store = await (await create()).open();
    const { article: one } = await store.articles.add(articleOf(['satu']));
    const { article: two } = await store.articles.add(articleOf(['dua']));
    const index = store.searchIndex;
    expect(await index.changed(10)).toEqual([two.id, one.id]);
    expect(await index.changed(1)).toEqual([two.id]);

    await index.put([indexed(one.id, one.version, 'satu'), indexed(two.id, two.version, 'dua')]);
    expect([await index.changed(10), await index.countChanged('writer')]).toEqual([[], 0]);

    await store.articles.replace(one.id, draftOf(['tiga']), {});
    expect(await index.changed(10)).toEqual([one.id]);
    // An entry made from an earlier version of the article is not indexed.
    await index.put([indexed(one.id, one.version, 'basi')]);
    expect(await index.changed(10)).toEqual([one.id]);
    expect(await index.count({ terms: searchTerms('basi'), reader: 'writer' })).toBe(0);

    await store.memory.add([translationOf('dua', 'two')]);
    expect(await index.changed(10)).toEqual([two.id, one.id]);
  });

  test('a deleted article is not found, and the index forgets it on request', async () => {
    const store = await (await create()).open();
    const { article } = await store.articles.add(articleOf(['satu']));
    const index = store.searchIndex;
    await index.put([indexed(article.id, article.version, 'satu')]);
    expect(await index.count({ terms: searchTerms('satu'), reader: 'writer' })).toBe(1);
    await store.articles.remove(article.id);
    expect(await index.count({ terms: searchTerms('satu'), reader: 'writer' })).toBe(0);
    expect(await index.changed(10)).toEqual([article.id]);
    await index.remove(article.id);
    expect(await index.changed(10)).toEqual([]);
  });

  test('every article is indexed again when the set of columns changes', async () => {
    const store = await (await create()).open();
    const { article } = await store.articles.add(articleOf(['satu']));
    const index = store.searchIndex;
    await index.useColumns(['en', 'fr']);
    await index.put([indexed(article.id, article.version, 'satu')]);
    await index.useColumns(['fr', 'en']);
    expect(await index.changed(10)).toEqual([]);
    await index.useColumns(['en', 'de']);
    expect(await index.changed(10)).toEqual([article.id]);
  });
});

test('all articles of a library without a search index are indexed', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  const db = new Kysely<unknown>({
    dialect: createSqliteDialect(await openDatabase(path), watchStoreFile(path)),
  });
  onTestFinished(() => db.destroy());
  await first.up(db);
  const columns =
    'title, source_language, targets, confidential, said, revision, version, first_free, created_at, updated_at';
  await sql`
    insert into article (id, deleted_at, ${sql.raw(columns)})
    values ('a', null, '', 'id', '[]', 0, '{}', 1, 1, 1, '', ''), ('b', '2026', '', 'id', '[]', 0, '{}', 1, 1, 1, '', '')`.execute(
    db,
  );
  await search.up(db);
  const { rows } = await sql`select article_number from search_pending`.execute(db);
  expect(rows).toEqual([{ article_number: 1 }]);
});

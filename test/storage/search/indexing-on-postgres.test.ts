import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../samples.ts';
import { STORES } from '../stores.ts';

const postgres = STORES.filter(({ name }) => name === 'PostgreSQL');

const CHANGES = [
  ['changed', 'version = version + 1'],
  ['deleted', `version = version + 1, deleted_at = '2026-11-23T08:00:00.000Z'`],
] as const;

describe.each(postgres)('the search index in $name', ({ create }) => {
  test.each(CHANGES)('an article that is %s during its indexing is indexed again', async (_, change) => {
    const testStore = await create();
    const store = await testStore.open();
    const { article } = await store.articles.add(articleOf(['satu']));
    const writer = new pg.Client({ connectionString: testStore.url });
    await writer.connect();
    await writer.query('begin');
    await writer.query(`update article set ${change} where id = $1`, [article.id]);
    await writer.query(
      'insert into search_pending select number from article where id = $1 on conflict do nothing',
      [article.id],
    );
    const { searchIndex } = store;
    const { id, version } = article;
    const indexing = searchIndex.put([{ id, version, titles: [], texts: ['satu'] }]);
    await Promise.race([indexing, untilOneWaits(writer)]);
    await writer.query('commit');
    await indexing;
    expect(await searchIndex.changed(10)).toEqual([id]);
    await writer.end();
  });
});

async function untilOneWaits(client: pg.Client): Promise<void> {
  const waiting = `
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await client.query(waiting)).rowCount === 0) await sleep(10);
}

import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/storage/open-store.ts';
import { openPostgresTables } from '../../../src/storage/postgres-tables.ts';
import { write } from '../../../src/storage/write.ts';
import { createPostgresDatabase } from '../../support/postgres-database.ts';
import { ask } from '../../support/postgres-server.ts';
import { articleOf, translationOf } from '../samples.ts';

describe.skipIf(inject('postgresUrl') === undefined)('a PostgreSQL that others keep busy', () => {
  async function prepare() {
    const { url, drop } = await createPostgresDatabase();
    const store = await openStore({ url });
    onTestFinished(async () => {
      await store.close();
      await drop();
    });
    const { article } = await store.articles.add(articleOf(['Satu.']));
    await store.memory.add([translationOf('Satu.', 'One.')]);
    return { url, store, article, look: () => store.memory.lookUp('id', 'en', ['Satu.']) };
  }

  /** As an operator's program that works on the whole table. */
  async function lockSegments(url: string) {
    const client = new pg.Client(url);
    await client.connect();
    await client.query('begin');
    await client.query('lock table segment in access exclusive mode');
    return async () => {
      await client.query('rollback');
      await client.end();
    };
  }

  it('who gets no connection is told to try again, the others get their answers, and all work afterwards', async () => {
    const { url, store, article, look } = await prepare();
    const unlock = await lockSegments(url);
    const looking = Array.from({ length: 40 }, () =>
      look().then(
        (found) => found.size,
        (error: unknown) => error,
      ),
    );
    const refused = await Promise.race(looking);
    expect(refused).toMatchObject({ kind: 'store-unavailable' });
    // Readers of kept answers need no connection of these.
    expect(await store.articleStates.find(article.id)).toMatchObject({ confidential: false });
    await unlock();
    const outcomes = await Promise.all(looking);
    expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome !== 1)).toHaveLength(30);
    expect((await look()).size).toBe(1);
  });

  it('a statement that is ended because it took too long is worth another attempt', async () => {
    const { url, look } = await prepare();
    const unlock = await lockSegments(url);
    const looked = look().catch((error: unknown) => error);
    // PostgreSQL's answer is the same when statement_timeout ends it.
    const cancel = `select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(() => ask(url, cancel)).toHaveLength(1);
    expect(await looked).toMatchObject({ kind: 'store-unavailable', values: { seconds: 5 } });
    await unlock();
    expect((await look()).size).toBe(1);
  });

  it('of two transactions that wait for each other, one is repeated, and both are done', async () => {
    const { url, store, article: first } = await prepare();
    const { article: second } = await store.articles.add(articleOf(['Dua.']));
    const { db } = await openPostgresTables(url, 4);
    let attempts = 0;
    let waiting = 0;
    const raise = (ids: readonly string[]) =>
      write(db, async (trx) => {
        attempts++;
        for (const [at, id] of ids.entries()) {
          const raised = trx.updateTable('article').set((eb) => ({ version: eb('version', '+', 1) }));
          await raised.where('id', '=', id).execute();
          if (at > 0) continue;
          waiting++;
          await expect.poll(() => waiting).toBeGreaterThan(1);
        }
      });
    await Promise.all([raise([first.id, second.id]), raise([second.id, first.id])]);
    await db.destroy();
    expect(attempts).toBe(3);
    const before = [first.version + 1, second.version];
    expect([
      (await store.articles.get(first.id))!.version,
      (await store.articles.get(second.id))!.version,
    ]).toEqual(before.map((version) => version + 2));
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStore, type Store } from '../../../src/storage/open-store.ts';
import { Problem } from '../../../src/problem.ts';
import { ask, findPrograms, type PostgresServer, startPostgres } from '../../support/postgres-server.ts';
import { translationOf } from '../samples.ts';

const programs = inject('postgresUrl') === undefined ? undefined : findPrograms();

// A server that is given is not ours to stop.
describe.runIf(programs !== undefined)('a store whose PostgreSQL goes away', () => {
  let server: PostgresServer;
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres(programs!, { durable: true });
    store = await openStore({ url: server.url });
  });
  afterAll(async () => {
    await store.close();
    await server.remove();
  });

  it.each(['fast', 'immediate'] as const)(
    'answers store-unavailable while it is away (%s stop), recovers by itself, and keeps what was confirmed',
    async (how) => {
      const source = `Sumber ${how}`;
      await store.memory.add([translationOf(source, 'A text')]);
      await server.stop(how);
      const refused = await store.memory.lookUp('id', 'en', [source]).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Problem);
      expect(refused).toMatchObject({ kind: 'store-unavailable', values: { seconds: 5 } });
      expect(await store.ready()).toBe(false);
      await expect(store.articleStates.find('nothing')).rejects.toMatchObject({ kind: 'store-unavailable' });

      await server.start();
      expect(await untilReady(store)).toBe(true);
      const found = await store.memory.lookUp('id', 'en', [source]);
      expect([...found.keys()]).toEqual([source]);
      expect(await store.articleStates.find('nothing')).toBeUndefined();
    },
  );

  it('a connection that is ended in the middle of a transaction changes nothing and ends no process', async () => {
    const added = Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        store.memory.add([translationOf(`Putus ${at}`, 'A text')]).then(
          () => at,
          (error: unknown) => error,
        ),
      ),
    );
    await ask(
      server.url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'sejajar' and pid <> pg_backend_pid()`,
    );
    const outcomes = await added;
    expect(await untilReady(store)).toBe(true);
    const sources = Array.from({ length: 20 }, (_, at) => `Putus ${at}`);
    const stored = await store.memory.lookUp('id', 'en', sources);
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome === at) expect(stored.has(`Putus ${at}`)).toBe(true);
      else expect(outcome).toMatchObject({ kind: 'store-unavailable' });
    }
  });

  it('news arrives again after the connection that listens was lost', async () => {
    let news = 0;
    const stop = store.changes.onNews(() => news++);
    await until(() => news > 0);
    await server.stop('fast');
    await server.start();
    await untilReady(store);
    const before = news;
    await until(() => news > before);
    stop();
  });

  it('a wrong database or user is one clear problem', async () => {
    const other = new URL(server.url);
    other.pathname = '/nowhere';
    await expect(openStore({ url: other.href })).rejects.toMatchObject({ kind: 'database-unreadable' });
    const closed = new URL(server.url);
    closed.port = '1';
    await expect(openStore({ url: closed.href })).rejects.toMatchObject({ kind: 'store-unavailable' });
  });

  it('tables of another program are not touched', async () => {
    await ask(server.url, 'create database others');
    const others = new URL(server.url);
    others.pathname = '/others';
    await ask(others.href, 'create table note (text text)');
    await expect(openStore({ url: others.href })).rejects.toMatchObject({
      kind: 'database-unreadable',
      values: { reason: 'not a database of Sejajar' },
    });
  });
});

async function untilReady(store: Store): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await store.ready()) return true;
    await sleep(50);
  }
  return false;
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !condition(); attempt++) await sleep(50);
  expect(condition()).toBe(true);
}

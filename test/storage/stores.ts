import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import { openStore, type Store } from '../../src/storage/open-store.ts';
import { createPostgresDatabase } from '../support/postgres-database.ts';
import { createSqliteFile } from '../support/sqlite-file.ts';

export interface TestStore {
  readonly url: string;
  /** Another connection to the same store, as another process would have. */
  open(now?: () => Date): Promise<Store>;
}

/** Creates an empty store, which is deleted after the test. */
export type CreateStore = () => Promise<TestStore>;

interface StoreKind {
  readonly name: string;
  readonly create: CreateStore;
}

const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Every database that we support is tested with the same tests. */
export const STORES: readonly StoreKind[] = [
  { name: 'SQLite', create: createSqlite },
  ...(inject('postgresUrl') === undefined ? [] : [{ name: 'PostgreSQL', create: createPostgres }]),
];

async function createSqlite(): Promise<TestStore> {
  const file = join(await temporaryFolder(), 'data', 'sejajar.db');
  await createSqliteFile(file);
  return testStore(`file:${file}`);
}

async function createPostgres(): Promise<TestStore> {
  const { url, drop } = await createPostgresDatabase();
  endings.push(drop);
  return testStore(url);
}

function testStore(url: string): TestStore {
  return {
    url,
    async open(now) {
      const store = await openStore({ url, ...(now && { now }) });
      endings.push(() => store.close());
      return store;
    },
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sejajar-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stops until it is moved. */
export function createClock(start = '2026-11-23T08:00:00.000Z') {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    move(milliseconds: number) {
      time += milliseconds;
    },
  };
}

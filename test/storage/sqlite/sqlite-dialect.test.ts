import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql, type Generated } from 'kysely';
import { expect, test } from 'vitest';
import { createSqliteDialect } from '../../../src/storage/sqlite/sqlite-dialect.ts';
import { watchStoreFile } from '../../../src/storage/sqlite/store-file.ts';
import { UNSYNCED } from '../../../src/storage/write.ts';
import { temporaryFolder } from '../stores.ts';

interface Notes {
  readonly note: { readonly id: Generated<number>; readonly text: string | null };
}

async function prepare() {
  const path = join(await temporaryFolder(), 'notes.db');
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; create table note (id integer primary key, text text) strict');
  const db = new Kysely<Notes>({ dialect: createSqliteDialect(database, watchStoreFile(path)) });
  const other = new DatabaseSync(path);
  const texts = async () => (await db.selectFrom('note').select('text').execute()).map((row) => row.text);
  return {
    path,
    database,
    db,
    other,
    texts,
    insert: (text: string) => db.insertInto('note').values({ text }),
  };
}

test('a failed transaction leaves nothing, and the connection still works', async () => {
  const { db, insert, texts } = await prepare();
  const attempt = db.transaction().execute(async (trx) => {
    await trx.insertInto('note').values({ text: 'lost' }).execute();
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  await insert('kept').execute();
  expect(await texts()).toEqual(['kept']);
  await db.destroy();
});

test('transactions that begin at the same time do not mix', async () => {
  const { db, texts } = await prepare();
  const write = (text: string) =>
    db.transaction().execute(async (trx) => {
      const before = await trx.selectFrom('note').selectAll().execute();
      await new Promise((resolve) => setImmediate(resolve));
      await trx
        .insertInto('note')
        .values({ text: `${text}${before.length}` })
        .execute();
    });
  await Promise.all([write('a'), write('b'), write('c')]);
  expect(await texts()).toEqual(['a0', 'b1', 'c2']);
  await db.destroy();
});

test('a full disk is reported as a full disk, and the transaction is undone', async () => {
  const { db, path, database, insert, texts } = await prepare();
  await insert('kept').execute();
  const { page_count: pages } = database.prepare('pragma page_count').get() as { page_count: number };
  database.exec(`pragma max_page_count = ${pages}`);
  const attempt = db.transaction().execute(async (trx) => {
    for (let count = 0; count < 100; count++) {
      await trx
        .insertInto('note')
        .values({ text: 'x'.repeat(1_000) })
        .returning('id')
        .execute();
    }
  });
  const full = { kind: 'data-unwritable', values: { path, reason: 'database or disk is full' } };
  await expect(attempt).rejects.toMatchObject(full);
  expect(await texts()).toEqual(['kept']);
  database.exec('pragma max_page_count = 1000000');
  await insert('too').execute();
  expect(await texts()).toEqual(['kept', 'too']);
  await db.destroy();
});

test('a defect in the program is not reported as a problem of the disk', async () => {
  const { db } = await prepare();
  await expect(sql`select text from elsewhere`.execute(db)).rejects.toThrow('no such table');
  await db.destroy();
});

test('while another process writes, writing waits and reading continues', async () => {
  const { db, other, insert, texts } = await prepare();
  await insert('first').execute();
  other.exec("begin immediate; insert into note (text) values ('other')");
  let done = false;
  const writing = db
    .transaction()
    .execute((trx) => trx.insertInto('note').values({ text: 'own' }).execute())
    .then(() => (done = true));
  const single = insert('single').execute();
  for (let count = 0; count < 20; count++) {
    expect(await texts()).toEqual(['first']);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(done).toBe(false);
  other.exec('commit');
  await Promise.all([writing, single]);
  expect((await texts()).toSorted()).toEqual(['first', 'other', 'own', 'single']);
  other.close();
  await db.destroy();
});

test('the event loop runs between statements that follow each other directly', async () => {
  const { db, insert } = await prepare();
  const turns: number[] = [];
  const timer = setInterval(() => turns.push(turns.length), 1);
  while (turns.length < 3) await insert('more').execute();
  await db.transaction().execute(async (trx) => {
    while (turns.length < 6) await trx.insertInto('note').values({ text: 'more' }).execute();
  });
  clearInterval(timer);
  await db.destroy();
});

test('thousands of different statements give the right results', async () => {
  const { db } = await prepare();
  for (let count = 0; count < 1_000; count++) {
    const { rows } = await sql<{ sum: number }>`select ${sql.lit(count)} + ${1} as sum`.execute(db);
    expect(rows).toEqual([{ sum: count + 1 }]);
  }
  await db.destroy();
});

test('a prepared statement sees columns that were added later', async () => {
  const { db, insert } = await prepare();
  await insert('a').execute();
  const all = () => db.selectFrom('note').selectAll().execute();
  expect(await all()).toEqual([{ id: 1, text: 'a' }]);
  await sql`alter table note add column more text`.execute(db);
  expect(await all()).toEqual([{ id: 1, text: 'a', more: null }]);
  await db.destroy();
});

test('a transaction that does not wait for the disk changes nothing for the others, even if it fails', async () => {
  const { db, insert, other, texts } = await prepare();
  const unsynced = (of: Kysely<Notes>) => of.transaction().setIsolationLevel(UNSYNCED);
  const FULL = 2;
  const NORMAL = 1;
  const modeOf = async (connection: Kysely<Notes>) => {
    const { rows } = await sql<{ readonly synchronous: number }>`pragma synchronous`.execute(connection);
    return rows[0]!.synchronous;
  };
  await sql`pragma synchronous = full`.execute(db);
  await unsynced(db).execute(async (trx) => {
    expect(await modeOf(trx)).toBe(NORMAL);
    await trx.insertInto('note').values({ text: 'kept' }).execute();
  });
  expect(await modeOf(db)).toBe(FULL);
  const failing = unsynced(db).execute(() => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await modeOf(db)).toBe(FULL);

  other.exec('begin immediate');
  const waiting = unsynced(db).execute((trx) => trx.insertInto('note').values({ text: 'late' }).execute());
  // While the file is locked, this connection reads for others.
  expect(await modeOf(db)).toBe(FULL);
  other.exec('rollback');
  await waiting;
  expect(await modeOf(db)).toBe(FULL);
  await insert('last').execute();
  expect(await texts()).toEqual(['kept', 'late', 'last']);
  await db.destroy();
});

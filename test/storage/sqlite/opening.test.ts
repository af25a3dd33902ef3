import { copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/storage/open-store.ts';
import { articleOf } from '../samples.ts';
import { temporaryFolder } from '../stores.ts';

async function openAndClose(path: string): Promise<void> {
  await (await openStore({ url: `file:${path}` })).close();
}

function inFile<T>(path: string, work: (database: InstanceType<typeof DatabaseSync>) => T): T {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
  }
}

test('opening creates an empty store together with its folders', async () => {
  const path = join(await temporaryFolder(), 'a', 'b', 'sejajar.db');
  const store = await openStore({ url: `file:${path}` });
  expect(await store.ready()).toBe(true);
  expect(await store.articles.isEmpty()).toBe(true);
  await store.close();
  expect(await store.ready()).toBe(false);
});

test('an empty file opens as an empty store', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  await writeFile(path, '');
  const store = await openStore({ url: `file:${path}` });
  expect(await store.articles.isEmpty()).toBe(true);
  await store.close();
});

test('a second close does nothing, and closing waits for work that has begun', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  const store = await openStore({ url: `file:${path}` });
  const added = store.articles.add(articleOf(['a']));
  await Promise.all([store.close(), store.close()]);
  const { article } = await added;
  const again = await openStore({ url: `file:${path}` });
  expect(await again.articles.get(article.id)).toEqual(article);
  await again.close();
});

test('opening again changes nothing in the file', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  await openAndClose(path);
  const before = await readFile(path);
  await openAndClose(path);
  expect(Buffer.compare(await readFile(path), before)).toBe(0);
});

test('ten processes that open an empty store at once all find it complete', async () => {
  const path = join(await temporaryFolder(), 'data', 'sejajar.db');
  const stores = await Promise.all(Array.from({ length: 10 }, () => openStore({ url: `file:${path}` })));
  await Promise.all(stores.map((store, index) => store.articles.add(articleOf([`${index}`]))));
  expect((await stores[0]!.articles.list({ reader: 'writer', limit: 99, targets: [] })).items).toHaveLength(
    10,
  );
  await Promise.all(stores.map((store) => store.close()));
});

test('a database from a newer version is refused by name and not changed', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  await openAndClose(path);
  inFile(path, (database) => {
    const insert = database.prepare('insert into kysely_migration (name, timestamp) values (?, ?)');
    insert.run('9998-later', '2030-01-01T00:00:00.000Z');
    insert.run('9999-latest', '2031-01-01T00:00:00.000Z');
  });
  const before = await readFile(path);
  await expect(openAndClose(path)).rejects.toMatchObject({
    kind: 'database-newer',
    values: { path, found: '9999-latest', known: expect.stringMatching(/^0\d{3}-/) as string },
  });
  expect(Buffer.compare(await readFile(path), before)).toBe(0);
});

test('a file that is no database is refused and not changed', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  const text = 'Bukan basis data. '.repeat(1_000);
  await writeFile(path, text);
  await expect(openAndClose(path)).rejects.toMatchObject({
    kind: 'database-unreadable',
    values: { path, reason: 'file is not a database' },
  });
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a database that was cut short is refused', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'sejajar.db');
  await openAndClose(join(folder, 'whole.db'));
  await copyFile(join(folder, 'whole.db'), path);
  await truncate(path, 5_000);
  await expect(openAndClose(path)).rejects.toMatchObject({ kind: 'database-unreadable', values: { path } });
});

test('another program’s database is refused and not changed', async () => {
  const path = join(await temporaryFolder(), 'places.sqlite');
  inFile(path, (database) => database.exec('create table bookmark (url text)'));
  const before = await readFile(path);
  await expect(openAndClose(path)).rejects.toMatchObject({
    kind: 'database-unreadable',
    values: { path, reason: 'not a database of Sejajar' },
  });
  expect(Buffer.compare(await readFile(path), before)).toBe(0);
});

test('opening reports the reason if a folder cannot be created', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  for (const [parent, reason] of [
    [join(folder, 'file'), 'EEXIST'],
    [join(folder, 'file', 'below'), 'ENOTDIR'],
  ] as const) {
    await expect(openAndClose(join(parent, 'sejajar.db'))).rejects.toMatchObject({
      kind: 'data-unwritable',
      values: { path: parent, reason },
    });
  }
});

test('opening reports the reason if a file cannot be opened or written', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'folder.db'));
  await expect(openAndClose(join(folder, 'folder.db'))).rejects.toMatchObject({
    kind: 'data-unwritable',
    values: { path: join(folder, 'folder.db'), reason: 'unable to open database file' },
  });
  // A folder has the name of its journal.
  const path = join(folder, 'sejajar.db');
  await openAndClose(join(folder, 'whole.db'));
  await copyFile(join(folder, 'whole.db'), path);
  await mkdir(`${path}-wal`);
  await expect(openAndClose(path)).rejects.toMatchObject({ kind: 'data-unwritable', values: { path } });
  await rm(`${path}-wal`, { recursive: true });
  await openAndClose(path);
});

test.skipIf(!existsSync('/proc/self'))('opening reports a file system that accepts no files', async () => {
  await expect(openAndClose('/proc/sejajar.db')).rejects.toMatchObject({
    kind: 'data-unwritable',
    values: { path: '/proc/sejajar.db' },
  });
});

test('rows with sources, revisions and translations can be neither changed nor deleted, even by hand', async () => {
  const path = join(await temporaryFolder(), 'sejajar.db');
  const store = await openStore({ url: `file:${path}` });
  await store.articles.add(articleOf(['a']));
  const provenance = { date: '2026-11-23' };
  const origin = 'edited' as const;
  await store.memory.add([
    { sourceLanguage: 'id', source: 'a', target: 'en', text: 'A', origin, provenance },
  ]);
  await store.close();
  inFile(path, (database) => {
    for (const table of ['blob', 'revision', 'paragraph', 'revision_paragraph', 'segment', 'translation']) {
      const [column] = Object.keys(database.prepare(`select * from ${table}`).get() as object);
      expect(() => database.exec(`update ${table} set ${column} = ${column}`)).toThrow('immutable');
      expect(() => database.exec(`delete from ${table}`)).toThrow('immutable');
    }
  });
});

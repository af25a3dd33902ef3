import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../../src/storage/open-store.ts';
import { articleOf } from '../samples.ts';
import { temporaryFolder } from '../stores.ts';

async function openOne() {
  const path = join(await temporaryFolder(), 'sejajar.db');
  const faults: unknown[] = [];
  const store = await openStore({ url: `file:${path}`, onFault: (error) => faults.push(error) });
  onTestFinished(() => store.close());
  for (let number = 0; number < 20; number++) await store.articles.add(articleOf([`Teks ${number}.`]));
  return { path, store, faults };
}

/** As a copy over the file would do: the same file, other bytes. */
async function overwrite(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(bytes, 'garbage '), 0, bytes, 0);
  await file.close();
}

const GONE: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['removed', (path) => rm(path)],
  [
    'removed with its journal',
    async (path) => {
      for (const end of ['', '-wal', '-shm']) await rm(path + end, { force: true });
    },
  ],
  ['left without its journal', (path) => rm(`${path}-wal`)],
  ['left without the index of its journal', (path) => rm(`${path}-shm`)],
  ['moved away', (path) => rename(path, `${path}.moved`)],
  [
    'replaced by another store',
    async (path) => {
      const other = join(await temporaryFolder(), 'other.db');
      const store = await openStore({ url: `file:${other}` });
      await store.close();
      await rename(other, path);
    },
  ],
  [
    'replaced by a copy of itself',
    async (path) => {
      await copyFile(path, `${path}.copy`);
      await rename(`${path}.copy`, path);
    },
  ],
  ['emptied', (path) => truncate(path, 0)],
  ['replaced by a word', (path) => rm(path).then(() => writeFile(path, 'garbage'))],
];

describe.each(GONE)('a store whose file was %s', (_name, destroy) => {
  it('is not ready, and refuses every write', async () => {
    const { path, store, faults } = await openOne();
    expect(await store.ready()).toBe(true);
    await destroy(path);
    await vi.waitFor(async () => expect(await store.ready()).toBe(false), { timeout: 5_000 });
    const lost = { kind: 'store-lost', values: { path } };
    await expect(store.articles.add(articleOf(['Hilang.']))).rejects.toMatchObject(lost);
    await expect(store.glossary.replace({ source: 'id', target: 'en' }, [])).rejects.toMatchObject(lost);
    await expect(store.endedSessions.add('a', new Date())).rejects.toMatchObject(lost);
    expect(faults[0]).toMatchObject(lost);
  });
});

describe('a store whose file was overwritten', () => {
  it.each([
    ['at its beginning', 4_096],
    ['completely', Infinity],
  ])('%s is not ready, and refuses writes', async (_name, bytes) => {
    const { path, store } = await openOne();
    // The next opening finds everything in the file itself.
    await store.backup(`${path}.copy`);
    await store.close();
    await rename(`${path}.copy`, path);
    const again = await openStore({ url: `file:${path}` });
    onTestFinished(() => again.close());
    expect(await again.ready()).toBe(true);
    await overwrite(path, Math.min(bytes, (await stat(path)).size));
    await vi.waitFor(async () => expect(await again.ready()).toBe(false), { timeout: 5_000 });
    const attempt = again.articles.add(articleOf(['Hilang.']));
    await expect(attempt).rejects.toMatchObject({ kind: 'database-unreadable', values: { path } });
  });
});

describe('a new store, whose journal holds everything', () => {
  it.each([
    ['random bytes', (path: string) => overwrite(path, 81_920), 'database-unreadable'],
    [
      'another store',
      async (path: string) => {
        const other = join(await temporaryFolder(), 'other.db');
        await (await openStore({ url: `file:${other}` })).close();
        await copyFile(other, path);
      },
      'store-lost',
    ],
  ] as const)('is not ready after its file was overwritten with %s', async (_name, destroy, kind) => {
    const { path, store } = await openOne();
    await destroy(path);
    await vi.waitFor(async () => expect(await store.ready()).toBe(false), { timeout: 5_000 });
    await expect(store.articles.add(articleOf(['Hilang.']))).rejects.toMatchObject({ kind });
  });
});

test('a file that is put back can be written again', async () => {
  const { path, store } = await openOne();
  await rename(path, `${path}.moved`);
  await expect(store.articles.add(articleOf(['Hilang.']))).rejects.toMatchObject({ kind: 'store-lost' });
  await rename(`${path}.moved`, path);
  const { article } = await store.articles.add(articleOf(['Kembali.']));
  await store.close();
  const again = await openStore({ url: `file:${path}` });
  expect(await again.articles.get(article.id)).toBeDefined();
  await again.close();
});

test.skipIf(!existsSync('/proc/self'))('a path that cannot hold a store is refused at once', async () => {
  for (const [url, reason] of [
    ['file:/proc/x/s.db', 'ENOENT'],
    ['file:/proc/x/y/z/s.db', 'ENOENT'],
    ['file:/dev/zero', 'not a file'],
    ['file:/dev/null/s.db', /ENOTDIR|EEXIST/],
  ] as const) {
    const refused = { kind: 'data-unwritable', values: { reason: expect.stringMatching(reason) as string } };
    await expect(openStore({ url })).rejects.toMatchObject(refused);
  }
});

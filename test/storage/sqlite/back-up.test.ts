import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/storage/open-store.ts';
import { articleOf, translationOf } from '../samples.ts';
import { temporaryFolder } from '../stores.ts';

async function prepare() {
  const folder = await temporaryFolder();
  const store = await openStore({ url: `file:${join(folder, 'sejajar.db')}` });
  const copies = join(folder, 'copies');
  await mkdir(copies);
  return { folder, copies, store };
}

test('a copy is one file that opens as a store with the same content', async () => {
  const { copies, store } = await prepare();
  const { article } = await store.articles.add(articleOf(['satu', 'dua']));
  await store.memory.add([translationOf('satu', 'one')]);
  await store.backup(join(copies, 'copy.db'));
  expect(await readdir(copies)).toEqual(['copy.db']);
  const copy = await openStore({ url: `file:${join(copies, 'copy.db')}` });
  expect(await copy.articles.revision(article.id)).toEqual(await store.articles.revision(article.id));
  expect(await copy.memory.lookUp('id', 'en', ['satu'])).toEqual(
    await store.memory.lookUp('id', 'en', ['satu']),
  );
  await Promise.all([copy.close(), store.close()]);
});

test('a copy that is made while others write is consistent', async () => {
  const { folder, copies, store } = await prepare();
  const other = await openStore({ url: `file:${join(folder, 'sejajar.db')}` });
  let writing = true;
  const write = async (articles: typeof store.articles) => {
    while (writing) await articles.add(articleOf(['satu', 'dua', 'tiga']));
  };
  const writers = [write(store.articles), write(other.articles)];
  for (let count = 0; count < 3; count++) {
    await new Promise((resolve) => setImmediate(resolve));
    await store.backup(join(copies, `${count}.db`));
  }
  writing = false;
  await Promise.all(writers);
  for (let count = 0; count < 3; count++) {
    const copy = await openStore({ url: `file:${join(copies, `${count}.db`)}` });
    const { items } = await copy.articles.list({ reader: 'writer', limit: 10_000, targets: [] });
    for (const { id } of items) expect((await copy.articles.revision(id))?.paragraphs).toHaveLength(3);
    await copy.close();
  }
  await Promise.all([store.close(), other.close()]);
});

test('a copy never overwrites a file that exists', async () => {
  const { copies, store } = await prepare();
  const file = join(copies, 'copy.db');
  await writeFile(file, 'precious');
  const refused = { kind: 'data-unwritable', values: { path: file, reason: 'EEXIST' } };
  await expect(store.backup(file)).rejects.toMatchObject(refused);
  expect(await readFile(file, 'utf8')).toBe('precious');
  expect(await readdir(copies)).toEqual(['copy.db']);
  await store.close();
});

test('if two copies are made to one name, one succeeds and the other fails with a reason', async () => {
  const { copies, store } = await prepare();
  const file = join(copies, 'copy.db');
  const results = await Promise.allSettled([store.backup(file), store.backup(file)]);
  expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await readdir(copies)).toEqual(['copy.db']);
  await store.close();
});

test.each([
  ['a folder that does not exist', 'nowhere/copy.db', 'ENOENT'],
  ['a file as if it were a folder', 'file/copy.db', 'ENOTDIR'],
  ['a name that is too long', `${'x'.repeat(300)}.db`, 'ENAMETOOLONG'],
])('a copy into %s fails with its reason', async (_, name, reason) => {
  const { copies, store } = await prepare();
  await writeFile(join(copies, 'file'), '');
  const path = join(copies, name);
  await expect(store.backup(path)).rejects.toMatchObject({
    kind: 'data-unwritable',
    values: { path, reason },
  });
  expect(await readdir(copies)).toEqual(['file']);
  await store.close();
});

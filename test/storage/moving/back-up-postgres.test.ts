import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyStore } from '../../../src/storage/moving/copy-store.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { STORES, temporaryFolder } from '../stores.ts';
import { createRichStore } from './rich-store.ts';

const POSTGRES = STORES.filter(({ name }) => name === 'PostgreSQL');

describe.each(POSTGRES)('a backup of $name', ({ create }) => {
  test('is one SQLite file, which is a store with the same articles and can be restored', async () => {
    const original = await create();
    await copyStore({ from: await createRichStore(), to: original.url });
    const store = await original.open();
    const folder = await temporaryFolder();
    const file = join(folder, 'cadangan.db');
    await store.backup(file);
    expect(await readdir(folder)).toEqual(['cadangan.db']);
    const restored = await create();
    expect((await copyStore({ from: `file:${file}`, to: restored.url })).same).toBe(true);
    const copies = [await openStore({ url: `file:${file}` }), await restored.open()];
    const query = { reader: 'writer', limit: 100, targets: ['en', 'fr'] } as const;
    const { items } = await store.articles.list(query);
    for (const copy of copies) {
      expect((await copy.articles.list(query)).items).toEqual(items);
      for (const { id } of items) {
        expect(await copy.articles.revision(id)).toEqual(await store.articles.revision(id));
        expect(await copy.jobs.of(id)).toEqual(await store.jobs.of(id));
      }
      expect(await copy.glossary.name()).toBe(await store.glossary.name());
    }
    await copies[0]!.close();
  });

  test('never overwrites a file, and leaves nothing after a failure', async () => {
    const store = await (await create()).open();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'penting.db'), 'penting');
    await expect(store.backup(join(folder, 'penting.db'))).rejects.toMatchObject({
      kind: 'data-unwritable',
      values: { reason: 'EEXIST' },
    });
    await expect(store.backup(join(folder, 'tidak-ada', 'x.db'))).rejects.toMatchObject({
      kind: 'data-unwritable',
      values: { reason: 'ENOENT' },
    });
    expect(await readdir(folder)).toEqual(['penting.db']);
  });
});

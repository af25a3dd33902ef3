import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { copyStore } from '../../../src/storage/moving/copy-store.ts';
import { verifyStore } from '../../../src/storage/moving/verify-store.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { startProcess } from '../../support/start-process.ts';
import { articleOf, translationOf } from '../samples.ts';
import { STORES, temporaryFolder } from '../stores.ts';
import { changeDirectly } from './change-directly.ts';
import { createRichStore } from './rich-store.ts';

/** On a busy machine a process needs a second or more to start. */
vi.setConfig({ testTimeout: 120_000 });

const EN = { source: 'id', target: 'en' };
const newFile = async () => `file:${join(await temporaryFolder(), 'salinan.db')}`;

async function withStore<T>(url: string, work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>) {
  const store = await openStore({ url });
  return work(store).finally(() => store.close());
}

const addArticles = (url: string, count: number, paragraphs = 1) =>
  withStore(url, async ({ articles }) => {
    for (let index = 0; index < count; index++) {
      const texts = Array.from({ length: paragraphs }, (_, position) => `${count} ${index} ${position}`);
      await articles.add(articleOf(texts));
    }
  });

const contentsOf = ({ tables }: Awaited<ReturnType<typeof copyStore>>) =>
  tables.map(({ table, rows, sha256 }) => ({ table, rows, sha256 }));

describe.each(STORES)('a copy to $name', ({ create }) => {
  test('has every table, and there and back is the same', async () => {
    const original = await createRichStore();
    const target = await create();
    const there = await copyStore({ from: original, to: target.url });
    expect(there.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(there.same).toBe(true);
    const back = await copyStore({ from: target.url, to: await newFile() });
    expect(back.same).toBe(true);
    expect(contentsOf(back)).toEqual(contentsOf(there));
    expect((await verifyStore(target.url)).faults).toEqual([]);
  });

  test('shows the same articles, finds their words, and numbers new rows after the old ones', async () => {
    const original = await createRichStore();
    const target = await create();
    await copyStore({ from: original, to: target.url });
    const [before, after] = await Promise.all(
      [original, target.url].map((url) =>
        withStore(url, async ({ articles, changes, searchIndex }) => {
          const { items } = await articles.list({ reader: 'writer', limit: 100, targets: ['en', 'fr'] });
          const revisions = await Promise.all(items.map(({ id }) => articles.revision(id)));
          const pending = (await searchIndex.changed(100)).length;
          const newest = Math.max(...(await Promise.all(items.map(({ id }) => changes.newest(id)))));
          return { items, revisions, newest, pending };
        }),
      ),
    );
    expect(after!.items).toEqual(before!.items);
    expect(after!.revisions).toEqual(before!.revisions);
    expect(after!.pending).toBe(6);
    await withStore(target.url, async ({ articles, changes, memory }) => {
      const { article } = await articles.add(articleOf(['baru sekali']));
      await memory.add([translationOf('baru sekali', 'brand new')]);
      expect(await changes.newest(article.id)).toBeGreaterThan(before!.newest);
    });
    expect((await verifyStore(target.url)).faults).toEqual([]);
  });

  test('goes on where it was stopped, and cannot be opened before', async () => {
    const original = await newFile();
    await addArticles(original, 3, 700);
    const target = await create();
    const abort = new AbortController();
    let copied = 0;
    const stopped = copyStore({
      from: original,
      to: target.url,
      signal: abort.signal,
      onProgress(_, rows) {
        copied = rows;
        if (rows > 2_500) abort.abort();
      },
    });
    await expect(stopped).rejects.toThrow(/abort/);
    for (const open of [() => openStore({ url: target.url }), () => verifyStore(target.url)])
      await expect(open()).rejects.toMatchObject({ kind: 'store-incomplete' });
    await expect(copyStore({ from: target.url, to: await newFile() })).rejects.toMatchObject({
      kind: 'store-incomplete',
    });
    const rest = await copyStore({ from: original, to: target.url });
    expect(rest.same).toBe(true);
    const written = rest.tables.reduce((sum, table) => sum + table.written, 0);
    const all = rest.tables.reduce((sum, table) => sum + table.rows, 0);
    // One batch may have been written after the last report.
    expect(written).toBeLessThanOrEqual(all - copied);
    expect(written).toBeGreaterThan(0);
    expect(await withStore(target.url, (store) => store.ready())).toBe(true);
  });

  test('that is killed at any moment goes on', async () => {
    const original = await newFile();
    await addArticles(original, 2, 1_500);
    const target = await create();
    for (const line of ['copy 1', 'copy 3', 'check 1']) {
      const copier = startProcess('copier', [original, target.url]);
      await printed(copier, line);
      copier.kill('SIGKILL');
      await once(copier, 'exit');
      await expect(openStore({ url: target.url })).rejects.toMatchObject({ kind: 'store-incomplete' });
    }
    expect((await copyStore({ from: original, to: target.url })).same).toBe(true);
    expect((await verifyStore(target.url)).faults).toEqual([]);
  });

  test('is of one moment while the source is in use, and a second run brings the rest', async () => {
    const original = await createRichStore();
    const target = await create();
    const source = await openStore({ url: original });
    let adding: Promise<unknown> = Promise.resolve();
    const first = await copyStore({
      from: original,
      to: target.url,
      onProgress() {
        adding = adding.then(() => source.articles.add(articleOf(['ditambahkan', 'sementara itu'])));
      },
    });
    await adding;
    expect(first.tables.find(({ table }) => table === 'article')!.rows).toBe(6);
    expect(first.same).toBe(true);
    const { article } = await source.articles.add(articleOf(['dihapus']));
    await source.memory.add([translationOf('dihapus', 'deleted', { origin: 'edited' })]);
    await source.articles.remove(article.id);
    await source.close();
    const second = await copyStore({ from: original, to: target.url });
    expect(second.same).toBe(true);
    expect(second.tables.find(({ table }) => table === 'blob')!.written).toBeLessThan(
      second.tables.find(({ table }) => table === 'blob')!.rows,
    );
    const third = await copyStore({ from: original, to: target.url });
    expect(third.tables.filter(({ written }) => written > 0)).toEqual([]);
  });

  test('is refused if the target is another store, and changes nothing there', async () => {
    const target = await create();
    await addArticles(target.url, 1);
    await expect(copyStore({ from: await createRichStore(), to: target.url })).rejects.toMatchObject({
      kind: 'copy-target-other',
    });
    await withStore(target.url, async ({ articles }) => {
      const { items } = await articles.list({ reader: 'writer', limit: 10, targets: [] });
      expect(items.map(({ title }) => title)).toEqual(['1 0 0']);
    });
  });

  test('is refused into an unfinished copy of another store', async () => {
    const target = await create();
    const signal = AbortSignal.abort();
    await expect(copyStore({ from: await createRichStore(), to: target.url, signal })).rejects.toThrow();
    const other = await newFile();
    await addArticles(other, 1);
    await expect(copyStore({ from: other, to: target.url })).rejects.toMatchObject({
      kind: 'copy-target-other',
    });
  });

  test.each<readonly [string, (url: string) => Promise<unknown>]>([
    ['an article was added', (url) => addArticles(url, 1)],
    [
      'an article was deleted',
      (url) =>
        withStore(url, async ({ articles }) => {
          const { items } = await articles.list({ reader: 'writer', limit: 1, targets: [] });
          await articles.remove(items[0]!.id);
        }),
    ],
    [
      'a translation was edited',
      (url) =>
        withStore(url, ({ memory }) =>
          memory.add([translationOf('menunggu', 'waiting', { origin: 'edited' })]),
        ),
    ],
    [
      'the glossary was changed',
      (url) => withStore(url, ({ glossary }) => glossary.merge(EN, [{ source: 'bupati', target: 'regent' }])),
    ],
    [
      'a lexicon was learned',
      (url) =>
        withStore(url, async ({ lexicons }) => {
          const [newest] = await lexicons.newest();
          const learned = { languages: EN, pairs: 1, known: 1, bytes: Buffer.from('other') };
          await lexicons.store(learned, newest!.number);
        }),
    ],
    [
      'characters were paid for',
      (url) =>
        withStore(url, async ({ articles, ledger }) => {
          const { items } = await articles.list({ reader: 'writer', limit: 1, targets: [] });
          const articleId = items[0]!.id;
          await ledger.reserve(
            { engine: 'deepl', articleId, target: 'en', texts: 1, characters: 9 },
            undefined,
          );
        }),
    ],
  ])('is refused a second time if meanwhile %s there, and the target stays open', async (_, use) => {
    const original = await createRichStore();
    const target = await create();
    await copyStore({ from: original, to: target.url });
    await use(target.url);
    await expect(copyStore({ from: original, to: target.url })).rejects.toMatchObject({
      kind: 'copy-target-other',
    });
    expect(await withStore(target.url, (store) => store.ready())).toBe(true);
  });

  test('to itself is refused', async () => {
    const target = await create();
    await addArticles(target.url, 1);
    await expect(copyStore({ from: target.url, to: target.url })).rejects.toMatchObject({
      kind: 'copy-target-busy',
    });
    expect(await withStore(target.url, (store) => store.ready())).toBe(true);
  });

  test('into a store that a server uses is refused', async () => {
    const original = await createRichStore();
    const target = await create();
    await copyStore({ from: original, to: target.url });
    await withStore(target.url, async ({ processes }) => {
      await processes.beat('server', 'web');
      await expect(copyStore({ from: original, to: target.url })).rejects.toMatchObject({
        kind: 'copy-target-busy',
      });
      await processes.leave('server');
      expect((await copyStore({ from: original, to: target.url })).same).toBe(true);
    });
  });

  test('that differs at the end says where, and stays closed', async () => {
    const original = await createRichStore();
    const target = await create();
    let damage: Promise<void> | undefined;
    const report = await copyStore({
      from: original,
      to: target.url,
      onProgress(step, rows, total) {
        if (step === 'copy' && rows === total)
          damage = changeDirectly(target.url, "update segment set text = text || '!' where id = 2");
      },
    });
    await damage;
    expect(report.same).toBe(false);
    expect(report.tables.filter(({ same }) => !same).map(({ table }) => table)).toEqual(['segment']);
    await expect(openStore({ url: target.url })).rejects.toMatchObject({ kind: 'store-incomplete' });
  });
});

test('a source that does not exist is not created', async () => {
  const from = await newFile();
  await expect(copyStore({ from, to: await newFile() })).rejects.toMatchObject({
    kind: 'database-unreadable',
    values: { reason: 'ENOENT' },
  });
});

/** Resolves when the process has printed this. */
async function printed(copier: ChildProcess, words: string): Promise<void> {
  let output = '';
  for await (const chunk of copier.stdout!.setEncoding('utf8') as AsyncIterable<string>) {
    output += chunk;
    if (output.includes(words)) return;
  }
  throw new Error(`ended after ${output}`);
}

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test, vi } from 'vitest';
import { databasePath } from '../../../src/storage/sqlite/database-path.ts';
import { startProcess } from '../../support/start-process.ts';
import { requestOf } from '../samples.ts';
import { STORES } from '../stores.ts';

interface Writer {
  readonly process: ChildProcess;
  /** The lines printed so far. */
  readonly lines: readonly string[];
  /** Resolves when the process has printed this number of lines. */
  printed(count: number): Promise<void>;
  /** Resolves with the exit code, or `null` if the process was killed. */
  readonly ended: Promise<number | null>;
}

function startWriter(...args: readonly string[]): Writer {
  const process_ = startProcess('writer', args);
  const lines: string[] = [];
  const reader = createInterface({ input: process_.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = Promise.all([once(process_, 'exit'), once(reader, 'close')]).then(() => process_.exitCode);
  return {
    process: process_,
    lines,
    ended,
    async printed(count) {
      while (lines.length < count) {
        if (process_.exitCode !== null) throw new Error(`ended after ${lines.length} lines`);
        await Promise.race([once(reader, 'line'), ended]);
      }
    },
  };
}

/** On a busy machine a process needs a second or more to start. */
vi.setConfig({ testTimeout: 120_000 });

describe.each(STORES)('several processes at one store in $name', ({ create }) => {
  test('several processes create one store together, and each question is claimed by one of them', async () => {
    const store = await create();
    const count = 60;
    const writers = ['one', 'two', 'three'].map((name) => startWriter(store.url, name, 'share', `${count}`));
    expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual([0, 0, 0]);
    const asked = writers.flatMap((writer) => writer.lines);
    expect(asked).toHaveLength(count);
    expect(new Set(asked).size).toBe(count);
    const { articles, memory } = await store.open();
    expect((await memory.lookUp('id', 'en', asked)).size).toBe(count);
    expect((await articles.list({ reader: 'writer', limit: 99, targets: [] })).items).toHaveLength(count);
  });

  test('nothing that was stored is lost when a process is killed at any moment', async () => {
    const store = await create();
    const survivor = startWriter(store.url, 'survivor', 'on');
    const stored: string[] = [];
    for (let round = 0; round < 3; round++) {
      const victim = startWriter(store.url, `victim ${round}`, 'on');
      await victim.printed(1 + Math.floor(Math.random() * 30));
      victim.process.kill('SIGKILL');
      expect(await victim.ended).toBeNull();
      stored.push(...victim.lines);
    }
    const before = survivor.lines.length;
    await survivor.printed(before + 10);
    survivor.process.kill('SIGKILL');
    await survivor.ended;
    stored.push(...survivor.lines);

    const { articles, memory, requests } = await store.open();
    const all = stored.flatMap((source) => [source, `${source} b`]);
    expect((await memory.lookUp('id', 'en', all)).size).toBe(all.length);
    const keys = all.map((source) => requestOf(source).key);
    expect((await requests.answered('deepl', keys)).size).toBe(all.length);
    const { items } = await articles.list({ reader: 'writer', limit: 10_000, targets: ['en'] });
    const titles = new Set(items.map((item) => item.title));
    expect(stored.filter((source) => !titles.has(source))).toEqual([]);
    for (const { id } of items) expect((await articles.revision(id))?.paragraphs).toHaveLength(2);
  });
});

test('a SQLite file is intact after its writer was killed', async () => {
  const store = await STORES.find(({ name }) => name === 'SQLite')!.create();
  const writer = startWriter(store.url, 'victim', 'on');
  await writer.printed(20);
  writer.process.kill('SIGKILL');
  await writer.ended;
  const database = new DatabaseSync(databasePath(store.url));
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  database.close();
});

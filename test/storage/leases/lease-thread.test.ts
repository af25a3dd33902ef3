import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { Store } from '../../../src/storage/open-store.ts';
import { LEASE_MILLISECONDS } from '../../../src/translation/leases.ts';
import { articleOf } from '../samples.ts';
import { STORES } from '../stores.ts';

const HOLDER = fileURLToPath(new URL('busy-holder.ts', import.meta.url));

/** On a busy machine a process needs a second or more to start. */
vi.setConfig({ testTimeout: 60_000 });

function startHolder(url: string, articleId: string, milliseconds: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, url, articleId, String(milliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value as string;
  return { child, next };
}

/** As a server looks, about every second. */
async function look(store: Store, articleId: string, milliseconds: number) {
  const states: string[] = [];
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    await sleep(250);
    await store.jobs.interruptLapsed();
    states.push((await store.jobs.of(articleId)).at(-1)!.state);
  }
  return states;
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe.each(STORES)('leases in $name', ({ create }) => {
  test('a process whose event loop is blocked keeps its lease, and one that is killed loses it', async () => {
    const shared = await create();
    const store = await shared.open();
    const { article } = await store.articles.add(articleOf(['a']));
    const holder = startHolder(shared.url, article.id, 1.5 * LEASE_MILLISECONDS);
    try {
      expect(await holder.next()).toBe('blocked');
      const states = await look(store, article.id, 1.5 * LEASE_MILLISECONDS);
      expect(new Set(states)).toEqual(new Set(['running']));
      expect(await holder.next()).toBe('true');
    } finally {
      await kill(holder.child);
    }
    expect(await look(store, article.id, LEASE_MILLISECONDS + 500)).toContain('waiting');
  });

  test('a lease is no longer renewed when its holder lets it go or the store is closed', async () => {
    const shared = await create();
    const [store, other] = [await shared.open(), await shared.open()];
    const { article } = await store.articles.add(articleOf(['a']));
    for (const target of ['en', 'fr']) {
      await store.jobs.start(article.id, target, target, LEASE_MILLISECONDS);
      store.leases.keep(target);
    }
    store.leases.letGo('en');
    const until = async () =>
      Object.fromEntries((await other.jobs.of(article.id)).map((job) => [job.target, job.state]));
    await look(other, article.id, LEASE_MILLISECONDS + 500);
    expect(await until()).toEqual({ en: 'waiting', fr: 'running' });
    await store.close();
    await look(other, article.id, LEASE_MILLISECONDS + 500);
    expect(await until()).toEqual({ en: 'waiting', fr: 'waiting' });
  });
});

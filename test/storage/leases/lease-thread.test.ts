import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { Store } from '../../../src/storage/open-store.ts';
import { LEASE_MILLISECONDS } from '../../../src/translation/leases.ts';
import { startProcess } from '../../support/start-process.ts';
import { articleOf } from '../samples.ts';
import { STORES } from '../stores.ts';

/** On a busy machine a process needs a second or more to start. */
vi.setConfig({ testTimeout: 60_000 });

function startHolder(url: string, articleId: string, milliseconds: number) {
  const child = startProcess('busy-holder', [url, articleId, String(milliseconds)]);
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
    const [store, closed] = [await shared.open(), await shared.open()];
    const { article } = await store.articles.add(articleOf(['a']));
    const keep = async ({ jobs, leases }: Store, target: string) => {
      await jobs.start(article.id, target, target, LEASE_MILLISECONDS);
      leases.keep(target);
    };
    await keep(closed, 'de');
    await keep(store, 'en');
    await keep(store, 'fr');
    // Until the threads have renewed them.
    await look(store, article.id, LEASE_MILLISECONDS / 2);
    const states = async () =>
      Object.fromEntries((await store.jobs.of(article.id)).map((job) => [job.target, job.state]));
    expect(await states()).toEqual({ de: 'running', en: 'running', fr: 'running' });
    store.leases.letGo('en');
    await closed.close();
    await look(store, article.id, LEASE_MILLISECONDS + 500);
    expect(await states()).toEqual({ de: 'waiting', en: 'waiting', fr: 'running' });
  });
});

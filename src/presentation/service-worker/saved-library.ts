import { type Copy, describeArticle, type Quota, type SavedLibrary } from '../offline/copies.ts';
import { LONGEST_SEARCH } from '../offline/copy-search.tsx';
import type { CopyStore } from './copy-store.ts';
import { searchCopies } from './search-copies.ts';

/** What the library of saved articles shows at this address. */
export async function readSavedLibrary(store: CopyStore, url: URL): Promise<SavedLibrary> {
  const words = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const number = (name: string) => Math.max(0, Math.trunc(Number(url.searchParams.get(name))) || 0);
  await describeOlderCopies(store);
  const [copies, keeping, everything, quota] = await Promise.all([
    store.list(),
    store.keeping(),
    store.preference('everything'),
    storageQuota(),
  ]);
  return {
    copies,
    page: Math.max(1, number('page')),
    search: words === '' ? undefined : await searchCopies(store, { words, after: number('after') }),
    keeping,
    everything: everything === 'yes',
    quota,
  };
}

/** Earlier versions stored no languages and no translated titles beside the text. */
async function describeOlderCopies(store: CopyStore): Promise<void> {
  const older = (await store.list()).filter((copy) => copy.targetLanguages === undefined);
  for (const { id } of older) {
    const article = await store.article(id);
    if (article)
      await store.change(id, (copy): Copy | undefined => copy && { ...copy, ...describeArticle(article) });
  }
}

async function storageQuota(): Promise<Quota | undefined> {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage === undefined || quota === undefined) return undefined;
  return { usedBytes: usage, quotaBytes: quota, promised: await navigator.storage.persisted() };
}

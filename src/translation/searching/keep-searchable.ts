import { setTimeout as sleep } from 'node:timers/promises';
import { columnsOf } from '../columns.ts';
import { shuffle } from '../shuffle.ts';
import type { Loading } from '../loaded-article.ts';
import { indexArticle } from './index-article.ts';
import type { IndexedArticle, SearchIndex } from './search-index.ts';
import type { FindShown, ShownColumn } from '../reading/shown-translations.ts';

/** Articles that are indexed in one transaction. */
const AT_ONCE = 10;
/** Some of these are chosen at random, because other processes index at the same time. */
const CANDIDATES = 100;

export interface KeepSearchableDeps {
  readonly loading: Pick<Loading, 'find'>;
  readonly index: SearchIndex;
  readonly findShown: FindShown;
  /** The targets in the settings. */
  readonly targetLanguages: readonly string[];
  readonly onFault: (error: unknown) => void;
}

export interface KeepingSearchable {
  /**
   * Resolves when all changes are indexed or this time has passed. Indexing goes on in the
   * background.
   */
  keepUp(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps the search index up to date, a few articles at a time, so that other work is not blocked.
 */
export function createKeepingSearchable(deps: KeepSearchableDeps): KeepingSearchable {
  const { loading, index, findShown, targetLanguages, onFault } = deps;
  let running: Promise<void> | undefined;
  let stopped = false;
  let begun = false;
  return {
    async keepUp(milliseconds) {
      if (stopped) return;
      running ??= indexAll()
        .catch(onFault)
        .finally(() => (running = undefined));
      const timer = new AbortController();
      await Promise.race([running, sleep(milliseconds, undefined, { signal: timer.signal, ref: false })]);
      timer.abort();
    },
    async stop() {
      stopped = true;
      await running;
    },
  };

  async function indexAll(): Promise<void> {
    if (!begun) await index.useColumns(targetLanguages);
    begun = true;
    while (!stopped) {
      const ids = shuffle(await index.changed(CANDIDATES)).slice(0, AT_ONCE);
      if (ids.length === 0) return;
      const read: IndexedArticle[] = [];
      for (const id of ids) {
        const article = await readArticle(id);
        if (article) read.push(article);
        else await index.remove(id);
      }
      await index.put(read);
    }
  }

  async function readArticle(id: string): Promise<IndexedArticle | undefined> {
    const loaded = await loading.find(id);
    if (!loaded) return undefined;
    const { article, revision } = loaded;
    const columns = new Map<string, ShownColumn>();
    for (const target of columnsOf(article, targetLanguages)) {
      columns.set(target, await findShown(loaded, target));
    }
    return indexArticle(article, revision, columns);
  }
}

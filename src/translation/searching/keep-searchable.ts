import { setTimeout as sleep } from 'node:timers/promises';
import { columnsOf } from '../columns.ts';
import type { Loading } from '../loaded-article.ts';
import { indexArticle } from './index-article.ts';
import type { IndexedArticle, SearchIndex } from './search-index.ts';
import type { FindShown, ShownColumn } from '../reading/shown-translations.ts';

/** Articles that are put in by one commit. */
const AT_ONCE = 10;

export interface KeepSearchableParts {
  readonly loading: Pick<Loading, 'find'>;
  readonly index: SearchIndex;
  readonly findShown: FindShown;
  /** Of the settings. */
  readonly targetLanguages: readonly string[];
  readonly onFault: (error: unknown) => void;
}

export interface KeepingSearchable {
  /** Resolves when the index holds all that is shown, or when this time has passed; then it goes on by itself. */
  keepUp(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps the index of the search up with the articles, a few at a time, so that what else the process does goes on. */
export function createKeepingSearchable(parts: KeepSearchableParts): KeepingSearchable {
  const { loading, index, findShown, targetLanguages, onFault } = parts;
  let running: Promise<void> | undefined;
  let stopped = false;
  let begun = false;
  return {
    async keepUp(milliseconds) {
      if (stopped) return;
      running ??= indexAll()
        .catch(onFault)
        .finally(() => (running = undefined));
      const patience = new AbortController();
      await Promise.race([running, sleep(milliseconds, undefined, { signal: patience.signal, ref: false })]);
      patience.abort();
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
      const ids = await index.changed(AT_ONCE);
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

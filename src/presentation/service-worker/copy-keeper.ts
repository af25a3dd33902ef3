import type { Copy } from '../copies.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { jsonPath } from '../paths.ts';
import type { CopyStore } from './copy-store.ts';

/** Of what was only opened, the last so many stay. */
const MOST_OPENED = 50;
/** What the server said within this time need not be asked again, unless it is opened. Milliseconds. */
const FRESH = 60 * 60 * 1000;

export type Outcome = 'saved' | 'same' | 'deleted' | 'unreachable' | 'full' | 'left';

/** Gets articles from the server and keeps them as they are there. */
export interface CopyKeeper {
  /** Saves what is read; a confidential article only where a person keeps it: copies outlive whatever guards the server. */
  opened(id: string): Promise<Outcome>;
  /** At a person's wish. */
  keep(id: string): Promise<Outcome>;
  /** Asks after all that are older than an hour, or `now` after all. Returns whether it came to its end: the server may be out of reach. */
  update(when?: 'now'): Promise<boolean>;
}

interface KeeperParts {
  readonly store: CopyStore;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly onChange: () => void;
}

export function createCopyKeeper({ store, fetch, now, onChange }: KeeperParts): CopyKeeper {
  const renew = async (id: string, wish?: 'open' | 'keep'): Promise<Outcome> => {
    const copy = await store.get(id);
    const answer = await ask(fetch, id, copy?.etag);
    if (answer === 'unreachable') return answer;
    const at = now().toISOString();
    const wished = {
      ...(wish === 'open' && { openedAt: at }),
      ...(wish === 'keep' && { kept: true }),
    };
    if (answer === 'deleted') {
      if (copy?.kept) await store.put({ ...copy, deletedAt: copy.deletedAt ?? at });
      else if (copy) await store.remove([id]);
      return answer;
    }
    if (answer === 'same') {
      const { deletedAt: _was, ...present } = copy!;
      await store.put({ ...present, ...wished, asOf: at });
      return answer;
    }
    const article = JSON.parse(answer.text) as ParallelArticle;
    if (article.confidential && !copy?.kept && wish !== 'keep') {
      if (copy) await store.remove([id]);
      return 'left';
    }
    const fresh: Copy = {
      openedAt: copy?.openedAt ?? at,
      kept: copy?.kept ?? false,
      ...wished,
      id,
      title: article.title,
      sourceLanguage: article.sourceLanguage,
      bytes: new TextEncoder().encode(answer.text).length,
      etag: answer.etag,
      asOf: at,
    };
    await store.put(fresh, answer.text);
    return 'saved';
  };

  const renewed: typeof renew = async (id, wish) => {
    const outcome = await renew(id, wish).catch((error: unknown): Outcome => {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
      throw error;
    });
    onChange();
    return outcome;
  };

  return {
    async opened(id) {
      const outcome = await renewed(id, 'open');
      const opened = (await store.list()).filter((copy) => !copy.kept);
      if (opened.length > MOST_OPENED) await store.remove(opened.slice(MOST_OPENED).map((copy) => copy.id));
      return outcome;
    },
    async keep(id) {
      const copy = await store.get(id);
      // What is here already is kept even where the server cannot be reached.
      if (copy && !copy.kept) await store.put({ ...copy, kept: true });
      return renewed(id, 'keep');
    },
    async update(when) {
      const before = new Date(now().getTime() - FRESH).toISOString();
      const copies = (await store.list()).filter((copy) => when === 'now' || copy.asOf < before);
      for (const { id } of copies) if ((await renewed(id)) === 'unreachable') return false;
      return true;
    },
  };
}

type Answer = 'unreachable' | 'deleted' | 'same' | { readonly text: string; readonly etag: string };

async function ask(fetch: KeeperParts['fetch'], id: string, etag: string | undefined): Promise<Answer> {
  try {
    const headers = etag === undefined ? {} : { 'If-None-Match': etag };
    const answer = await fetch(jsonPath(id), { headers, cache: 'no-store' });
    if (answer.status === 304) return 'same';
    if (answer.status === 404 || answer.status === 410) return 'deleted';
    const isOurs = answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json') === true;
    // A sign-in page or a captive portal's is no article.
    if (!isOurs) return 'unreachable';
    return { text: await answer.text(), etag: answer.headers.get('ETag') ?? '' };
  } catch {
    return 'unreachable';
  }
}

import { type Copy, describeArticle } from '../offline/copies.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { jsonPath } from '../paths.ts';
import type { CopyStore } from './copy-store.ts';

/** Number of opened (not kept) articles that stay. */
const MOST_OPENED = 50;
/**
 * A copy that was confirmed within this time is not checked again, unless it is opened.
 * Milliseconds.
 */
const FRESH = 60 * 60 * 1000;

export type Outcome = 'saved' | 'same' | 'deleted' | 'unreachable' | 'full' | 'left';

/** Fetches articles from the server and keeps them up to date. */
export interface CopyKeeper {
  /**
   * Saves an opened article. Saves a confidential one only if the reader keeps it, because a copy
   * outlives the server's access control.
   */
  opened(id: string): Promise<Outcome>;
  /** Keeps an article at the reader's request. */
  keep(id: string): Promise<Outcome>;
  /**
   * Stops keeping an article. It then counts as opened. A copy that may exist only while kept is
   * removed.
   */
  letGo(id: string): Promise<void>;
  /**
   * Checks all copies older than an hour, or with `now` all copies. Returns whether it finished;
   * false if the server cannot be reached.
   */
  update(when?: 'now'): Promise<boolean>;
}

interface CopyKeeperDeps {
  readonly store: CopyStore;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly onChange: () => void;
}

export function createCopyKeeper({ store, fetch, now, onChange }: CopyKeeperDeps): CopyKeeper {
  const renew = async (id: string, wish?: 'open' | 'keep'): Promise<Outcome> => {
    const answer = await ask(fetch, id, (await store.get(id))?.etag);
    if (answer === 'unreachable') return answer;
    const asOf = now().toISOString();
    const wished = { ...(wish === 'open' && { openedAt: asOf }), ...(wish === 'keep' && { kept: true }) };
    if (answer === 'deleted') {
      await store.change(id, (copy) => (copy?.kept ? { deletedAt: asOf, ...copy } : undefined));
      return answer;
    }
    if (answer === 'same') {
      await store.change(id, (copy) => copy && { ...withoutDeletion(copy), ...wished, asOf });
      return answer;
    }
    const article = JSON.parse(answer.text) as ParallelArticle;
    const { confidential, version } = article;
    const bytes = new TextEncoder().encode(answer.text).length;
    const about = { id, ...describeArticle(article), confidential, bytes, etag: answer.etag, version, asOf };
    let outcome: Outcome = 'saved';
    const next = (copy: Copy | undefined): Copy | undefined => {
      const { kept = false, openedAt = asOf } = copy ?? {};
      const fresh = { kept, openedAt, ...wished, ...about };
      if (!confidential || fresh.kept) return fresh;
      outcome = 'left';
      return undefined;
    };
    await store.change(id, next, answer.text);
    return outcome;
  };

  /** Does it, and reports the change and a full storage. */
  const reported = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    const outcome = await work().catch((error: unknown): Outcome => {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
      throw error;
    });
    onChange();
    return outcome;
  };
  const renewed: typeof renew = (id, wish) => reported(() => renew(id, wish));

  return {
    async opened(id) {
      const outcome = await renewed(id, 'open');
      const opened = (await store.list()).filter((copy) => !copy.kept);
      if (opened.length > MOST_OPENED) await store.remove(opened.slice(MOST_OPENED).map((copy) => copy.id));
      return outcome;
    },
    keep: (id) =>
      reported(async () => {
        // An existing copy is kept even if the server cannot be reached.
        await store.change(id, (copy) => copy && { ...copy, kept: true });
        return renew(id, 'keep');
      }),
    async letGo(id) {
      await store.change(id, (copy) =>
        copy && !copy.confidential && copy.deletedAt === undefined ? { ...copy, kept: false } : undefined,
      );
      await store.prefer('everything', 'no');
      onChange();
    },
    async update(when) {
      const before = new Date(now().getTime() - FRESH).toISOString();
      const copies = (await store.list()).filter((copy) => when === 'now' || copy.asOf < before);
      for (const { id } of copies) if ((await renewed(id)) === 'unreachable') return false;
      return true;
    },
  };
}

function withoutDeletion({ deletedAt: _was, ...copy }: Copy): Copy {
  return copy;
}

type Answer = 'unreachable' | 'deleted' | 'same' | { readonly text: string; readonly etag: string };

async function ask(fetch: CopyKeeperDeps['fetch'], id: string, etag: string | undefined): Promise<Answer> {
  try {
    const headers = etag === undefined ? {} : { 'If-None-Match': etag };
    const answer = await fetch(jsonPath(id), { headers, cache: 'no-store' });
    if (answer.status === 304) return 'same';
    if (answer.status === 404 || answer.status === 410) return 'deleted';
    const isOurs = answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json') === true;
    // A sign-in page or a captive portal is not an article.
    if (!isOurs) return 'unreachable';
    return { text: await answer.text(), etag: answer.headers.get('ETag') ?? '' };
  } catch {
    return 'unreachable';
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../problem.ts';
import type { Services } from '../../translation/services.ts';
import type { TargetBill } from '../../translation/pricing/pricing.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { changeEvents, coverageEvent, doneEvent, snapshotEvents } from './article-events.ts';
import type { StreamEvent } from './event-stream.ts';
import type { Runs } from '../../translation/translating/runs.ts';

/**
 * Other processes write to the same store, so it is polled. This process reports its own work
 * immediately.
 */
const POLL_MILLISECONDS = 500;
/** Answers come in batches, and each read loads the whole article. */
const GATHER_MILLISECONDS = 150;
/** A job whose process died writes no change; only its lease expires. */
const REREAD_MILLISECONDS = 5_000;
const CHANGES_AT_ONCE = 1_000;

export interface Feed {
  readonly changes: Services['changes'];
  readonly runs: Runs;
  readonly id: string;
  /** The newest change that the client has seen; 0 for none. */
  readonly seen: number;
  readonly disconnected: AbortSignal;
  /** The article as it is now, and the costs of its newest translations. */
  readonly read: () => Promise<CurrentArticle>;
}

interface CurrentArticle {
  readonly article: ParallelArticle;
  readonly bills: () => Promise<readonly TargetBill[]>;
}

interface SeenEvent {
  readonly event: StreamEvent;
  /** The newest change that a client has seen after this event. */
  readonly seen: number;
}

/**
 * The progress of an article, until no translation runs, the article is deleted or the client
 * disconnects.
 */
export async function* articleFeed(feed: Feed): AsyncGenerator<SeenEvent> {
  const { changes, runs, id, disconnected } = feed;
  let { seen } = feed;
  let rereadAt = 0;
  for (let isFirst = true; !disconnected.aborted;) {
    // Read before the article, so that a change in between is sent twice rather than never.
    const newest = await changes.newest(id);
    if (newest > seen || Date.now() >= rereadAt) {
      const isAll = isFirst && seen === 0;
      const news = isAll ? [] : await changes.since(id, seen, CHANGES_AT_ONCE);
      const read = await readUnlessDeleted(feed);
      if (read === undefined) return;
      const { article } = read;
      const snapshot = { article, bills: await read.bills() };
      const next = Math.max(seen, news.at(-1)?.id ?? newest);
      const isIdle = article.running.length === 0 && !runs.isRunning(id);
      // The job may have written more since `newest` was read.
      const isOver = isIdle && (await changes.newest(id)) <= next;
      const events = [
        ...(isFirst ? [coverageEvent(snapshot)] : []),
        ...(isAll ? snapshotEvents(snapshot) : changeEvents(snapshot, news)),
        ...(isOver ? [doneEvent(snapshot)] : []),
      ];
      // Only the last event says that the client has seen all of them.
      yield* events.map((event, at) => ({ event, seen: at === events.length - 1 ? next : seen }));
      if (isOver) return;
      seen = next;
      isFirst = false;
      rereadAt = Date.now() + REREAD_MILLISECONDS;
      await sleep(GATHER_MILLISECONDS);
    } else if (await somethingHappens(feed)) rereadAt = 0;
  }
}

/**
 * Resolves with `true` when this process changes the article, with `false` after the polling
 * interval or when the client disconnects.
 */
function somethingHappens({ runs, id, disconnected }: Feed): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), POLL_MILLISECONDS);
    const unfollow = runs.follow(id, () => end(true));
    const leave = () => end(false);
    disconnected.addEventListener('abort', leave);
    function end(happened: boolean) {
      clearTimeout(timer);
      unfollow();
      disconnected.removeEventListener('abort', leave);
      resolve(happened);
    }
  });
}

/** `undefined` if the article was deleted in the meantime. */
async function readUnlessDeleted({ read }: Feed): Promise<CurrentArticle | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'article-not-found') return undefined;
    throw error;
  }
}

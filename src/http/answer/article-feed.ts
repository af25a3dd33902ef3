import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../problem.ts';
import type { Services } from '../../translation/services.ts';
import type { TargetBill } from '../../translation/pricing/pricing.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { coverageEvent, doneEvent, eventsOf, eventsOfAll } from './article-events.ts';
import type { StreamEvent } from './event-stream.ts';
import type { Runs } from '../../translation/translating/runs.ts';

/** The command line writes to the same store, so the store is asked; what this process translates is told at once. */
const POLL_MILLISECONDS = 500;
/** Answers come in batches, and each look reads the whole article. */
const GATHER_MILLISECONDS = 150;
/** A job whose process died leaves no change: its lease runs out. */
const LOOK_ANYWAY_MILLISECONDS = 5_000;
const CHANGES_AT_ONCE = 1_000;

export interface Feed {
  readonly changes: Services['changes'];
  readonly runs: Runs;
  readonly id: string;
  /** The newest change that the client has seen; 0 for none. */
  readonly seen: number;
  readonly gone: AbortSignal;
  /** The article as it is now, and what its newest translations have cost. */
  readonly read: () => Promise<ReadNow>;
}

interface ReadNow {
  readonly article: ParallelArticle;
  readonly bills: () => Promise<readonly TargetBill[]>;
}

interface SeenEvent {
  readonly event: StreamEvent;
  /** The newest change that a client has seen once it has this event. */
  readonly seen: number;
}

/** How an article fills in, until nothing is being translated any more, the article is deleted, or nobody listens. */
export async function* articleFeed(feed: Feed): AsyncGenerator<SeenEvent> {
  const { changes, runs, id, gone } = feed;
  let { seen } = feed;
  let lookAt = 0;
  for (let isFirst = true; !gone.aborted;) {
    // Before the article is read: what comes in between is told twice rather than never.
    const newest = await changes.newest(id);
    if (newest > seen || Date.now() >= lookAt) {
      const isAll = isFirst && seen === 0;
      const news = isAll ? [] : await changes.since(id, seen, CHANGES_AT_ONCE);
      const read = await readWhatIsLeft(feed);
      if (read === undefined) return;
      const { article } = read;
      const told = { article, bills: await read.bills() };
      const next = Math.max(seen, news.at(-1)?.id ?? newest);
      const isIdle = article.running.length === 0 && !runs.isRunning(id);
      // The job may have ended after its last change was looked for.
      const isOver = isIdle && (await changes.newest(id)) <= next;
      const events = [
        ...(isFirst ? [coverageEvent(told)] : []),
        ...(isAll ? eventsOfAll(told) : eventsOf(told, news)),
        ...(isOver ? [doneEvent(told)] : []),
      ];
      // Only the last says that all of them were seen.
      yield* events.map((event, at) => ({ event, seen: at === events.length - 1 ? next : seen }));
      if (isOver) return;
      seen = next;
      isFirst = false;
      lookAt = Date.now() + LOOK_ANYWAY_MILLISECONDS;
      await sleep(GATHER_MILLISECONDS);
    } else if (await somethingHappens(feed)) lookAt = 0;
  }
}

/** Resolves after a while, or at once when something happens here (then `true`) or the client goes. */
function somethingHappens({ runs, id, gone }: Feed): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), POLL_MILLISECONDS);
    const unfollow = runs.follow(id, () => end(true));
    const leave = () => end(false);
    gone.addEventListener('abort', leave);
    function end(happened: boolean) {
      clearTimeout(timer);
      unfollow();
      gone.removeEventListener('abort', leave);
      resolve(happened);
    }
  });
}

/** `undefined` when the article was deleted meanwhile. */
async function readWhatIsLeft({ read }: Feed): Promise<ReadNow | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'article-not-found') return undefined;
    throw error;
  }
}

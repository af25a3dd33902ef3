import { mayRead, type Reader } from '../../article/may-read.ts';
import { Problem } from '../../problem.ts';
import type { Services } from '../../translation/services.ts';
import type { Runs } from '../../translation/translating/runs.ts';
import {
  type ArticleSnapshot,
  changeEvents,
  coverageEvent,
  doneEvent,
  snapshotEvents,
} from './article-events.ts';
import { eventText } from './event-stream.ts';

/** A client that is further behind gets everything again. */
const MOST_CHANGES = 1_000;

export interface LookDeps extends Pick<Services, 'changes' | 'loading' | 'reading' | 'pricing'> {
  readonly runs: Runs;
}

/** What a stream shows, and how far it is. */
export interface StreamState {
  readonly reader: Reader;
  /** Absent for the article's own. */
  readonly targets: readonly string[] | undefined;
  /** The newest change that the client has seen; 0 for none. */
  readonly seen: number;
  readonly isFirst: boolean;
}

/** The events that bring a stream up to date; no bytes if there are none. */
export interface Update {
  readonly events: Uint8Array;
  /** The newest change that the client has seen after them. */
  readonly seen: number;
  /** No translation runs, and nothing has changed since. */
  readonly isOver: boolean;
}

/**
 * An article at one moment. It is read when a stream first needs it, and once for all streams with
 * the same targets; streams in the same state get the same bytes.
 */
export interface ArticleLook {
  /** The newest change then. */
  readonly newest: number;
  /** `undefined` if the article was deleted, or the reader may no longer read it. */
  update(state: StreamState): Promise<Update | undefined>;
}

interface CurrentSnapshot extends ArticleSnapshot {
  readonly isOver: boolean;
}

/** @param onNews called if the article has changed during the look */
export async function lookAt(id: string, deps: LookDeps, onNews: () => void): Promise<ArticleLook> {
  const { changes, runs } = deps;
  // Read before the article, so that a change in between is sent twice rather than never.
  const newest = await changes.newest(id);
  const loaded = once(() => deps.loading.load(id));
  const snapshots = remember((_key, targets: StreamState['targets']) => readUnlessDeleted(targets));
  const updates = remember((_key, state: StreamState) => bringUpToDate(state));
  return {
    newest,
    update: (state) =>
      updates(JSON.stringify([state.reader, state.targets, state.seen, state.isFirst]), state),
  };

  async function bringUpToDate({ reader, targets, seen, isFirst }: StreamState): Promise<Update | undefined> {
    const isNew = isFirst && seen === 0;
    const since = isNew || seen >= newest ? [] : await changes.since(id, seen, MOST_CHANGES);
    const snapshot = await snapshots(JSON.stringify(targets ?? null), targets);
    if (!snapshot || !mayRead(snapshot.article, reader)) return undefined;
    const { isOver } = snapshot;
    // A later change is not in the snapshot.
    const news = since.filter((change) => change.id <= newest);
    const events = [
      ...(isFirst ? [coverageEvent(snapshot)] : []),
      ...(isNew || since.length === MOST_CHANGES ? snapshotEvents(snapshot) : changeEvents(snapshot, news)),
      ...(isOver ? [doneEvent(snapshot)] : []),
    ];
    const next = Math.max(seen, newest);
    // Only the last event says that the client has seen all of them.
    const text = events.map((event, at) => eventText(event, at === events.length - 1 ? next : seen));
    return { events: Buffer.from(text.join('')), seen: next, isOver };
  }

  async function readUnlessDeleted(targets: StreamState['targets']): Promise<CurrentSnapshot | undefined> {
    try {
      const article = await deps.reading.readLoaded(await loaded(), targets);
      const bills = await deps.pricing.bills(id);
      const isIdle = article.running.length === 0 && !runs.isRunning(id);
      const hasChanged = (await changes.newest(id)) > newest;
      if (hasChanged) onNews();
      return { article, bills, isOver: isIdle && !hasChanged };
    } catch (error) {
      if (error instanceof Problem && error.kind === 'article-not-found') return undefined;
      throw error;
    }
  }
}

/** The result of the first call for each key. A failure is not remembered. */
function remember<Given, Result>(make: (key: string, given: Given) => Promise<Result>) {
  const made = new Map<string, Promise<Result>>();
  return (key: string, given: Given): Promise<Result> => {
    const known = made.get(key);
    if (known) return known;
    const result = make(key, given);
    made.set(key, result);
    result.catch(() => made.delete(key));
    return result;
  };
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  const made = remember(make);
  return () => made('', undefined);
}

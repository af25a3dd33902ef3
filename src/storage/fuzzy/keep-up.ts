import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '../sqlite/failures.ts';
import type { SegmentIndex } from './index-segments.ts';

/** Segments that are indexed before a question is answered: about 0.1 s. */
const AT_ONCE = 500;
/** As many together otherwise: the more, the less is written in a table of millions. */
const IN_BULK = 10_000;
/** After each step others may write for half as long as it took. */
const PAUSE_SHARE = 0.5;
/** Where another process holds the file, as a large import does. */
const BUSY_MILLISECONDS = 200;

export interface KeepingUp {
  /** Indexes new segments. If there are many, it only starts, and goes on between questions. */
  keepUp(): void;
  /** Resolves when all is indexed. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps the index up to date. If it cannot be written, searches use what is there. */
export function createKeepingUp(index: SegmentIndex, onFault: (error: unknown) => void): KeepingUp {
  let running: Promise<void> | undefined;
  let stopped = false;
  return {
    keepUp() {
      try {
        if (running || stopped) return;
        const backlog = index.backlog();
        if (backlog > AT_ONCE) void start();
        else if (backlog > 0) Array.from(index.indexNext(AT_ONCE));
      } catch (error) {
        // Where somebody else is writing, the next question tries again.
        if (!isBusy(error)) onFault(error);
      }
    },
    async finish() {
      await (running ?? start());
    },
    async stop() {
      stopped = true;
      await running;
    },
  };

  function start(): Promise<void> {
    running = indexAll()
      .catch(onFault)
      .finally(() => (running = undefined));
    return running;
  }

  async function indexAll(): Promise<void> {
    while (!stopped && index.backlog() > 0) {
      try {
        await indexPart();
      } catch (error) {
        if (!isBusy(error)) throw error;
        await sleep(BUSY_MILLISECONDS);
      }
    }
  }

  async function indexPart(): Promise<void> {
    const steps = index.indexNext(IN_BULK);
    while (!stopped) {
      const begun = performance.now();
      if (steps.next().done === true) return;
      await sleep((performance.now() - begun) * PAUSE_SHARE);
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '../sqlite/failures.ts';
import type { SegmentIndex } from './index-segments.ts';

/** Segments that are indexed before a question is answered: about 0.1 s. */
const AT_ONCE = 500;
/**
 * Segments that are otherwise indexed together. More at once means fewer writes to a large table.
 */
const IN_BULK = 10_000;
/** After each step, other writers get half the time that the step took. */
const PAUSE_SHARE = 0.5;
/** The pause while another process locks the file, as a large import does. */
const BUSY_MILLISECONDS = 200;

export interface KeepingUp {
  /**
   * Indexes new segments. If there are many, it only starts; the work continues between questions.
   */
  keepUp(): void;
  /** Resolves when everything is indexed. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps the index up to date. If the index cannot be written, searches use its present state. */
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
        // If another process is writing, the next question tries again.
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

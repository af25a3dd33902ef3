import { setTimeout as sleep } from 'node:timers/promises';
import type { IndexNext } from './index-segments.ts';
import type { FuzzyTables } from './tables.ts';

/** Segments that are indexed before a question is answered: about 0.1 s. */
const AT_ONCE = 500;
/**
 * Segments that are otherwise indexed together. More at once means fewer writes to a large table.
 */
const IN_BULK = 10_000;
/** After each step, other writers get half the time that the step took. */
const PAUSE_SHARE = 0.5;
/** The pause while another process indexes, or locks the file as a large import does. */
const BUSY_MILLISECONDS = 200;

export interface KeepingUp {
  /**
   * Indexes new segments. If there are many, it only starts; the work continues between questions.
   */
  keepUp(): Promise<void>;
  /** Resolves when everything is indexed. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps the index up to date. If the index cannot be written, searches use its present state. */
export function createKeepingUp(
  tables: Pick<FuzzyTables, 'backlog' | 'isPassing'>,
  indexNext: IndexNext,
  onFault: (error: unknown) => void,
): KeepingUp {
  let beforeAnswer: Promise<void> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  return {
    async keepUp() {
      if (running || stopped) return;
      // Questions that come at the same time wait for the same work.
      beforeAnswer ??= indexBeforeAnswer().finally(() => (beforeAnswer = undefined));
      await beforeAnswer;
    },
    async finish() {
      await (running ?? start());
    },
    async stop() {
      stopped = true;
      await beforeAnswer;
      await running;
    },
  };

  async function indexBeforeAnswer(): Promise<void> {
    try {
      const backlog = await tables.backlog(AT_ONCE + 1);
      if (backlog > AT_ONCE) void start();
      else if (backlog > 0) await all(indexNext(AT_ONCE));
    } catch (error) {
      // The next question tries again.
      if (!tables.isPassing(error)) onFault(error);
    }
  }

  function start(): Promise<void> {
    running = indexAll()
      .catch(onFault)
      .finally(() => (running = undefined));
    return running;
  }

  async function indexAll(): Promise<void> {
    while (!stopped) {
      try {
        if ((await tables.backlog(1)) === 0) return;
        await indexPart();
      } catch (error) {
        if (!tables.isPassing(error)) throw error;
        await sleep(BUSY_MILLISECONDS);
      }
    }
  }

  async function indexPart(): Promise<void> {
    const steps = indexNext(IN_BULK);
    try {
      while (!stopped) {
        const begun = performance.now();
        if ((await steps.next()).done === true) return;
        await sleep((performance.now() - begun) * PAUSE_SHARE);
      }
    } finally {
      await steps.return(undefined);
    }
  }
}

async function all(steps: ReturnType<IndexNext>): Promise<void> {
  while ((await steps.next()).done !== true);
}

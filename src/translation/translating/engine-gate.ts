import PQueue from 'p-queue';
import type { EngineLimits } from '../engine-limits.ts';

/**
 * Requests of this process to one engine at the same time. Each article and language may use a few
 * of them.
 */
const AT_A_TIME = 10;

/** Limits how many requests go to one engine, and how often. */
export interface EngineGate {
  /**
   * Runs `work` as soon as the limits allow.
   * @throws Stopped when nothing more is to be sent
   */
  enter<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * The process or its work is to end. The request was not sent, or its answer was not waited for;
 * another process will send it.
 */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

interface GateDeps {
  /** The engine's name. */
  readonly engine: string;
  /** Requests of all processes in any minute; `undefined`: no limit. */
  readonly perMinute: number | undefined;
  readonly limits: Pick<EngineLimits, 'permit'>;
  /**
   * Aborted when nothing more is to be sent. Requests under way go on: they may have been paid for.
   */
  readonly stopping: AbortSignal;
  /** Ends early when `stopping` is aborted. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export function createEngineGate({ engine, perMinute, limits, stopping, sleep }: GateDeps): EngineGate {
  const queue = new PQueue({ concurrency: AT_A_TIME });
  // In turn: only one request of this process asks the store for the next permit.
  const permits = new PQueue({ concurrency: 1 });
  const waiting = new Set<(reason: Stopped) => void>();
  stopping.addEventListener('abort', () => {
    queue.clear();
    for (const stop of waiting) stop(new Stopped());
  });

  async function waitForPermit(most: number): Promise<void> {
    for (;;) {
      if (stopping.aborted) throw new Stopped();
      const wait = await limits.permit(engine, most);
      if (wait === 0) return;
      await sleep(wait);
    }
  }

  async function run<T>(work: () => Promise<T>, leave: () => void): Promise<T> {
    try {
      if (perMinute !== undefined) await permits.add(() => waitForPermit(perMinute));
    } finally {
      leave();
    }
    return work();
  }

  return {
    enter: (work) =>
      new Promise((resolve, reject) => {
        if (stopping.aborted) {
          reject(new Stopped());
          return;
        }
        waiting.add(reject);
        void queue.add(() => run(work, () => waiting.delete(reject)).then(resolve, reject));
      }),
  };
}

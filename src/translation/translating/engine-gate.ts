import PQueue from 'p-queue';

/**
 * Requests of this process to one engine at the same time. Each article and language may use a few
 * of them.
 */
const AT_A_TIME = 10;
const MINUTE_MILLISECONDS = 60_000;

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

interface GateLimits {
  /** Requests in any minute; `undefined`: no limit. */
  readonly perMinute: number | undefined;
  /**
   * Aborted when nothing more is to be sent. Requests under way go on: they may have been paid for.
   */
  readonly stopping: AbortSignal;
}

export function createEngineGate({ perMinute, stopping }: GateLimits): EngineGate {
  const rate =
    perMinute === undefined ? {} : { interval: MINUTE_MILLISECONDS, intervalCap: perMinute, strict: true };
  const queue = new PQueue({ concurrency: AT_A_TIME, ...rate });
  const waiting = new Set<(reason: Stopped) => void>();
  stopping.addEventListener('abort', () => {
    queue.clear();
    for (const stop of waiting) stop(new Stopped());
  });
  return {
    enter: (work) =>
      new Promise((resolve, reject) => {
        if (stopping.aborted) {
          reject(new Stopped());
          return;
        }
        waiting.add(reject);
        void queue.add(async () => {
          waiting.delete(reject);
          await work().then(resolve, reject);
        });
      }),
  };
}

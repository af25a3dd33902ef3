import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Leases } from '../../translation/leases.ts';

/** The worker: from source, or the file that `build` writes beside the bundle with this code. */
const ENTRY = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './lease-worker.js';
/** Well below the worker's `LONGEST_SILENCE_MILLISECONDS`. */
const SIGN_MILLISECONDS = 10_000;

/**
 * Whether the worker has opened the database file. A worker that has not may be ended at any time;
 * after that, its locks would remain with the process.
 */
export const NOT_OPENED = 0;
export const OPENED = 1;
export const CLOSED = 2;

export interface LeaseWorkerData {
  /** DATABASE_URL */
  readonly url: string;
  readonly state: Int32Array;
  readonly holders: readonly string[];
}

/** From the server's thread to the worker's. */
export type Message =
  /** All holders whose work goes on; also a sign that the event loop still runs. */
  { readonly kind: 'alive'; readonly holders: readonly string[] } | { readonly kind: 'close' };

interface LeaseDeps {
  /** DATABASE_URL. The store is already open, and its tables are up to date. */
  readonly url: string;
  /** Gets every failure. A lease that is not renewed runs out, and its holder finds out. */
  readonly onFault: (error: unknown) => void;
}

export interface LeaseThread extends Leases {
  /** Call it before you close the store. */
  close(): Promise<void>;
}

interface Started {
  readonly worker: Worker;
  readonly state: Int32Array;
}

/**
 * Renews leases in a thread of its own, so that a busy event loop loses none. The first holder
 * starts the thread; if it crashes, the next sign starts another. It keeps no process alive.
 */
export function createLeases({ url, onFault }: LeaseDeps): LeaseThread {
  const holders = new Set<string>();
  let thread: Started | undefined;
  let signs: NodeJS.Timeout | undefined;
  return {
    keep(holder) {
      holders.add(holder);
      signs ??= setInterval(tell, SIGN_MILLISECONDS).unref();
      tell();
    },
    letGo(holder) {
      holders.delete(holder);
      tell();
      if (holders.size > 0) return;
      clearInterval(signs);
      signs = undefined;
    },
    async close() {
      clearInterval(signs);
      if (!thread) return;
      const { worker, state } = thread;
      if (Atomics.compareExchange(state, 0, NOT_OPENED, CLOSED) === NOT_OPENED) {
        void worker.terminate();
        return;
      }
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage({ kind: 'close' } satisfies Message);
      await ended;
    },
  };

  function tell(): void {
    if (holders.size > 0) thread ??= start();
    thread?.worker.postMessage({ kind: 'alive', holders: [...holders] } satisfies Message);
  }

  function start(): Started {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: LeaseWorkerData = { url, state, holders: [...holders] };
    const worker = new Worker(new URL(ENTRY, import.meta.url), { workerData });
    worker.on('message', onFault);
    worker.on('error', onFault);
    worker.on('exit', () => (thread = undefined));
    worker.unref();
    return { worker, state };
  }
}

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type PQueue from 'p-queue';
import type { Piscina } from 'piscina';
import { Problem, type ProblemKind } from '../../problem.ts';
import type { TaskInput, TaskName, TaskResult } from './tasks.ts';

/** The worker: from source, or the file that `build` writes beside the bundle with this code. */
const ENTRY = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './task-worker.js';

/** One core stays free for the requests, and each thread may use much memory. */
const MOST_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** An idle server has no thread. A person who adds several texts waits for the first start only. */
const IDLE_MILLISECONDS = 10_000;
/**
 * The heap for a text of the default size limit; 2 MiB of HTML need 200 MB. More for larger limits.
 */
const HEAP_MEGABYTES = 256;
const HEAP_BYTES_A_TEXT_BYTE = 128;
/** Each holds its text in memory. */
const MOST_WAITING = 32;

/** What a thread gets. */
export interface Order {
  readonly name: TaskName;
  readonly input: unknown;
}

/** What it returns. */
export type Outcome =
  | { readonly result: unknown }
  | { readonly problem: { readonly kind: ProblemKind; readonly values: Problem['values'] } };

export interface Threads {
  /**
   * Starts a thread if necessary. A task that takes too long, or too much memory, ends with its
   * thread.
   * @param signal ends the task too
   * @throws Problem `text-too-complex`, `server-busy`, and those of the task
   */
  run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    signal?: AbortSignal,
  ): Promise<TaskResult<Name>>;
  /** For metrics. */
  stats(): { readonly waiting: number; readonly running: number };
  /** Ends all threads. Their tasks fail. */
  close(): Promise<void>;
}

export interface ThreadsDeps {
  readonly settings: {
    /** How long one task may run. */
    readonly taskSeconds: number;
    readonly limits: { readonly bytes: number };
  };
  /** How many at most; by the number of cores by default. */
  readonly most?: number;
  /** The module that works: another one in tests. */
  readonly entry?: URL;
}

/** Threads for work that would block the requests. Nothing is loaded before the first task. */
export function createThreads({
  settings,
  most = MOST_THREADS,
  entry = new URL(ENTRY, import.meta.url),
}: ThreadsDeps): Threads {
  const { taskSeconds, limits } = settings;
  let loading: Promise<Pool> | undefined;
  let pool: Pool | undefined;
  let closed = false;

  async function load(): Promise<Pool> {
    const [{ Piscina }, { default: Queue }] = await Promise.all([import('piscina'), import('p-queue')]);
    const heap = Math.ceil((limits.bytes * HEAP_BYTES_A_TEXT_BYTE) / (1024 * 1024));
    const piscina = new Piscina({
      filename: fileURLToPath(entry),
      minThreads: 0,
      maxThreads: most,
      idleTimeout: IDLE_MILLISECONDS,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(HEAP_MEGABYTES, heap) },
    });
    pool = { piscina, queue: new Queue({ concurrency: most }) };
    return pool;
  }

  return {
    async run<Name extends TaskName>(name: Name, input: TaskInput<Name>, signal?: AbortSignal) {
      const { piscina, queue } = await (loading ??= load());
      if (closed) throw new Error('The threads are closed.');
      if (queue.size >= MOST_WAITING) throw new Problem('server-busy', { seconds: taskSeconds });
      // The time limit counts from when the task leaves this queue.
      const outcome = await queue.add(() => runWithin(piscina, { name, input }, taskSeconds, signal));
      if ('problem' in outcome) throw new Problem(outcome.problem.kind, outcome.problem.values);
      return outcome.result as TaskResult<Name>;
    },
    stats: () => ({ waiting: pool?.queue.size ?? 0, running: pool?.queue.pending ?? 0 }),
    async close() {
      closed = true;
      if (loading === undefined) return;
      const { piscina, queue } = await loading;
      queue.clear();
      await piscina.destroy();
    },
  };
}

interface Pool {
  readonly piscina: Piscina;
  readonly queue: PQueue;
}

async function runWithin(
  piscina: Piscina,
  order: Order,
  seconds: number,
  signal?: AbortSignal,
): Promise<Outcome> {
  const timeout = AbortSignal.timeout(seconds * 1000);
  try {
    return (await piscina.run(order, {
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    })) as Outcome;
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException;
    signal?.throwIfAborted();
    if (name === 'AbortError') throw new Problem('text-too-complex', { reason: 'time' }, error);
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new Problem('text-too-complex', { reason: 'memory' }, error);
    throw error;
  }
}

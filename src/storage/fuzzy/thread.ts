import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Suggestion, SuggestionQuery } from '../../translation/suggestions.ts';

/** The worker: from source, or the file that `build` writes beside the bundle with this code. */
const ENTRY = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './fuzzy-worker.js';

/** A question from the server's thread to the worker's. */
export type Question = FindQuestion | { readonly kind: 'catch-up' };

interface FindQuestion extends SuggestionQuery {
  readonly kind: 'find';
  readonly sourceLanguage: string;
  readonly target: string;
  readonly texts: readonly string[];
  /** No text is begun after this time. It does not include the start of the thread. */
  readonly milliseconds: number;
}

export type Message = (Question & { readonly id: number }) | { readonly kind: 'close' };

/**
 * The worker's answer. `found` has the suggestions for each text, in the order of the texts, as far
 * as the time allowed.
 */
export type Answer =
  | { readonly kind: 'found'; readonly id: number; readonly found: readonly (readonly Suggestion[])[] }
  | { readonly kind: 'caught-up'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  /** A fault outside of any question. */
  | { readonly kind: 'fault'; readonly error: unknown };

export interface Thread {
  /** Starts the thread if it is not running. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * An idle thread keeps no process alive. If it crashes, the next question starts another.
 * @param url DATABASE_URL
 */
export function createThread(url: string, onFault: (error: unknown) => void): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let closed = false;
  let asked = 0;
  return {
    ask(question) {
      if (closed) return Promise.reject(new Error('The suggestions are closed.'));
      const started = (worker ??= start());
      const id = ++asked;
      const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      started.ref();
      started.postMessage({ ...question, id } satisfies Message);
      return answer;
    },
    async close() {
      closed = true;
      if (!worker) return;
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage({ kind: 'close' } satisfies Message);
      await ended;
    },
  };

  function start(): Worker {
    const started = new Worker(new URL(ENTRY, import.meta.url), { workerData: url });
    started.on('message', receive);
    let failure: unknown = new Error('The thread for fuzzy matches has ended.');
    started.on('error', (error) => (failure = error));
    started.on('exit', (code) => {
      worker = undefined;
      if (waiting.size === 0 && code !== 0) onFault(failure);
      for (const { reject } of waiting.values()) reject(failure);
      waiting.clear();
    });
    return started;
  }

  function receive(answer: Answer): void {
    if (answer.kind === 'fault') {
      onFault(answer.error);
      return;
    }
    const { resolve, reject } = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if (answer.kind === 'failed') reject(answer.error);
    else resolve(answer);
  }
}

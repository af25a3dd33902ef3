import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Learnable, LexiconLanguages, Lexicons, LexiconSnapshot } from '../lexicons.ts';
import { inSharedMemory } from '../shared-memory.ts';
import { type LearningOrder, toPart } from './learn-from.ts';
import type { Learned, Learning, OnLearning } from './learning.ts';

export interface LearningDeps {
  readonly lexicons: Lexicons;
  /** Learns elsewhere, for example in a worker thread. Fails if the signal is aborted. */
  readonly learn: (order: LearningOrder, signal: AbortSignal) => Promise<Uint8Array | undefined>;
  readonly onLearned: (learned: Learned, seconds: number) => void;
  readonly onFault: (error: unknown) => void;
}

/** Fewer translations teach too little to be worth a first lexicon. */
const FIRST_PAIRS = 100;
/** A new lexicon is due when there are so many times the translations of the last one. */
const GROWTH = 1.5;
/** More teach hardly more. So many take half a minute, and 200 MB for that time (bench/learning.ts). */
const MOST_PAIRS = 30_000;
/** Of the texts in memory, as JSON. Long ones are fewer. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Of the time, for reading the memory: others work in between. */
const SHARE_OF_READING = 0.5;
/** Of the time of a server, for finding out whether a lexicon is due. */
const SHARE_OF_COUNTING = 0.03;

/** After so long, another process takes the place of one that died. */
const LEASE_MILLISECONDS = 15_000;
/** How long a command waits for another process that learns. */
const PATIENCE_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 250;

type IsWanted = (found: Learnable, newest: LexiconSnapshot | undefined) => boolean;

export function createLearning(deps: LearningDeps): Learning {
  const { lexicons, onFault } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Set<Promise<unknown>>();
  /** The translations there were at the last attempt. With hardly more, it would end in the same way. */
  const tried = new Map<string, number>();
  let sweeping: Promise<void> | undefined;
  let counted: { readonly position: number | undefined; readonly nextAt: number } | undefined;
  return {
    newest: () => lexicons.newest(),
    sweep() {
      sweeping ??= track(sweep())
        .catch((error: unknown) => (signal.aborted ? undefined : onFault(error)))
        .finally(() => (sweeping = undefined));
      return sweeping;
    },
    learnDue: (onLearning) => track(learnDue(PATIENCE_MILLISECONDS, onLearning)),
    learnAll: (onLearning) =>
      track(alone(PATIENCE_MILLISECONDS, async () => learnEach(await count(), () => true, onLearning))),
    async stop() {
      stopping.abort();
      await Promise.allSettled(running);
    },
  };

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function sweep(): Promise<void> {
    const position = await lexicons.memoryPosition();
    if (position === counted?.position || performance.now() < (counted?.nextAt ?? 0)) return;
    const began = performance.now();
    let took = 0;
    let learned: readonly Learned[] | undefined;
    try {
      learned = await learnDue(0, undefined, () => (took = performance.now() - began));
    } finally {
      // After a failure, and while another process learns, it is tried again.
      const nextAt = performance.now() + took / SHARE_OF_COUNTING;
      counted = { position: learned && position, nextAt };
    }
  }

  async function learnDue(patience: number, onLearning?: OnLearning, onCounted?: () => void) {
    const found = await count();
    onCounted?.();
    const newest = await lexicons.newest();
    if (!found.some((each) => isDue(each, newestOf(newest, each)))) return [];
    return alone(patience, () => learnEach(found, isDue, onLearning));
  }

  function isDue({ languages, pairs }: Learnable, newest: LexiconSnapshot | undefined): boolean {
    const before = Math.max(newest?.known ?? 0, tried.get(nameOf(languages)) ?? 0);
    return pairs >= Math.max(FIRST_PAIRS, before * GROWTH);
  }

  /** How many translations there are for each pair of languages. */
  async function count(): Promise<readonly Learnable[]> {
    const sums = new Map<string, Learnable>();
    for await (const part of inTurns(lexicons.learnable())) {
      for (const { languages, pairs } of part) {
        const sum = sums.get(nameOf(languages))?.pairs ?? 0;
        // American and British English are one language here.
        if (languages.source !== languages.target)
          sums.set(nameOf(languages), { languages, pairs: sum + pairs });
      }
    }
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, learnable]) => learnable);
  }

  async function learnEach(
    found: readonly Learnable[],
    isWanted: IsWanted,
    onLearning: OnLearning | undefined,
  ): Promise<readonly Learned[]> {
    const all: Learned[] = [];
    for (const each of found) {
      // Another process may have learned since.
      const newest = newestOf(await lexicons.newest(), each);
      if (!isWanted(each, newest)) continue;
      tried.set(nameOf(each.languages), each.pairs);
      const began = performance.now();
      const learned = await learn(each, newest?.number ?? 0, onLearning);
      deps.onLearned(learned, (performance.now() - began) / 1_000);
      all.push(learned);
    }
    return all;
  }

  async function learn(
    { languages, pairs: known }: Learnable,
    newest: number,
    onLearning: OnLearning | undefined,
  ): Promise<Learned> {
    const { parts, pairs } = await gather({ languages, pairs: known }, onLearning);
    const bytes = await deps.learn({ languages, parts }, signal);
    signal.throwIfAborted();
    const stored = bytes && (await lexicons.store({ languages, pairs, known, bytes }, newest));
    return { languages, known, ...(stored && { stored }) };
  }

  async function gather({ languages, pairs: known }: Learnable, onLearning: OnLearning | undefined) {
    const parts: Uint8Array[] = [];
    let [pairs, bytes] = [0, 0];
    const total = Math.min(known, MOST_PAIRS);
    for await (const batch of inTurns(lexicons.material(languages, known > MOST_PAIRS))) {
      const some = batch.slice(0, MOST_PAIRS - pairs);
      if (some.length === 0) continue;
      const part = toPart(some);
      if (bytes + part.length > MOST_BYTES) break;
      parts.push(inSharedMemory(part));
      bytes += part.length;
      pairs += some.length;
      onLearning?.(languages, pairs, total);
      if (pairs === MOST_PAIRS) break;
    }
    return { parts, pairs };
  }

  /** Others may work after each part. */
  async function* inTurns<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
    let began = performance.now();
    for await (const part of parts) {
      yield part;
      const took = performance.now() - began;
      await sleep(took / SHARE_OF_READING - took, undefined, { signal });
      began = performance.now();
    }
  }

  /** `undefined` if another process learns and still does so after this time. */
  async function alone<T>(milliseconds: number, work: () => Promise<T>): Promise<T | undefined> {
    const holder = randomUUID();
    const until = performance.now() + milliseconds;
    while (!(await lexicons.lease(holder, LEASE_MILLISECONDS))) {
      if (performance.now() >= until) return undefined;
      await sleep(LOOK_MILLISECONDS, undefined, { signal });
    }
    const renewal = setInterval(() => {
      lexicons.renewLease(holder, LEASE_MILLISECONDS).catch(onFault);
    }, LEASE_MILLISECONDS / 3).unref();
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await lexicons.releaseLease(holder);
    }
  }
}

function newestOf(newest: readonly LexiconSnapshot[], { languages }: Learnable): LexiconSnapshot | undefined {
  return newest.find((each) => nameOf(each.languages) === nameOf(languages));
}

function nameOf({ source, target }: LexiconLanguages): string {
  return `${source} ${target}`;
}

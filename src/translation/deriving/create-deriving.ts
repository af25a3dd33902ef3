import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { checkGlossaryTerms } from '../checks/glossary-terms.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import type {
  CompletedCell,
  DerivedData,
  DerivedPair,
  LackingCell,
  TranslatedPair,
} from '../derived-data.ts';
import type { Lexicons } from '../lexicons.ts';
import { shuffle } from '../shuffle.ts';
import type { Deriving } from './deriving.ts';
import { createLoadLexicon, type LoadedLexicon } from './load-lexicon.ts';

export interface DerivingDeps {
  readonly derived: DerivedData;
  readonly glossary: Glossary;
  readonly lexicons: Pick<Lexicons, 'bytes'>;
  /** It may work elsewhere, for example in a worker thread. */
  readonly derivePair: (
    pair: TranslatedPair,
    lexicon: LoadedLexicon | undefined,
  ) => DerivedPair | Promise<DerivedPair>;
  readonly onFault: (error: unknown) => void;
}

/** Cells that are stored in one transaction: a few hundred paragraphs take less than 100 ms. */
const AT_ONCE = 300;
/** Other work of the process may run after so long. */
const LONGEST_TURN_MILLISECONDS = 10;
/** How long a writer waits until the article is complete. Almost every article takes less. */
const PATIENCE_MILLISECONDS = 2_000;
/**
 * An article that changes all the time, or that cannot be completed, must not keep the others
 * waiting. The next sweep tries it again.
 */
const MOST_ATTEMPTS = 5;

/** The newest ones; the next sweep sees the others. */
const MOST_SWEPT = 1_000;

export function createDeriving(deps: DerivingDeps): Deriving {
  const { derived, derivePair, onFault } = deps;
  const findTerms = createTermFinders(deps.glossary);
  const loadLexicon = createLoadLexicon(deps);
  /** One run for each article at a time. */
  const running = new Map<string, Promise<void>>();
  let sweeping: Promise<void> | undefined;
  /** By the last sweep. */
  let seen: ReadonlySet<string> = new Set();
  let stopped = false;
  return {
    keepUp: (id) => within(PATIENCE_MILLISECONDS, completeAfterRun(id)),
    complete: completeAfterRun,
    keepUpAll(milliseconds) {
      sweeping ??= completeAll()
        .catch(onFault)
        .finally(() => (sweeping = undefined));
      return within(milliseconds, sweeping);
    },
    sweep: () => sweepOnce().catch(onFault),
    async stop() {
      stopped = true;
      await Promise.allSettled([...running.values(), sweeping]);
    },
  };

  /** A run that has begun may have read the article before the last change. */
  async function completeAfterRun(id: string): Promise<void> {
    await running.get(id);
    await complete(id);
  }

  function complete(id: string): Promise<void> {
    let run = running.get(id);
    if (!run) {
      run = completeArticle(id)
        .catch(onFault)
        .finally(() => running.delete(id));
      running.set(id, run);
    }
    return run;
  }

  /** An article that was just changed comes first, also while a long sweep is under way. */
  async function completeAll(): Promise<void> {
    const attempts = new Map<string, number>();
    const givenUp = new Set<string>();
    while (!stopped) {
      const pending = await derived.pending(1 + givenUp.size);
      const id = pending.find((each) => !givenUp.has(each));
      if (id === undefined) return;
      await complete(id);
      const attempt = (attempts.get(id) ?? 0) + 1;
      attempts.set(id, attempt);
      if (attempt === MOST_ATTEMPTS) givenUp.add(id);
    }
  }

  /** In any order, because other processes may sweep the same articles. */
  async function sweepOnce(): Promise<void> {
    const pending = await derived.pending(MOST_SWEPT);
    const forgotten = shuffle(pending.filter((id) => seen.has(id)));
    seen = new Set(pending);
    for (const id of forgotten) {
      if (stopped) return;
      await complete(id);
    }
  }

  async function completeArticle(id: string): Promise<void> {
    if (!(await derived.isPending(id))) return;
    // Answers for other languages may have arrived at the same time.
    await setImmediate();
    while (!stopped) {
      const { cells, ...seen } = await derived.lacking(id, AT_ONCE);
      const completed = cells.length === 0 ? [] : await computeAll(cells);
      if (completed.length === 0) {
        if (cells.length === 0) await derived.settle(id, seen);
        return;
      }
      await derived.complete(id, completed);
    }
  }

  async function computeAll(cells: readonly LackingCell[]): Promise<readonly CompletedCell[]> {
    const completed: CompletedCell[] = [];
    /** Equal cells, for example of two revisions, are computed once. */
    const pairs = new Map<string, DerivedPair>();
    let began = performance.now();
    for (const cell of cells) {
      if (performance.now() - began > LONGEST_TURN_MILLISECONDS) {
        await setImmediate();
        began = performance.now();
      }
      const key = `${cell.translationId} ${cell.sourceHash}`;
      const pair = cell.lacksPair
        ? (pairs.get(key) ?? (await derivePair(cell, await loadLexicon(cell))))
        : undefined;
      if (pair) pairs.set(key, pair);
      const terms = await findGlossaryFindings(cell);
      if (pair || terms) completed.push({ cell, ...(pair && { pair }), ...(terms && { terms }) });
    }
    return completed;
  }

  async function findGlossaryFindings({ source, target, lacksEffect, ...languages }: LackingCell) {
    if (lacksEffect === undefined) return undefined;
    const pair = { source: languages.sourceLanguage, target: languages.targetLanguage };
    const terms = await findTerms(pair);
    // The glossary has changed since; the article is pending again.
    if (terms.effect(source.text) !== lacksEffect) return undefined;
    return checkGlossaryTerms({ ...languages, source: source.text, target: target.text, terms });
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([work, sleep(milliseconds, undefined, { signal: timer.signal, ref: false })]).finally(
    () => timer.abort(),
  );
}

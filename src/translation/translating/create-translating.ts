import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import PQueue from 'p-queue';
import type { Article, Revision } from '../../article/article.ts';
import type { Articles } from '../../article/articles.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { checkTargets } from '../check-targets.ts';
import { columnsOf } from '../columns.ts';
import { createBreaker } from './breaker.ts';
import { matchInContext } from '../match-in-context.ts';
import { segmentsOf } from '../segments.ts';
import { type Engine, mayReach } from '../engine.ts';
import { createEngineGate, Stopped } from './engine-gate.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { TargetOutcome, Translating, TranslationProgress, TranslationRun } from './translating.ts';
import { type TargetSettings, needsTranslation } from '../needs-translation.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import { translateTarget } from './translate-target.ts';
import type { TranslationSettings } from '../translation-settings.ts';
import type { Job, Jobs } from '../jobs.ts';
import { LEASE_MILLISECONDS, type Leases } from '../leases.ts';
import type { TargetDeps, SharedEngine } from './target-work.ts';

export interface TranslatingDeps extends TargetDeps, TranslationSettings {
  readonly articles: Articles;
  readonly jobs: Jobs;
  readonly leases: Leases;
  /** First choice first; empty if no engine may be asked. */
  readonly engines: readonly Engine[];
  readonly glossary: Glossary;
  /** Ends early, without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A fault that no caller gets as an answer: a store that fails, a defect. */
  onFault(error: unknown): void;
}

/** Reasons that may no longer apply later, so that a job is worth resuming. */
const PASSING_REASONS = [
  'engine-quota',
  'engine-busy',
  'engine-unavailable',
  'engine-resting',
  'engine-budget',
];

/** Jobs that are resumed at the same time: as many as there are requests to one engine. */
const RESUMED_AT_A_TIME = 10;

/**
 * Requests under way have this long when the process is to end. DeepL answers in less; Docker kills
 * a process after 10 s.
 */
const GRACE_MILLISECONDS = 5_000;

interface Running {
  readonly outcome: Promise<TargetOutcome>;
  readonly listeners: Set<(progress: TranslationProgress) => void>;
}

/** One article that is to be translated into one language. */
interface Task {
  readonly article: Article;
  readonly revision: Revision;
  readonly target: string;
  readonly explicit: boolean;
  readonly upgrade: boolean;
}

export function createTranslating(deps: TranslatingDeps): Translating {
  /** What this process translates now, by article and target: a second request joins the first. */
  const running = new Map<string, Running>();
  /** The jobs that are being resumed, or wait for it. */
  const resuming = new Set<number>();
  const resumed = new PQueue({ concurrency: RESUMED_AT_A_TIME });
  /** Of the jobs that run in this process. */
  const holders = new Set<string>();
  /** Whether there may be interrupted jobs that this process has not looked at. */
  let isCutOff = true;
  const stopping = new AbortController();
  const abandoning = new AbortController();
  // Every request under way listens.
  setMaxListeners(0, abandoning.signal);
  const sharedEngines = deps.engines.map((engine) => ({
    engine,
    gate: createEngineGate({ perMinute: deps.engineRateLimit, stopping: stopping.signal }),
    breaker: createBreaker(() => deps.now()),
  }));
  const findTerms = createTermFinders(deps.glossary);

  return {
    async translate(id, asked, { upgrade = false, onProgress } = {}): Promise<TranslationRun> {
      const { article, revision } = await find(id);
      const targets = checkTargets(asked ?? columnsOf(article, deps.targetLanguages), article.sourceLanguage);
      const lacking = await targetsThatLack(article, revision, targets, upgrade);
      if (lacking.length > 0) requireEngine(article);
      await deps.articles.wantTargets(id, targets);
      const runs = lacking.map((target) =>
        join({ article, revision, target, explicit: true, upgrade }, onProgress),
      );
      return { needed: lacking.length > 0, finished: Promise.all(runs) };
    },

    async resume(what) {
      await interruptLapsed();
      if (deps.engines.length === 0 || (what === 'cut-off' && !isCutOff)) return;
      isCutOff = false;
      const unfinished = await deps.jobs.unfinished(what === 'waiting' ? PASSING_REASONS : []);
      await Promise.all(unfinished.filter(({ id }) => !resuming.has(id)).map(resumeLater));
    },

    async stop(by) {
      stopping.abort(by);
      const timer = setTimeout(() => abandoning.abort(new Stopped()), GRACE_MILLISECONDS);
      await Promise.allSettled([...running.values()].map((run) => run.outcome));
      clearTimeout(timer);
    },

    resting: () => sharedEngines.filter(({ breaker }) => !breaker.allows()).map(({ engine }) => engine.name),
  };

  async function interruptLapsed(): Promise<void> {
    if (await deps.jobs.interruptLapsed([...holders])) isCutOff = true;
  }

  async function resumeLater(job: Job): Promise<void> {
    resuming.add(job.id);
    await resumed.add(() => resumeJob(job)).finally(() => resuming.delete(job.id));
  }

  async function resumeJob({ articleId, target }: Job): Promise<void> {
    const article = await deps.articles.get(articleId);
    if (!article || enginesFor(article).length === 0) return;
    const revision = await deps.articles.revision(articleId);
    if (!revision || stopping.signal.aborted) return;
    await join({ article, revision, target, explicit: false, upgrade: false });
  }

  async function find(id: string): Promise<{ article: Article; revision: Revision }> {
    const article = await deps.articles.get(id);
    const revision = article && (await deps.articles.revision(id));
    if (!revision) throw new Problem('article-not-found', { id });
    return { article, revision };
  }

  function enginesFor(article: Article): readonly SharedEngine[] {
    return sharedEngines.filter(({ engine }) => mayReach(engine, article));
  }

  /** Called before each request. */
  async function mayStillReach(engine: Engine, id: string): Promise<boolean> {
    const article = await deps.articles.get(id);
    return article !== undefined && mayReach(engine, article);
  }

  function requireEngine(article: Article): void {
    if (deps.offline) throw new Problem('offline');
    if (deps.engines.length === 0) throw new Problem('no-engine');
    if (enginesFor(article).length === 0) throw new Problem('confidential');
  }

  async function targetsThatLack(
    article: Article,
    revision: Revision,
    targets: readonly string[],
    upgrade: boolean,
  ): Promise<readonly string[]> {
    const lacks = await Promise.all(
      targets.map((target) => lacksAny(article, revision, { ...deps, target, upgrade })),
    );
    return targets.filter((_, index) => lacks[index]);
  }

  async function lacksAny(
    article: Article,
    revision: Revision,
    settings: Omit<TargetSettings, 'terms'>,
  ): Promise<boolean> {
    const { target } = settings;
    const pair = { source: memoryTag(article.sourceLanguage), target: memoryTag(target) };
    const segments = segmentsOf(revision, pair.source);
    const texts = segments.map(({ text }) => text);
    const known = await deps.memory.lookUp(pair.source, pair.target, texts);
    for (const { text, context } of segments) {
      const found = known.get(text);
      deps.activity.lookedUp(found ? matchInContext(found, context).match : 'none');
    }
    if (known.size < texts.length) return true;
    const terms = await findTerms(pair);
    const first = enginesFor(article).find(({ engine }) => engine.targetLanguage(target) !== undefined);
    return texts.some(
      (text) => first && needsTranslation(first.engine, text, known.get(text), { ...settings, terms }),
    );
  }

  function join(task: Task, onProgress?: (progress: TranslationProgress) => void): Promise<TargetOutcome> {
    const key = `${task.article.id} ${task.revision.number} ${memoryTag(task.target)} ${task.upgrade}`;
    let run = running.get(key);
    if (!run) {
      const listeners: Running['listeners'] = new Set();
      const outcome = runJob(task, (progress) => {
        for (const listener of listeners) listener(progress);
      }).finally(() => running.delete(key));
      // The caller may not wait for it, so a fault is always reported here.
      outcome.catch((error: unknown) => deps.onFault(error));
      run = { outcome, listeners };
      running.set(key, run);
    }
    if (onProgress) run.listeners.add(onProgress);
    return run.outcome;
  }

  async function runJob(
    task: Task,
    onProgress: (progress: TranslationProgress) => void,
  ): Promise<TargetOutcome> {
    const holder = randomUUID();
    const { id } = await deps.jobs.start(task.article.id, task.target, holder, LEASE_MILLISECONDS);
    deps.leases.keep(holder);
    holders.add(holder);
    let isHeld = true;
    try {
      const engines = enginesFor(task.article);
      const terms = await findTerms({
        source: memoryTag(task.article.sourceLanguage),
        target: memoryTag(task.target),
      });
      const outcome = await translateTarget({
        ...deps,
        ...task,
        engines,
        mayStillReach: (engine) => mayStillReach(engine, task.article.id),
        terms,
        holder,
        onProgress,
        stillHolds: async () => (isHeld &&= await deps.jobs.holds(id, LEASE_MILLISECONDS)),
        interruptLapsed,
        isEnding: () => !isHeld || stopping.signal.aborted,
        abandon: abandoning.signal,
        sleep: (milliseconds) => deps.sleep(milliseconds, stopping.signal),
      });
      await deps.keepUp(task.article.id);
      await deps.jobs.finish(id, stateOf(outcome), outcome.reason);
      return outcome;
    } catch (error) {
      await deps.jobs.finish(id, 'failed', 'interrupted');
      throw error;
    } finally {
      holders.delete(holder);
      deps.leases.letGo(holder);
    }
  }

  function stateOf({ reason }: TargetOutcome): 'done' | 'failed' | 'interrupted' {
    if (reason === undefined) return 'done';
    return reason === 'interrupted' && stopping.signal.reason === 'shutdown' ? 'interrupted' : 'failed';
  }
}

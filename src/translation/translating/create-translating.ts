import { setMaxListeners } from 'node:events';
import type { Article, Revision } from '../../article/article.ts';
import type { Articles } from '../../article/articles.ts';
import { isStoreAway, Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { checkTargets } from '../check-targets.ts';
import { columnsOf } from '../columns.ts';
import { createBreaker } from './breaker.ts';
import { matchInContext } from '../match-in-context.ts';
import { segmentsOf, segmentsWithTitle } from '../segments.ts';
import { type Engine, mayReach } from '../engine.ts';
import type { EngineLimits } from '../engine-limits.ts';
import { createEngineGate, Stopped } from './engine-gate.ts';
import { createJobFollower } from './follow-jobs.ts';
import { type AnnounceJob, createJobRunner, type HeldJob, PASSING_REASONS, type Task } from './job-runner.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { TargetOutcome, Translating, TranslationProgress, TranslationRun } from './translating.ts';
import { type TargetSettings, needsTranslation } from '../needs-translation.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import { outcomeSoFar, translateTarget } from './translate-target.ts';
import type { TranslationSettings } from '../translation-settings.ts';
import type { Job, Jobs } from '../jobs.ts';
import { LEASE_MILLISECONDS, type Leases } from '../leases.ts';
import type { TargetDeps, SharedEngine } from './target-work.ts';
import type { WorkShare } from './work-share.ts';

export interface TranslatingDeps extends TargetDeps, TranslationSettings {
  readonly articles: Articles;
  readonly jobs: Jobs;
  readonly leases: Leases;
  readonly engineLimits: EngineLimits;
  /** First choice first; empty if no engine may be asked. */
  readonly engines: readonly Engine[];
  readonly glossary: Glossary;
  readonly share: WorkShare;
  readonly announce: AnnounceJob;
  /** Ends early, without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A fault that no caller gets as an answer: a store that fails, a defect. */
  onFault(error: unknown): void;
}

/**
 * Requests under way have this long when the process is to end. DeepL answers in less; Docker kills
 * a process after 10 s.
 */
const GRACE_MILLISECONDS = 5_000;

/**
 * While the store is away, nobody can renew a lease. When it is back, the living need a moment to
 * do so.
 */
const AFTER_OUTAGE_MILLISECONDS = 2 * LEASE_MILLISECONDS;

export function createTranslating(deps: TranslatingDeps): Translating {
  let lastAway = -Infinity;
  const stopping = new AbortController();
  const abandoning = new AbortController();
  // Every request under way listens.
  setMaxListeners(0, abandoning.signal);
  const untilStopped = (milliseconds: number) => deps.sleep(milliseconds, stopping.signal);
  const sharedEngines = deps.engines.map((engine) => shareEngine(engine));
  const findTerms = createTermFinders(deps.glossary);
  const runner = createJobRunner({
    ...deps,
    // Without an engine nothing can be done about what waits.
    share: deps.share === 'queue' && deps.engines.length === 0 ? 'asked' : deps.share,
    stopping: stopping.signal,
    follower: createJobFollower({ ...deps, stopping: stopping.signal, sleep: untilStopped }),
    findTask,
    translate: translateTask,
    outcomeSoFar: (task) => outcomeSoFar(deps.memory, task),
  });

  return {
    async translate(id, asked, { upgrade = false, onProgress } = {}): Promise<TranslationRun> {
      const { article, revision } = await find(id);
      const targets = checkTargets(asked ?? columnsOf(article, deps.targetLanguages), article.sourceLanguage);
      const lacking = await targetsThatLack(article, revision, targets, upgrade);
      if (lacking.length > 0) requireEngine(article);
      await deps.articles.wantTargets(id, targets);
      const runs = lacking.map((target) =>
        runner.start({ article, revision, target, explicit: true, upgrade }, onProgress),
      );
      // Whoever gets an answer may rely on it, also if this process ends now.
      await Promise.all(runs.map(({ stored }) => stored));
      return { needed: lacking.length > 0, finished: Promise.all(runs.map(({ outcome }) => outcome)) };
    },

    async resume(what) {
      try {
        await interruptLapsed();
        if (what === 'failed' && deps.engines.length > 0)
          await deps.jobs.putBack(PASSING_REASONS, deps.now());
        await runner.workOff();
      } catch (error) {
        if (isStoreAway(error)) lastAway = performance.now();
        throw error;
      }
    },

    work: (jobId) => runner.work(jobId),
    free: () => runner.free(),

    async stop(by) {
      stopping.abort(by);
      const timer = setTimeout(() => abandoning.abort(new Stopped()), GRACE_MILLISECONDS);
      await runner.idle();
      clearTimeout(timer);
    },

    async resting() {
      const allowed = await Promise.all(sharedEngines.map(({ breaker }) => breaker.allows()));
      return sharedEngines.filter((_, index) => !allowed[index]).map(({ engine }) => engine.name);
    },
  };

  function shareEngine(engine: Engine): SharedEngine {
    const shared = { engine: engine.name, limits: deps.engineLimits };
    return {
      engine,
      gate: createEngineGate({
        ...shared,
        perMinute: deps.engineRateLimit,
        stopping: stopping.signal,
        sleep: untilStopped,
      }),
      breaker: createBreaker({
        ...shared,
        now: () => deps.now(),
        onFault: (error) => deps.onFault(error),
      }),
    };
  }

  async function interruptLapsed(): Promise<void> {
    if (performance.now() - lastAway < AFTER_OUTAGE_MILLISECONDS) return;
    await deps.jobs.interruptLapsed(runner.holders());
  }

  async function findTask({
    articleId,
    target,
    explicit = false,
    upgrade = false,
  }: Job): Promise<Task | undefined> {
    const article = await deps.articles.get(articleId);
    const revision = article && (await deps.articles.revision(articleId));
    if (!revision || enginesFor(article).length === 0) return undefined;
    return { article, revision, target, explicit, upgrade };
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
    // If no engine can be asked, complete paragraphs are all that there can be.
    const segments =
      enginesFor(article).length > 0
        ? segmentsWithTitle({ article, revision }, pair.source)
        : segmentsOf(revision, pair.source);
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

  async function translateTask(
    task: Task,
    { job, holder }: HeldJob,
    onProgress: (progress: TranslationProgress) => void,
  ): Promise<TargetOutcome> {
    let isHeld = true;
    const terms = await findTerms({
      source: memoryTag(task.article.sourceLanguage),
      target: memoryTag(task.target),
    });
    const outcome = await translateTarget({
      ...deps,
      ...task,
      engines: enginesFor(task.article),
      mayStillReach: (engine) => mayStillReach(engine, task.article.id),
      terms,
      holder,
      onProgress,
      stillHolds: async () => (isHeld &&= await deps.jobs.holds(job.id, LEASE_MILLISECONDS)),
      interruptLapsed,
      isEnding: () => !isHeld || stopping.signal.aborted,
      abandon: abandoning.signal,
      sleep: untilStopped,
      pause: (milliseconds) => deps.sleep(milliseconds, abandoning.signal),
    });
    await deps.keepUp(task.article.id);
    return outcome;
  }
}

import { randomUUID } from 'node:crypto';
import type { Article, Revision } from '../../article/article.ts';
import type { Articles } from '../../article/articles.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { checkTargets } from '../check-targets.ts';
import { columnsOf } from '../columns.ts';
import type { DetectLanguage } from '../../text/detect-language.ts';
import { createBreaker } from './breaker.ts';
import { type Engine, mayReach } from '../engine.ts';
import { createEngineGate } from './engine-gate.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Ledger } from '../ledger.ts';
import type { Formality, Memory } from '../memory.ts';
import type { TargetOutcome, Translating, TranslationProgress, TranslationRun } from './translating.ts';
import { isWanted, type Wishes } from '../needs-translation.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import { translateTarget } from './translate-target.ts';
import { LEASE_MILLISECONDS } from './translate-with.ts';
import type { Requests } from '../requests.ts';
import type { Jobs } from '../jobs.ts';

export interface TranslatingParts {
  readonly articles: Articles;
  readonly memory: Memory;
  readonly requests: Requests;
  readonly jobs: Jobs;
  readonly ledger: Ledger;
  /** First choice first; empty when nothing may be asked. */
  readonly engines: readonly Engine[];
  readonly offline: boolean;
  /** The settings' targets: the columns of an article that was asked for in none. */
  readonly targetLanguages: readonly string[];
  /** Characters a month. */
  readonly budget: number | undefined;
  readonly glossary: Glossary;
  readonly formality: Formality | undefined;
  /** Names of engines, the best first; also of those that are not set up now. */
  readonly engineOrder: readonly string[];
  /** Requests a minute to each engine; `undefined`: no limit. */
  readonly engineRateLimit: number | undefined;
  readonly detectLanguage: DetectLanguage;
  now(): Date;
  /** Ends early where the signal is aborted, without an error. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A fault that is nobody's answer: a store that fails, a defect. */
  onFault(error: unknown): void;
}

/** What may go better another time without anybody doing anything. */
const PASSING_REASONS = [
  'engine-quota',
  'engine-busy',
  'engine-unavailable',
  'engine-resting',
  'engine-budget',
];

interface Running {
  readonly outcome: Promise<TargetOutcome>;
  readonly listeners: Set<(progress: TranslationProgress) => void>;
}

interface Job {
  readonly article: Article;
  readonly revision: Revision;
  readonly target: string;
  readonly explicit: boolean;
  readonly upgrade: boolean;
}

export function createTranslating(parts: TranslatingParts): Translating {
  /** What this process translates now, by article and target: a second request joins the first. */
  const running = new Map<string, Running>();
  const breakers = new Map(parts.engines.map((engine) => [engine, createBreaker(() => parts.now())]));
  const stopping = new AbortController();
  const gates = new Map(
    parts.engines.map((engine) => [
      engine,
      createEngineGate({ perMinute: parts.engineRateLimit, stopping: stopping.signal }),
    ]),
  );
  const findTerms = createTermFinders(parts.glossary);

  return {
    async translate(id, asked, { upgrade = false, onProgress } = {}): Promise<TranslationRun> {
      const { article, revision } = await find(id);
      const targets = checkTargets(
        asked ?? columnsOf(article, parts.targetLanguages),
        article.sourceLanguage,
      );
      const lacking = await targetsThatLack(article, revision, targets, upgrade);
      if (lacking.length > 0) requireEngine(article);
      await parts.articles.wantTargets(id, targets);
      const runs = lacking.map((target) =>
        join({ article, revision, target, explicit: true, upgrade }, onProgress),
      );
      return { needed: lacking.length > 0, finished: Promise.all(runs) };
    },

    async resume(what) {
      const reasons = what === 'waiting' ? PASSING_REASONS : [];
      for (const { articleId, target } of await parts.jobs.unfinished(reasons)) {
        const article = await parts.articles.get(articleId);
        const revision = article && (await parts.articles.revision(articleId));
        if (!revision || enginesFor(article).length === 0 || stopping.signal.aborted) continue;
        await join({ article, revision, target, explicit: false, upgrade: false });
      }
    },

    async stop(by) {
      stopping.abort(by);
      await Promise.allSettled([...running.values()].map((run) => run.outcome));
    },
  };

  async function find(id: string): Promise<{ article: Article; revision: Revision }> {
    const article = await parts.articles.get(id);
    const revision = article && (await parts.articles.revision(id));
    if (!revision) throw new Problem('article-not-found', { id });
    return { article, revision };
  }

  function enginesFor(article: Article): readonly Engine[] {
    return parts.engines.filter((engine) => mayReach(engine, article));
  }

  /** Asked before each request. */
  async function mayStillReach(engine: Engine, id: string): Promise<boolean> {
    const article = await parts.articles.get(id);
    return article !== undefined && mayReach(engine, article);
  }

  function requireEngine(article: Article): void {
    if (parts.offline) throw new Problem('offline');
    if (parts.engines.length === 0) throw new Problem('no-engine');
    if (enginesFor(article).length === 0) throw new Problem('confidential');
  }

  async function targetsThatLack(
    article: Article,
    revision: Revision,
    targets: readonly string[],
    upgrade: boolean,
  ): Promise<readonly string[]> {
    const lacks = await Promise.all(
      targets.map((target) => lacksAny(article, revision, { ...parts, target, upgrade })),
    );
    return targets.filter((_, index) => lacks[index]);
  }

  async function lacksAny(
    article: Article,
    revision: Revision,
    wishes: Omit<Wishes, 'terms'>,
  ): Promise<boolean> {
    const pair = { source: memoryTag(article.sourceLanguage), target: memoryTag(wishes.target) };
    const texts = [...new Set(revision.paragraphs.map((paragraph) => paragraph.text))];
    const known = await parts.memory.lookUp(pair.source, pair.target, texts);
    if (known.size < texts.length) return true;
    const terms = await findTerms(pair);
    const [first, ...others] = enginesFor(article).filter(
      (engine) => engine.targetLanguage(wishes.target) !== undefined,
    );
    return texts.some(
      (text) =>
        (first && isWanted(first, text, known.get(text), { ...wishes, terms })) ??
        others.some((engine) =>
          isWanted(engine, text, known.get(text), { ...wishes, terms, upgrade: false }),
        ),
    );
  }

  function join(job: Job, onProgress?: (progress: TranslationProgress) => void): Promise<TargetOutcome> {
    const key = `${job.article.id} ${job.revision.number} ${memoryTag(job.target)} ${job.upgrade}`;
    let run = running.get(key);
    if (!run) {
      const listeners: Running['listeners'] = new Set();
      const outcome = runJob(job, (progress) => {
        for (const listener of listeners) listener(progress);
      }).finally(() => running.delete(key));
      // The caller may not wait for it; a fault is told here in any case.
      outcome.catch((error: unknown) => parts.onFault(error));
      run = { outcome, listeners };
      running.set(key, run);
    }
    if (onProgress) run.listeners.add(onProgress);
    return run.outcome;
  }

  async function runJob(
    job: Job,
    onProgress: (progress: TranslationProgress) => void,
  ): Promise<TargetOutcome> {
    const holder = randomUUID();
    const { id } = await parts.jobs.start(job.article.id, job.target, holder, LEASE_MILLISECONDS);
    const beat = setInterval(() => {
      Promise.all([
        parts.jobs.beat(id, LEASE_MILLISECONDS),
        parts.requests.renew(holder, LEASE_MILLISECONDS),
      ]).catch((error: unknown) => parts.onFault(error));
    }, LEASE_MILLISECONDS / 3);
    beat.unref();
    try {
      const engines = enginesFor(job.article);
      const terms = await findTerms({
        source: memoryTag(job.article.sourceLanguage),
        target: memoryTag(job.target),
      });
      const outcome = await translateTarget({
        ...parts,
        ...job,
        engines,
        mayStillReach: (engine) => mayStillReach(engine, job.article.id),
        terms,
        breakers,
        gates,
        holder,
        onProgress,
        stopping: stopping.signal,
        sleep: (milliseconds) => parts.sleep(milliseconds, stopping.signal),
      });
      // A job that a shutdown cut off is left to its lease, and taken up by the next process.
      if (outcome.reason !== 'interrupted' || stopping.signal.reason !== 'shutdown') {
        await parts.jobs.finish(id, outcome.reason === undefined ? 'done' : 'failed', outcome.reason);
      }
      return outcome;
    } catch (error) {
      await parts.jobs.finish(id, 'failed', 'interrupted');
      throw error;
    } finally {
      clearInterval(beat);
    }
  }
}

import { randomUUID } from 'node:crypto';
import type { Article, Revision } from '../article/article.ts';
import type { Articles } from '../article/articles.ts';
import { Problem } from '../problem.ts';
import { languageTag, memoryTag } from '../text/languages.ts';
import { columnsOf } from './columns.ts';
import type { Engine } from './engine.ts';
import type { Memory } from './memory.ts';
import type { TargetOutcome, Translating, TranslationProgress, TranslationRun } from './services.ts';
import { LEASE_MILLISECONDS, translateTarget } from './translate-target.ts';
import type { Jobs, Requests } from './work.ts';

export interface TranslatingParts {
  readonly articles: Articles;
  readonly memory: Memory;
  readonly requests: Requests;
  readonly jobs: Jobs;
  /** First choice first; empty when nothing may be asked. */
  readonly engines: readonly Engine[];
  readonly offline: boolean;
  /** The settings' targets: the columns of an article that was asked for in none. */
  readonly targetLanguages: readonly string[];
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** A fault that is nobody's answer: a store that fails, a defect. */
  onFault(error: unknown): void;
}

interface Running {
  readonly outcome: Promise<TargetOutcome>;
  readonly listeners: Set<(progress: TranslationProgress) => void>;
}

export function createTranslating(parts: TranslatingParts): Translating {
  /** What this process translates now, by article and target: a second request joins the first. */
  const running = new Map<string, Running>();

  return {
    async translate(id, asked, onProgress): Promise<TranslationRun> {
      const article = await parts.articles.get(id);
      const revision = article && (await parts.articles.revision(id));
      if (!article || !revision) throw new Problem('article-not-found', { id });
      const targets = checkTargets(
        asked ?? columnsOf(article, parts.targetLanguages),
        article.sourceLanguage,
      );
      const lacking = await targetsThatLack(article, revision, targets);
      if (lacking.length > 0 && parts.engines.length === 0)
        throw new Problem(parts.offline ? 'offline' : 'no-engine');
      await parts.articles.wantTargets(id, targets);
      const runs = lacking.map((target) => join(article, revision, target, onProgress));
      return { needed: lacking.length > 0, finished: Promise.all(runs) };
    },
  };

  async function targetsThatLack(
    article: Article,
    revision: Revision,
    targets: readonly string[],
  ): Promise<readonly string[]> {
    const texts = [...new Set(revision.paragraphs.map((paragraph) => paragraph.text))];
    const known = await Promise.all(
      targets.map((target) =>
        parts.memory.lookUp(memoryTag(article.sourceLanguage), memoryTag(target), texts),
      ),
    );
    return targets.filter((_, index) => known[index]!.size < texts.length);
  }

  function join(
    article: Article,
    revision: Revision,
    target: string,
    onProgress?: (progress: TranslationProgress) => void,
  ): Promise<TargetOutcome> {
    const key = `${article.id} ${revision.number} ${memoryTag(target)}`;
    let run = running.get(key);
    if (!run) {
      const listeners: Running['listeners'] = new Set();
      const outcome = runJob(article, revision, target, (progress) => {
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
    article: Article,
    revision: Revision,
    target: string,
    onProgress: (progress: TranslationProgress) => void,
  ): Promise<TargetOutcome> {
    const holder = randomUUID();
    const job = await parts.jobs.start(article.id, target, holder, LEASE_MILLISECONDS);
    const beat = setInterval(() => {
      Promise.all([
        parts.jobs.beat(job.id, LEASE_MILLISECONDS),
        parts.requests.renew(holder, LEASE_MILLISECONDS),
      ]).catch((error: unknown) => parts.onFault(error));
    }, LEASE_MILLISECONDS / 3);
    beat.unref();
    try {
      const engine = engineFor(target);
      const outcome = await translateTarget({
        ...parts,
        article,
        revision,
        target,
        engine,
        holder,
        onProgress,
      });
      await parts.jobs.finish(job.id, outcome.reason === undefined ? 'done' : 'failed', outcome.reason);
      return outcome;
    } catch (error) {
      await parts.jobs.finish(job.id, 'failed', 'interrupted');
      throw error;
    } finally {
      clearInterval(beat);
    }
  }

  function engineFor(target: string): Engine {
    return parts.engines.find((engine) => engine.targetLanguage(target) !== undefined) ?? parts.engines[0]!;
  }
}

function checkTargets(targets: readonly string[], sourceLanguage: string): readonly string[] {
  const tags = [...new Set(targets.map(languageTag))];
  const same = tags.find((tag) => memoryTag(tag) === memoryTag(sourceLanguage));
  if (same !== undefined) throw new Problem('target-is-source', { tag: same });
  return tags;
}

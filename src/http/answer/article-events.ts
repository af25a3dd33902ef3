import { memoryTag } from '../../text/language-tag.ts';
import { missingReasons } from '../../translation/reading/missing-reasons.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { Billed } from '../../translation/ledger.ts';
import type { TargetBill } from '../../translation/pricing/pricing.ts';
import type { Change } from '../../translation/changes.ts';
import type { StreamEvent } from './event-stream.ts';

/** An article at the moment of an event. */
export interface ArticleSnapshot {
  readonly article: ParallelArticle;
  readonly bills: readonly TargetBill[];
}

export function coverageEvent({ article: { coverage, running } }: ArticleSnapshot): StreamEvent {
  return { name: 'coverage', data: { coverage, running } };
}

/** The coverage, the costs, and what failed and why. */
export function doneEvent({ article, bills }: ArticleSnapshot): StreamEvent {
  const { coverage, targetLanguages } = article;
  const costs = targetLanguages
    .map((target) => [target, billOf(target, bills)] as const)
    .filter(([, bill]) => bill !== undefined);
  const missing = targetLanguages
    .map((target) => [target, missingReasons(article, target)] as const)
    .filter(([, each]) => each.length > 0);
  return {
    name: 'done',
    data: { coverage, costs: Object.fromEntries(costs), missing: Object.fromEntries(missing) },
  };
}

/** Everything, for a client that has seen nothing. */
export function snapshotEvents(snapshot: ArticleSnapshot): readonly StreamEvent[] {
  const { article } = snapshot;
  const all = new Set(article.paragraphs.map((paragraph) => paragraph.id));
  return [
    ...article.targetLanguages.flatMap((target) =>
      translationEvent(snapshot, target, { ids: all, isNews: false }),
    ),
    ...article.running.map((target) => jobEvent(snapshot, target)),
  ];
}

/**
 * The present state of the changed parts: one event per target, however many changes there were.
 */
export function changeEvents(snapshot: ArticleSnapshot, changes: readonly Change[]): readonly StreamEvent[] {
  const { revision, version, targetLanguages } = snapshot.article;
  const source = changes.some((change) => change.kind === 'source');
  const of = (kind: Change['kind'], target: string) =>
    changes.filter((change) => change.kind === kind && isSame(change.target, target));
  return [
    ...(source ? [{ name: 'source', data: { revision, version } }] : []),
    ...targetLanguages.flatMap((target) => {
      const changed = of('translation', target);
      const ids = new Set(changed.flatMap((change) => change.paragraphs));
      return translationEvent(snapshot, target, { ids, isNews: changed.length > 0 });
    }),
    ...targetLanguages
      .filter((target) => of('job', target).length > 0)
      .map((target) => jobEvent(snapshot, target)),
  ];
}

function isSame(target: string | undefined, column: string): boolean {
  return target !== undefined && memoryTag(target) === memoryTag(column);
}

interface Arrived {
  /** Of the paragraphs. */
  readonly ids: ReadonlySet<string>;
  /** Whether something has changed, if only the title. */
  readonly isNews: boolean;
}

function translationEvent(
  { article, bills }: ArticleSnapshot,
  target: string,
  { ids, isNews }: Arrived,
): readonly StreamEvent[] {
  const paragraphs = article.paragraphs
    .filter(({ id, translations }) => ids.has(id) && translations[target]!.text !== null)
    .map(({ id, translations }) => ({ id, translation: translations[target] }));
  const title = article.titles[target]!;
  if (paragraphs.length === 0 && (title.text === null || !isNews)) return [];
  return [{ name: 'translation', data: { target, title, paragraphs, ...billOf(target, bills) } }];
}

function jobEvent({ article, bills }: ArticleSnapshot, target: string): StreamEvent {
  const { coverage, running, paragraphs } = article;
  const reason = paragraphs.map(({ translations }) => translations[target]!.reason).find(Boolean);
  const state = running.includes(target)
    ? 'running'
    : reason === undefined
      ? 'done'
      : reason === 'interrupted'
        ? 'interrupted'
        : 'failed';
  const why =
    state === 'running' || reason === undefined ? {} : { reason, missing: missingReasons(article, target) };
  return {
    name: 'job',
    data: { target, state, coverage: coverage[target], ...billOf(target, bills), ...why },
  };
}

function billOf(target: string, bills: readonly TargetBill[]): Billed | undefined {
  const bill = bills.find((each) => isSame(each.target, target));
  return bill && { billedCharacters: bill.billedCharacters, requests: bill.requests };
}

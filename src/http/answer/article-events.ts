import { memoryTag } from '../../text/languages.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { Change } from '../../translation/work.ts';
import type { StreamEvent } from './event-stream.ts';

export function coverageEvent({ coverage, running }: ParallelArticle): StreamEvent {
  return { name: 'coverage', data: { coverage, running } };
}

export function doneEvent({ coverage }: ParallelArticle): StreamEvent {
  return { name: 'done', data: { coverage } };
}

/** For a client that has seen nothing: all that stands. */
export function eventsOfAll(article: ParallelArticle): readonly StreamEvent[] {
  const all = new Set(article.paragraphs.map((paragraph) => paragraph.id));
  return [
    ...article.targetLanguages.flatMap((target) => translationEvent(article, target, all)),
    ...article.running.map((target) => jobEvent(article, target)),
  ];
}

/** What changed, as it stands now: one event a target, however many changes there were. */
export function eventsOf(article: ParallelArticle, changes: readonly Change[]): readonly StreamEvent[] {
  const { revision, version, targetLanguages } = article;
  const source = changes.some((change) => change.kind === 'source');
  const of = (kind: Change['kind'], target: string) =>
    changes.filter((change) => change.kind === kind && isSame(change.target, target));
  return [
    ...(source ? [{ name: 'source', data: { revision, version } }] : []),
    ...targetLanguages.flatMap((target) => {
      const changed = new Set(of('translation', target).flatMap((change) => change.paragraphs));
      return translationEvent(article, target, changed);
    }),
    ...targetLanguages
      .filter((target) => of('job', target).length > 0)
      .map((target) => jobEvent(article, target)),
  ];
}

function isSame(target: string | undefined, column: string): boolean {
  return target !== undefined && memoryTag(target) === memoryTag(column);
}

function translationEvent(
  article: ParallelArticle,
  target: string,
  ids: ReadonlySet<string>,
): readonly StreamEvent[] {
  const paragraphs = article.paragraphs
    .filter(({ id, translations }) => ids.has(id) && translations[target]!.text !== null)
    .map(({ id, translations }) => ({ id, translation: translations[target] }));
  return paragraphs.length === 0 ? [] : [{ name: 'translation', data: { target, paragraphs } }];
}

function jobEvent({ coverage, running, paragraphs }: ParallelArticle, target: string): StreamEvent {
  const reason = paragraphs.map(({ translations }) => translations[target]!.reason).find(Boolean);
  const state = running.includes(target)
    ? 'running'
    : reason === undefined
      ? 'done'
      : reason === 'interrupted'
        ? 'interrupted'
        : 'failed';
  const why = state === 'running' || reason === undefined ? {} : { reason };
  return { name: 'job', data: { target, state, coverage: coverage[target], ...why } };
}

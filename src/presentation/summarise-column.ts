import type { MissingReason, ParallelArticle, State } from '../translation/parallel-article.ts';

/** What one language of an article holds, in figures. */
export interface ColumnSummary {
  readonly target: string;
  readonly translated: number;
  readonly total: number;
  readonly running: boolean;
  /** Paragraphs that show a translation of what their source said before. */
  readonly outdated: number;
  /** Those with a translation, outdated ones too, by what it is; the most frequent first. */
  readonly states: readonly Share<Exclude<State, 'missing'>>[];
  /** Those without one, by the reason; the most frequent first. */
  readonly missing: readonly Share<MissingReason>[];
}

export interface Share<T> {
  readonly of: T;
  readonly count: number;
}

export function summariseColumn(article: ParallelArticle, target: string): ColumnSummary {
  const cells = article.paragraphs.map((paragraph) => paragraph.translations[target]!);
  return {
    target,
    ...article.coverage[target]!,
    running: article.running.includes(target),
    outdated: cells.filter((cell) => cell.outdated).length,
    states: shares(cells.flatMap(({ state }) => (state === 'missing' ? [] : [state]))),
    missing: shares(
      cells.flatMap(({ state, reason }) => (state === 'missing' ? [reason ?? 'not-requested'] : [])),
    ),
  };
}

function shares<T>(values: readonly T[]): readonly Share<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count })).sort((one, other) => other.count - one.count);
}

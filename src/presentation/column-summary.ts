import type {
  MissingReason,
  ParagraphTranslation,
  ParallelArticle,
  State,
} from '../translation/parallel-article.ts';
import { engineName } from '../i18n/engine-name.ts';

/** The figures about one language of an article. */
export interface ColumnSummary {
  readonly target: string;
  readonly translated: number;
  readonly total: number;
  readonly running: boolean;
  /** The number of paragraphs that show a translation of an earlier source text. */
  readonly outdated: number;
  /** Paragraphs that are the same in every language. */
  readonly unchanged: number;
  /** Paragraphs with a translation (outdated ones included) by state, most frequent first. */
  readonly states: readonly StateShare[];
  /** Paragraphs without a translation by reason, most frequent first. */
  readonly missing: readonly Share<MissingReason>[];
  /**
   * How many paragraphs were not translated, or not translated again, because an engine failed, by
   * reason.
   */
  readonly failed: ReadonlyMap<Failure, number>;
  /** The notes of imported files, each once. */
  readonly notes: readonly string[];
}

export interface Share<T> {
  readonly of: T;
  readonly count: number;
}

export interface StateShare extends Share<Exclude<State, 'missing' | 'unchanged'>> {
  /** Names of engines, editors or files, each once. Empty if none is known. */
  readonly by: readonly string[];
  /** ISO 8601: the first and the last date. */
  readonly since: string;
  readonly until: string;
}

export function summariseColumn(article: ParallelArticle, target: string): ColumnSummary {
  const withText: ParagraphTranslation[] = [];
  const reasons: MissingReason[] = [];
  const failures: Failure[] = [];
  let unchanged = 0;
  for (const { translations } of article.paragraphs) {
    const cell = translations[target]!;
    if (cell.state === 'missing') reasons.push(cell.reason ?? 'not-requested');
    else if (cell.state === 'unchanged') unchanged++;
    else withText.push(cell);
    if (isFailure(cell.reason)) failures.push(cell.reason);
  }
  return {
    target,
    ...article.coverage[target]!,
    running: article.running.includes(target),
    outdated: withText.filter((cell) => cell.outdated).length,
    unchanged,
    states: shares(withText.map(({ state }) => state as StateShare['of'])).map((share) => ({
      ...share,
      ...originOf(withText.filter(({ state }) => state === share.of)),
    })),
    notes: [...new Set(withText.flatMap(({ provenance }) => provenance?.note ?? []))],
    missing: shares(reasons),
    failed: new Map(shares(failures).map(({ of, count }) => [of, count])),
  };
}

/** The page says of each of these what to do (`failure.…`). */
export const FAILURES = [
  'interrupted',
  'engine-unauthorized',
  'engine-quota',
  'engine-budget',
  'engine-busy',
  'engine-resting',
  'engine-unavailable',
  'engine-timeout',
  'engine-rejected',
  'engine-malformed',
] as const satisfies readonly MissingReason[];
export type Failure = (typeof FAILURES)[number];

export function isFailure(reason: MissingReason | undefined): reason is Failure {
  return FAILURES.some((each) => each === reason);
}

function originOf(cells: readonly ParagraphTranslation[]): Pick<StateShare, 'by' | 'since' | 'until'> {
  const dates = cells.flatMap(({ updatedAt }) => updatedAt ?? []).sort();
  return {
    by: [...new Set(cells.flatMap((cell) => whoMade(cell) ?? []))],
    since: dates[0] ?? '',
    until: dates.at(-1) ?? '',
  };
}

function whoMade({ state, engine, provenance }: ParagraphTranslation): string | undefined {
  if (state === 'machine') return engine === null ? undefined : engineName(engine);
  return state === 'imported' ? provenance?.file : provenance?.editor;
}

function shares<T>(values: readonly T[]): readonly Share<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count })).sort((one, other) => other.count - one.count);
}

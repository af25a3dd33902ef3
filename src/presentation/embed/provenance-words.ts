import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { formatDay } from '../../i18n/date.ts';
import { engineName } from '../../i18n/engine-name.ts';
import { languageName } from '../../i18n/language-names.ts';
import { type ColumnSummary, summariseColumn } from '../column-summary.ts';
import type { Translate } from '../../i18n/words.ts';

/**
 * The provenance of a column in a few words: `Machine translation`, `7/12 · of several origins`.
 */
export function provenanceWords(t: Translate, { states, translated, total }: ColumnSummary): string {
  const [first, ...others] = states;
  const figures = translated < total ? [t('coverage.figures', { translated, total })] : [];
  if (!first) return figures[0] ?? t('state.unchanged');
  const kind = others.length > 0 ? t('columns.mixed') : t(`state.${first.of}`);
  return [...figures, kind].join(' · ');
}

interface Noted {
  readonly t: Translate;
  readonly language: string;
  readonly article: ParallelArticle;
  /** BCP 47, of the translation. */
  readonly tag: string;
}

/**
 * A translation's provenance: `English: Machine translation (7) · Reviewed (3), DeepL, 23 November
 * 2026`.
 */
export function provenanceNote({ t, language, article, tag }: Noted): string {
  const { states, unchanged, missing, outdated, total } = summariseColumn(article, tag);
  const counted = (words: string, count: number) =>
    count === total ? words : `${words} ${t('coverage.count', { count })}`;
  const made = [
    states.map(({ of, count }) => counted(t(`state.${of}`), count)).join(' · '),
    ...makers({ language, article, tag }),
  ].join(', ');
  const told = [
    ...(states.length > 0 ? [made] : []),
    ...(outdated > 0 ? [counted(t('coverage.outdated'), outdated)] : []),
    ...(unchanged > 0 ? [counted(t('state.unchanged'), unchanged)] : []),
    ...missing.map(
      ({ of, count }) =>
        `${counted(t('state.missing'), count)}${t('because', { reason: t(`reason.${of}`) })}`,
    ),
  ];
  return `${languageName(tag, language)}${t('because', { reason: told.join(' · ') })}`;
}

/** The engines, and the day of the newest translation. */
function makers({ language, article, tag }: Omit<Noted, 't'>): readonly string[] {
  const shown = article.paragraphs.flatMap(({ translations }) => translations[tag] ?? []);
  const engines = new Set(shown.flatMap(({ engine }) => engine ?? []));
  const newest = shown
    .flatMap(({ updatedAt }) => updatedAt ?? [])
    .sort()
    .at(-1);
  return [...[...engines].map(engineName), ...(newest === undefined ? [] : [formatDay(newest, language)])];
}

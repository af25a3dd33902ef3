import type { ArticleProps } from '../article-view.ts';
import { emptyLanguages, isLong } from '../empty-languages.ts';
import { columnsOnDemand } from '../reading-layout.ts';
import type { ColumnSummary } from '../column-summary.ts';
import { type Column, columnsToShow } from './columns.ts';

interface LaidOutProps extends Pick<ArticleProps, 'context' | 'article' | 'columns' | 'view'> {
  readonly summaries: readonly ColumnSummary[];
}

/** How the text is shown: which columns, and whether they are side by side. */
export interface TextLayout {
  readonly shown: readonly Column[];
  readonly onDemand: readonly Column[];
  /** Whether rows out of sight are not rendered until they are needed. */
  readonly isLong: boolean;
  /** The chosen ones among `emptyLanguages`. */
  readonly empty: readonly string[];
  /** Several columns side by side. */
  readonly isTable: boolean;
  /** The id of an article whose gaps have similar texts: the server's newest revision. */
  readonly searched: string | undefined;
}

export function layOutText({ context, article, columns: chosen, view, summaries }: LaidOutProps): TextLayout {
  const { language } = context;
  const empty = emptyLanguages(article);
  const columns = chosen.filter((tag) => !empty.has(tag));
  // The original, if no chosen language has any text.
  if (columns.length === 0) columns.push(article.sourceLanguage);
  const toShow = (tags: readonly string[]) => columnsToShow(article, { tags, summaries, language });
  const shown = toShow(view === 'single' ? columns.slice(0, 1) : columns);
  const onDemand = columnsOnDemand({ columns, view }, article).filter((tag) => !empty.has(tag));
  return {
    shown,
    onDemand: toShow(onDemand).map(({ headingId: _, ...column }) => column),
    isLong: isLong(article),
    empty: chosen.filter((tag) => empty.has(tag)),
    isTable: view === 'side' && shown.length > 1,
    searched: context.saved || article.revision < article.newestRevision ? undefined : article.id,
  };
}

import { languageName } from '../../i18n/language-names.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { ColumnSummary } from '../column-summary.ts';
import type { PageContext } from '../page-context.ts';
import { suggestionsPath } from '../paths.ts';
import { ProvenanceSummary } from './provenance-summary.tsx';

/** Whether nothing of the article can be read in this language, and no translation is running. */
export function isEmptyColumn(article: ParallelArticle, tag: string): boolean {
  if (tag === article.sourceLanguage || article.running.includes(tag)) return false;
  return article.paragraphs.every(({ translations }) => {
    const { text, refused } = translations[tag]!;
    return text === null && refused === undefined;
  });
}

interface EmptyColumnsProps {
  readonly context: PageContext;
  readonly layout: {
    /** Chosen languages without any text. */
    readonly empty: readonly string[];
    /** The id of an article whose gaps have similar texts. */
    readonly searched: string | undefined;
  };
  readonly summaries: readonly ColumnSummary[];
}

/** One line for each chosen language without any translation, instead of a gap in each row. */
export function EmptyColumns({ context, layout: { empty, searched }, summaries }: EmptyColumnsProps) {
  const { t, language } = context;
  return summaries
    .filter(({ target }) => empty.includes(target))
    .map((summary) => (
      <p key={summary.target} class="gap empty-column">
        <strong>{languageName(summary.target, language)}</strong>{' '}
        <ProvenanceSummary context={context} summary={summary} />
        {searched !== undefined && (
          <>
            {' · '}
            <a href={suggestionsPath(searched, summary.target)}>{t('similar.open')}</a>
          </>
        )}
      </p>
    ));
}

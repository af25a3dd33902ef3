import { languageName } from '../../i18n/language-names.ts';
import type { ColumnSummary } from '../column-summary.ts';
import type { PageContext } from '../page-context.ts';
import { suggestionsPath } from '../paths.ts';
import { ProvenanceSummary } from './provenance-summary.tsx';
import type { TextLayout } from './text-layout.ts';

interface EmptyColumnsProps {
  readonly context: PageContext;
  readonly layout: TextLayout;
  readonly summaries: readonly ColumnSummary[];
}

/** One line for each chosen language in which nothing can be read. */
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

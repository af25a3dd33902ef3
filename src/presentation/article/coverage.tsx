import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import type { ColumnSummary } from '../column-summary.ts';
import { ProvenanceSummary } from '../parallel-text/provenance-summary.tsx';

interface CoverageProps {
  readonly context: PageContext;
  readonly summaries: readonly ColumnSummary[];
}

/** Separately imported files can each have a note. */
const MOST_NOTES = 3;

/** How much of the article each language has, and its provenance. Shown before the text. */
export function Coverage({ context, summaries }: CoverageProps) {
  const { t, language, path } = context;
  const running = summaries
    .filter((summary) => summary.running)
    .map(({ target, translated, total }) => {
      const figures = t('coverage.figures', { translated, total });
      return `${languageNameInPhrase(target, language)} ${figures}`;
    });
  const notes = [...new Set(summaries.flatMap((summary) => summary.notes))];
  return (
    <section class="coverage" aria-label={t('coverage.heading')}>
      <ul data-key="coverage">
        {summaries.map((summary) => (
          <li key={summary.target} data-told={summary.target}>
            <strong>{languageName(summary.target, language)}</strong>{' '}
            {t('coverage.paragraphs', { translated: summary.translated, count: summary.total })}
            {' · '}
            <ProvenanceSummary context={context} summary={summary} />
          </li>
        ))}
        {notes.slice(0, MOST_NOTES).map((note) => (
          <li key={note}>{t('coverage.note', { note })}</li>
        ))}
      </ul>
      <label class="details">
        <input type="checkbox" name="details" /> {t('coverage.details')}
      </label>
      <p class="progress" role="status" data-key="progress">
        {running.length > 0 && t('live.running', { languages: running.join(', ') })}
      </p>
      {running.length > 0 && (
        <noscript>
          <p>
            <a href={path}>{t('live.look-again')}</a>
          </p>
        </noscript>
      )}
    </section>
  );
}

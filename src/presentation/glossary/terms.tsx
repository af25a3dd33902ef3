import type { GlossaryEntry } from '../../translation/glossary/glossary.ts';
import { directionOf, languageName } from '../../i18n/language-names.ts';
import { glossaryPath, glossaryRemovalPath } from '../paths.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import type { GlossaryProps } from './glossary-view.ts';

/** The table of terms, with the actions for each. */
export function Terms({ context, view }: GlossaryProps) {
  const { t, language, canWrite } = context;
  const { pair, entries, total } = view;
  if (total === 0) return <p class="empty">{t(canWrite ? 'glossary.empty' : 'glossary.empty-reading')}</p>;
  if (entries.length === 0) return null;
  return (
    <>
      <table class="ledger">
        <caption class="unseen">{t('glossary.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{languageName(pair.source, language)}</th>
            <th scope="col">{languageName(pair.target, language)}</th>
            {canWrite && (
              <th scope="col">
                <span class="unseen">{t('glossary.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <TermRow key={entry.source} context={context} view={view} entry={entry} />
          ))}
        </tbody>
      </table>
      <TermPages context={context} view={view} />
    </>
  );
}

function TermRow({
  context: { t, canWrite },
  view,
  entry,
}: GlossaryProps & { readonly entry: GlossaryEntry }) {
  const { pair } = view;
  const { source, target } = entry;
  return (
    <tr>
      <th scope="row" lang={pair.source} dir={directionOf(pair.source)} {...UNTRANSLATED}>
        {source}
      </th>
      <td lang={pair.target} dir={directionOf(pair.target)} {...UNTRANSLATED}>
        {target}
      </td>
      {canWrite && (
        <td>
          <div class="actions">
            <a
              href={`${glossaryPath(pair)}?term=${encodeURIComponent(source)}#term`}
              aria-label={t('glossary.change-term', { term: source })}
            >
              {t('glossary.change-short')}
            </a>
            <form method="post" action={glossaryRemovalPath(pair)}>
              <input type="hidden" name="term" value={source} />
              <button class="plain" type="submit" aria-label={t('glossary.remove-term', { term: source })}>
                {t('glossary.remove')}
              </button>
            </form>
          </div>
        </td>
      )}
    </tr>
  );
}

function TermPages({ context: { t }, view: { pair, query, page, pages } }: GlossaryProps) {
  if (pages < 2) return null;
  const path = (number: number) => {
    const wishes = new URLSearchParams({ ...(query !== '' && { q: query }), page: String(number) });
    return `${glossaryPath(pair)}?${wishes}`;
  };
  return (
    <nav class="pages" aria-label={t('glossary.pages')}>
      {page > 1 && (
        <a href={path(page - 1)} rel="prev">
          {t('glossary.before')}
        </a>
      )}
      <span>{t('glossary.page', { page, pages })}</span>
      {page < pages && (
        <a href={path(page + 1)} rel="next">
          {t('glossary.after')}
        </a>
      )}
    </nav>
  );
}

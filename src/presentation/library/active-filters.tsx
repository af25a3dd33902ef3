import type { ArticleFilter } from '../../article/articles.ts';
import { formatDay } from '../../i18n/date.ts';
import { languageNameInPhrase } from '../../i18n/language-names.ts';
import { isNarrowed, libraryAddress, type LibraryQuestion } from './library-address.ts';
import type { PageContext } from '../page-context.ts';

interface ActiveFiltersProps {
  readonly context: PageContext;
  readonly question: LibraryQuestion;
}

/** The active filters. Each is a link that removes it. */
export function ActiveFilters({ context, question }: ActiveFiltersProps) {
  const { t } = context;
  if (!isNarrowed(question)) return null;
  const { filter } = question;
  const names = Object.keys(filter) as (keyof ArticleFilter)[];
  const without = (name: keyof ArticleFilter) => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));
    return libraryAddress({ ...question, page: 1, filter: rest });
  };
  return (
    <nav class="narrowed" aria-label={t('search.narrowed')}>
      <ul class="choices">
        {names.map((name) => (
          <li key={name}>
            <a href={without(name)}>
              {wordsFor(context, filter, name)}
              <span class="unseen"> – {t('search.take-away')}</span>
            </a>
          </li>
        ))}
        {names.length > 1 && (
          <li>
            <a class="all" href={libraryAddress({ ...question, page: 1, filter: {} })}>
              {t('search.take-all-away')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function wordsFor({ t, language }: PageContext, filter: ArticleFilter, name: keyof ArticleFilter): string {
  if (name === 'confidential')
    return t(filter[name] === true ? 'search.confidential' : 'search.not-confidential');
  const value = filter[name]!;
  return t(`search.${name}`) + t('because', { reason: shown(value) });

  function shown(given: string): string {
    if (name === 'publisher') return given;
    return name === 'from' || name === 'to'
      ? formatDay(given, language)
      : languageNameInPhrase(given, language);
  }
}

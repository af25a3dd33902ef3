import type { ArticleFilter } from '../../article/articles.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { isNarrowed, libraryAddress, type LibraryQuestion } from './library-address.ts';
import type { PageContext } from '../page-context.ts';
import { LIBRARY_PATH } from '../paths.ts';

interface LibrarySearchProps {
  readonly context: PageContext;
  readonly question: LibraryQuestion;
  /** Maximum length of a search, in characters. */
  readonly limit: number;
}

/**
 * The search field and the filters, which are folded until one is set. The form uses GET, so the
 * address contains the query.
 */
export function LibrarySearch({ context, question, limit }: LibrarySearchProps) {
  const { t } = context;
  const { text } = question;
  return (
    <div class="searching">
      <form class="search" method="get" action={LIBRARY_PATH} role="search">
        <p class="search-field">
          <label for="search">{t('search.label')}</label>
          <input
            id="search"
            type="search"
            name="q"
            value={text}
            maxlength={limit}
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
            aria-describedby="search-hint"
          />
          <button type="submit">{t('search.submit')}</button>
        </p>
        <p class="hint" id="search-hint">
          {t('search.hint')}
        </p>
        <Filters context={context} question={question} />
      </form>
      <Narrowed context={context} question={question} />
    </div>
  );
}

type FilterProps = Omit<LibrarySearchProps, 'limit'>;

function Filters({ context, question }: FilterProps) {
  const { t } = context;
  const { complete, needsReview, confidential } = question.filter;
  return (
    <details class="filters" open={isNarrowed(question)}>
      <summary>{t('search.filters')}</summary>
      <div class="filter-fields">
        <LanguageField context={context} name="complete" label={t('search.complete')} chosen={complete} />
        <LanguageField
          context={context}
          name="needsReview"
          label={t('search.needsReview')}
          chosen={needsReview}
        />
        <label>
          <input type="checkbox" name="confidential" value="true" checked={confidential === true} />
          <span>{t('search.confidential')}</span>
        </label>
      </div>
    </details>
  );
}

interface LanguageFieldProps extends Pick<FilterProps, 'context'> {
  readonly name: 'complete' | 'needsReview';
  readonly label: string;
  readonly chosen: string | undefined;
}

function LanguageField({ context, name, label, chosen }: LanguageFieldProps) {
  const { t, language, targetLanguages } = context;
  const tags = [...new Set([...targetLanguages, ...(chosen === undefined ? [] : [chosen])])];
  const id = `filter-${name}`;
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        <option value="">{t('search.any')}</option>
        {tags.map((tag) => (
          <option key={tag} value={tag} selected={tag === chosen}>
            {languageName(tag, language)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The active filters. Each is a link that removes it. */
function Narrowed({ context, question }: FilterProps) {
  const { t, language } = context;
  if (!isNarrowed(question)) return null;
  const { complete, needsReview, confidential } = question.filter;
  const without = (name: keyof ArticleFilter) => {
    const filter = Object.fromEntries(Object.entries(question.filter).filter(([each]) => each !== name));
    return libraryAddress({ ...question, filter });
  };
  const named = (tag: string) => t('because', { reason: languageNameInPhrase(tag, language) });
  const words: Readonly<Record<keyof ArticleFilter, string | undefined>> = {
    complete: complete && t('search.complete') + named(complete),
    needsReview: needsReview && t('search.needsReview') + named(needsReview),
    confidential: t(confidential === false ? 'search.not-confidential' : 'search.confidential'),
  };
  return (
    <nav class="narrowed" aria-label={t('search.narrowed')}>
      <ul class="choices">
        {(Object.keys(question.filter) as (keyof ArticleFilter)[]).map((name) => (
          <li key={name}>
            <a href={without(name)}>
              {words[name]}
              <span class="unseen"> – {t('search.take-away')}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

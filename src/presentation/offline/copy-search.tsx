import type { CopySearch, FoundCopy, FoundInCopy } from './copies.ts';
import { directionOf } from '../../i18n/language-names.ts';
import { type SearchTerm, searchTerms } from '../../text/search/search-terms.ts';
import { typeset } from '../../text/typeset.ts';
import { HighlightedText } from '../library/highlighted-text.tsx';
import type { PageContext } from '../page-context.ts';
import { articlePath, OFFLINE_PATH } from '../paths.ts';
import { CopyFacts } from './copy-list.tsx';
import { ArticleTitle } from '../library/article-title.tsx';

/** Characters; the server's search takes as many. */
export const LONGEST_SEARCH = 500;

interface SearchFieldProps {
  readonly context: PageContext;
  readonly words: string;
}

/** Searches the copies, in the browser. */
export function CopySearchField({ context: { t }, words }: SearchFieldProps) {
  return (
    <form class="search" method="get" action={OFFLINE_PATH} role="search">
      <p class="search-field">
        <label for="search">{t('offline.search')}</label>
        <input
          id="search"
          type="search"
          name="q"
          value={words}
          maxlength={LONGEST_SEARCH}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
        />
        <button type="submit">{t('search.submit')}</button>
      </p>
    </form>
  );
}

interface FoundCopiesProps {
  readonly context: PageContext;
  readonly search: CopySearch;
}

export function FoundCopies({ context, search }: FoundCopiesProps) {
  const { t } = context;
  const { words, found, next } = search;
  const terms = searchTerms(words);
  return (
    <section class="results" aria-labelledby="results">
      <h2 id="results">{t(found.length === 0 ? 'search.none' : 'offline.results', { words })}</h2>
      {found.length === 0 && next === undefined && <p>{t('offline.nothing')}</p>}
      {found.length > 0 && (
        <ol class="entries found">
          {found.map((each) => (
            <li key={each.copy.id}>
              <Found context={context} found={each} terms={terms} />
            </li>
          ))}
        </ol>
      )}
      <nav class="pages" aria-label={t('search.pages')}>
        <a href={OFFLINE_PATH}>{t('offline.all')}</a>
        {next !== undefined && (
          <a href={`${OFFLINE_PATH}?q=${encodeURIComponent(words)}&after=${next}`} rel="next">
            {t('offline.search-on')}
          </a>
        )}
      </nav>
    </section>
  );
}

interface FoundProps extends Pick<FoundCopiesProps, 'context'> {
  readonly found: FoundCopy;
  readonly terms: readonly SearchTerm[];
}

function Found({ context, found: { copy, paragraphs }, terms }: FoundProps) {
  return (
    <article>
      <ArticleTitle article={copy} language={context.language} terms={terms} />
      <CopyFacts context={context} copy={copy} />
      {paragraphs.length > 0 && (
        <ol class="hits">
          {paragraphs.map((paragraph) => (
            <Hit key={paragraph.id} id={copy.id} paragraph={paragraph} terms={terms} />
          ))}
        </ol>
      )}
    </article>
  );
}

interface HitProps extends Pick<FoundProps, 'terms'> {
  readonly id: string;
  readonly paragraph: FoundInCopy;
}

/** A paragraph in the languages that contain the words. Each text links to it. */
function Hit({ id, paragraph, terms }: HitProps) {
  return (
    <li class="hit">
      <span class="hit-number">{paragraph.position}</span>
      {paragraph.texts.map(({ text, language }) => (
        <a
          key={language}
          class="hit-cell"
          href={`${articlePath(id)}#${paragraph.id}`}
          lang={language}
          dir={directionOf(language)}
        >
          <HighlightedText text={typeset(text, language)} terms={terms} />
        </a>
      ))}
    </li>
  );
}

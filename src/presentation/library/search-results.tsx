import { type SearchTerm, searchTerms } from '../../text/search/search-terms.ts';
import type { FoundArticle, SearchPage } from '../../translation/found-article.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleTitle } from './article-title.tsx';
import { EVERYTHING, isNarrowed, libraryAddress, type LibraryQuestion } from './library-address.ts';
import type { PageContext } from '../page-context.ts';
import type { ReadingLayout } from '../reading-layout.ts';
import { articlePath } from '../paths.ts';
import { SearchHit } from './search-hit.tsx';

interface SearchResultsProps {
  readonly context: PageContext;
  readonly question: LibraryQuestion;
  readonly page: SearchPage;
  /** Whether this is the first page. */
  readonly first: boolean;
  readonly usual: UsualLayouts;
}

/** What this reader gets of each article at an address that names no columns; by its id. */
export type UsualLayouts = Readonly<Record<string, ReadingLayout>>;

/** Maximum number of links to further paragraphs with hits. */
const MOST_OTHERS = 12;

export function SearchResults(props: SearchResultsProps) {
  const { context, question, page, first, usual } = props;
  const { t } = context;
  const { items, next, total, waiting } = page;
  const terms = searchTerms(question.text);
  return (
    <section class="results" aria-labelledby="results">
      <h2 id="results">
        {total === 0
          ? t('search.none', { words: question.text })
          : t('search.total', { count: total, words: question.text })}
      </h2>
      {waiting > 0 && <p class="notice">{t('search.waiting', { count: waiting })}</p>}
      {items.length === 0 && <NothingFound {...props} />}
      {items.length > 0 && (
        <ol class="entries found">
          {items.map((article) => (
            <li key={article.id}>
              <ArticleResult context={context} article={article} terms={terms} usual={usual[article.id]!} />
            </li>
          ))}
        </ol>
      )}
      {(next !== null || !first) && (
        <nav class="pages" aria-label={t('search.pages')}>
          {!first && <a href={libraryAddress(question)}>{t('search.first')}</a>}
          {next !== null && (
            <a href={libraryAddress(question, next)} rel="next">
              {t('search.next')}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

interface ArticleResultProps extends Pick<SearchResultsProps, 'context'> {
  readonly article: FoundArticle;
  readonly terms: readonly SearchTerm[];
  readonly usual: ReadingLayout;
}

function ArticleResult({ context, article, terms, usual }: ArticleResultProps) {
  const { paragraphs } = article;
  return (
    <article>
      <ArticleTitle article={article} language={context.language} terms={terms} />
      <ArticleFacts context={context} article={article} />
      {paragraphs.length > 0 && (
        <ol class="hits" data-columns={Math.min(article.targetLanguages.length + 1, 4)}>
          {paragraphs.map((paragraph) => (
            <SearchHit
              key={paragraph.id}
              context={context}
              article={article}
              paragraph={paragraph}
              terms={terms}
              usual={usual}
            />
          ))}
        </ol>
      )}
      <Others context={context} article={article} />
    </article>
  );
}

function Others({
  context: { t },
  article: { id, others },
}: Pick<ArticleResultProps, 'context' | 'article'>) {
  if (others.length === 0) return null;
  return (
    <p class="others">
      {t('search.others', { count: others.length })}{' '}
      {others.slice(0, MOST_OTHERS).map((paragraph) => (
        <>
          <a href={`${articlePath(id)}#${paragraph}`}>{paragraph}</a>{' '}
        </>
      ))}
      {others.length > MOST_OTHERS && '…'}
    </p>
  );
}

/** Suggestions after a search without results. */
function NothingFound({ context: { t }, question, page: { alone }, first }: SearchResultsProps) {
  if (!first) return <p class="empty">{t('search.no-more')}</p>;
  return (
    <div class="empty">
      <p>{t('search.nothing')}</p>
      <ul class="ways-out">
        {alone.map(({ text, total }) => (
          <li key={text}>
            <a href={libraryAddress({ ...question, text })}>{t('search.only', { words: text })}</a>{' '}
            {t('coverage.count', { count: total })}
          </li>
        ))}
        {isNarrowed(question) && (
          <li>
            <a href={libraryAddress({ ...question, filter: {} })}>{t('search.everywhere')}</a>
          </li>
        )}
        {alone.length === 0 && <li>{t('search.try')}</li>}
        <li>
          <a href={libraryAddress(EVERYTHING)}>{t('search.all')}</a>
        </li>
      </ul>
    </div>
  );
}

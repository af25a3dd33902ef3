import type { ArticlePage } from '../../article/articles.ts';
import type { TitledEntry } from '../../translation/titled-articles.ts';
import {
  ARTICLES_A_PAGE,
  EVERYTHING,
  isNarrowed,
  libraryAddress,
  type LibraryQuestion,
} from './library-address.ts';
import { LibraryEntry } from './library-entry.tsx';
import type { PageContext } from '../page-context.ts';
import { ADD_PAGE_PATH, LIBRARY_PATH, signInPath } from '../paths.ts';

interface LibraryListProps {
  readonly context: PageContext;
  readonly question: LibraryQuestion;
  readonly page: ArticlePage<TitledEntry>;
}

export function LibraryList({ context, question, page }: LibraryListProps) {
  const { t } = context;
  const { items, total, hasMore } = page;
  if (total === 0) return isNarrowed(question) ? <NoneFits t={t} /> : <NoneYet context={context} />;
  const pages = Math.ceil(total / ARTICLES_A_PAGE);
  return (
    <section class="shelf" aria-labelledby="articles">
      <h2 id="articles">
        {t(hasMore ? 'library.more-than' : 'library.total', { count: total })}
        {pages > 1 && <span class="page-number"> · {t('library.page', { page: question.page, pages })}</span>}
      </h2>
      <ol class="entries rows">
        {items.map((entry) => (
          <li key={entry.id}>
            <LibraryEntry context={context} entry={entry} />
          </li>
        ))}
      </ol>
      <Pages t={t} question={question} pages={pages} />
    </section>
  );
}

interface PagesProps extends Pick<PageContext, 't'> {
  readonly question: LibraryQuestion;
  readonly pages: number;
}

function Pages({ t, question, pages }: PagesProps) {
  const { page } = question;
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={t('library.pages')}>
      {page > 1 && (
        <a href={libraryAddress({ ...question, page: page - 1 })} rel="prev">
          {t('library.previous')}
        </a>
      )}
      <span>{t('library.page', { page, pages })}</span>
      {page < pages && (
        <a href={libraryAddress({ ...question, page: page + 1 })} rel="next">
          {t('library.next')}
        </a>
      )}
    </nav>
  );
}

function NoneFits({ t }: Pick<PageContext, 't'>) {
  return (
    <div class="empty">
      <h2>{t('library.none-fits')}</h2>
      <p>
        {t('library.widen')} <a href={libraryAddress(EVERYTHING)}>{t('search.all')}</a>
      </p>
    </div>
  );
}

function NoneYet({ context: { t, canWrite, needsSignIn } }: Pick<LibraryListProps, 'context'>) {
  return (
    <div class="empty">
      <h2>{t('library.empty')}</h2>
      {canWrite && (
        <p>
          {t('library.empty-hint')} <a href={ADD_PAGE_PATH}>{t('site.add')}</a>
        </p>
      )}
      {!canWrite && needsSignIn && (
        <p>
          {t('add.sign-in-first')} <a href={signInPath(LIBRARY_PATH)}>{t('site.sign-in')}</a>
        </p>
      )}
    </div>
  );
}

import type { ArticleEntry } from '../article/articles.ts';
import { AddForm, emptyAddForm } from './add-form.tsx';
import { findLibrary } from './found/find-library.ts';
import { LibraryEntry } from './library-entry.tsx';
import { EngineNotice, Notices } from './notices.tsx';
import type { PageContext } from './page-context.ts';
import { LIBRARY_PATH, SIGN_IN_PATH } from './paths.ts';
import { renderPage } from './render-page.tsx';

export interface LibraryView {
  /** Newest first. */
  readonly entries: readonly ArticleEntry[];
  /** Cursor of the page after this one; its link is `/?cursor=…`. */
  readonly next: string | null;
  /** Whether this is the page that `/` gives, without a cursor. */
  readonly first: boolean;
}

export function renderLibraryPage(context: PageContext, view: LibraryView): string {
  const { t, canWrite } = context;
  return renderPage(
    context,
    { title: t('library.title'), found: findLibrary(context) },
    <main id="content" class="library">
      <h1>{t('library.title')}</h1>
      <p class="lead">{t('library.lead')}</p>
      <Notices context={context} />
      {!canWrite && <EngineNotice context={context} />}
      <div class="shelves">
        <section class="shelf" aria-labelledby="articles">
          <h2 id="articles">{t('library.articles')}</h2>
          <Entries context={context} view={view} />
        </section>
        <section class="adding" aria-labelledby="add">
          <h2 id="add">{t('add.heading')}</h2>
          {canWrite ? <AddForm context={context} values={emptyAddForm(context)} /> : <SignInFirst t={t} />}
        </section>
      </div>
    </main>,
  );
}

function Entries({ context, view }: { readonly context: PageContext; readonly view: LibraryView }) {
  const { t } = context;
  const { entries, next, first } = view;
  return (
    <>
      {entries.length === 0 && <Nothing t={t} first={first} />}
      {entries.length > 0 && (
        <ol class="entries">
          {entries.map((entry) => (
            <li key={entry.id}>
              <LibraryEntry context={context} entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {(next !== null || !first) && (
        <nav class="pages" aria-label={t('library.pages')}>
          {!first && <a href={LIBRARY_PATH}>{t('library.newest')}</a>}
          {next !== null && (
            <a href={`${LIBRARY_PATH}?cursor=${encodeURIComponent(next)}`} rel="next">
              {t('library.older')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function Nothing({ t, first }: Pick<PageContext, 't'> & { readonly first: boolean }) {
  return (
    <div class="empty">
      <p>{t(first ? 'library.empty' : 'library.no-more')}</p>
      {first && <p>{t('library.empty-hint')}</p>}
    </div>
  );
}

function SignInFirst({ t }: Pick<PageContext, 't'>) {
  return (
    <p>
      {t('add.sign-in-first')}{' '}
      <a href={`${SIGN_IN_PATH}?next=${encodeURIComponent(LIBRARY_PATH)}`}>{t('site.sign-in')}</a>
    </p>
  );
}

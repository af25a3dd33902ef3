import type { ArticleEntry } from '../../article/articles.ts';
import type { Problem } from '../../problem.ts';
import type { SearchPage } from '../../translation/found-article.ts';
import { AddForm } from '../add/add-form.tsx';
import { emptyAddForm } from '../add/add-form-values.ts';
import { libraryMetadata } from '../discovery/library-metadata.ts';
import { isNarrowed, type LibraryQuestion } from './library-address.ts';
import { LibraryList } from './library-list.tsx';
import { LibrarySearch } from './library-search.tsx';
import { EngineNotice, Notices, ProblemNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { LIBRARY_PATH, signInPath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { SearchResults } from './search-results.tsx';

export interface LibraryView {
  readonly question: LibraryQuestion;
  /** Maximum length of a search, in characters. */
  readonly searchLimit: number;
  /** Whether this is the first page, which has no cursor. */
  readonly first: boolean;
  readonly shown: ShownInLibrary;
}

/** The search results, or why the search failed, or the list of all articles. */
type ShownInLibrary =
  | { readonly kind: 'found'; readonly page: SearchPage }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'list';
      /** Newest first. */
      readonly entries: readonly ArticleEntry[];
      readonly next: string | null;
    };

export function renderLibraryPage(context: PageContext, view: LibraryView): string {
  const { t, canWrite } = context;
  const { question, searchLimit, shown } = view;
  const isAsked = question.text !== '' || isNarrowed(question);
  const isEmpty = shown.kind === 'list' && shown.entries.length === 0 && view.first && !isAsked;
  const title = question.text === '' ? t('library.title') : t('search.title', { words: question.text });
  return renderPage(
    context,
    { title, metadata: libraryMetadata(context), styles: ['library.css'], scripts: ['adding.js'] },
    <main id="content" class="library">
      <h1>{t('library.title')}</h1>
      {!isAsked && <p class="lead">{t('library.lead')}</p>}
      <Notices context={context} />
      {!canWrite && <EngineNotice context={context} />}
      {!isEmpty && <LibrarySearch context={context} question={question} limit={searchLimit} />}
      <Shown context={context} view={view} />
    </main>,
  );
}

function Shown({ context, view }: { readonly context: PageContext; readonly view: LibraryView }) {
  const { t } = context;
  const { question, first, shown } = view;
  switch (shown.kind) {
    case 'found':
      return <SearchResults context={context} question={question} page={shown.page} first={first} />;
    case 'problem':
      return <ProblemNotice t={t} problem={shown.problem} id="search-problem" />;
    case 'list':
      return (
        <div class="shelves">
          <section class="shelf" aria-labelledby="articles">
            <h2 id="articles">{t('library.articles')}</h2>
            <LibraryList
              context={context}
              question={question}
              entries={shown.entries}
              next={shown.next}
              first={first}
            />
          </section>
          <Adding context={context} />
        </div>
      );
  }
}

function Adding({ context }: { readonly context: PageContext }) {
  const { t, canWrite } = context;
  return (
    <section class="adding" aria-labelledby="add">
      <h2 id="add">{t('add.heading')}</h2>
      {canWrite ? <AddForm context={context} values={emptyAddForm(context)} /> : <SignInFirst t={t} />}
    </section>
  );
}

function SignInFirst({ t }: Pick<PageContext, 't'>) {
  return (
    <p>
      {t('add.sign-in-first')} <a href={signInPath(LIBRARY_PATH)}>{t('site.sign-in')}</a>
    </p>
  );
}

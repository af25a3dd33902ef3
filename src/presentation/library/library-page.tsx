import type { ArticlePage, FilterChoices } from '../../article/articles.ts';
import type { Problem } from '../../problem.ts';
import type { SearchPage } from '../../translation/found-article.ts';
import type { TitledEntry } from '../../translation/titled-articles.ts';
import { libraryMetadata } from '../discovery/library-metadata.ts';
import { isNarrowed, type LibraryQuestion } from './library-address.ts';
import { LibraryList } from './library-list.tsx';
import { LibrarySearch } from './library-search.tsx';
import { EngineNotice, Notices, ProblemNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { ADD_PAGE_PATH } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { type UsualLayouts, SearchResults } from './search-results.tsx';

export interface LibraryView {
  readonly question: LibraryQuestion;
  /** Maximum length of a search, in characters. */
  readonly searchLimit: number;
  /** What the filters offer. */
  readonly choices: FilterChoices;
  /** The number of drafts that this reader can resume. */
  readonly drafts: number;
  readonly shown: ShownInLibrary;
}

/** The search results, or why the search failed, or the list of all articles. */
type ShownInLibrary =
  | {
      readonly kind: 'found';
      readonly page: SearchPage;
      /** Whether this is the first page, which has no cursor. */
      readonly first: boolean;
      readonly usual: UsualLayouts;
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'list'; readonly page: ArticlePage<TitledEntry> };

interface LibraryProps {
  readonly context: PageContext;
  readonly view: LibraryView;
}

export function renderLibraryPage(context: PageContext, view: LibraryView): string {
  const { t } = context;
  const { question, searchLimit, choices, shown } = view;
  const isAsked = question.text !== '' || isNarrowed(question);
  const isEmpty = shown.kind === 'list' && shown.page.total === 0 && !isAsked;
  const title = question.text === '' ? t('library.title') : t('search.title', { words: question.text });
  return renderPage(
    context,
    { title, metadata: libraryMetadata(context), styles: ['library.css'], scripts: ['library.js'] },
    <main id="content" class="library">
      <Head context={context} />
      {isEmpty && <p class="lead">{t('library.lead')}</p>}
      <Notices context={context} />
      {!isAsked && question.page === 1 && <EngineNotice context={context} />}
      <Drafts context={context} view={view} />
      {!isEmpty && (
        <LibrarySearch context={context} question={question} limit={searchLimit} choices={choices} />
      )}
      {/* The script replaces what is inside, and says here what it found. */}
      <p class="unseen" role="status" id="told" />
      <div id="shown">
        <Shown context={context} view={view} />
      </div>
    </main>,
  );
}

function Head({ context: { t, canWrite } }: Pick<LibraryProps, 'context'>) {
  return (
    <div class="library-head">
      <h1>{t('library.title')}</h1>
      {canWrite && (
        <a class="button" href={ADD_PAGE_PATH}>
          {t('site.add')}
        </a>
      )}
    </div>
  );
}

function Drafts({ context: { t }, view: { drafts } }: LibraryProps) {
  if (drafts === 0) return null;
  return (
    <p class="waiting-drafts">
      <a href={`${ADD_PAGE_PATH}#previews`}>{t('drafts.waiting', { count: drafts })}</a>
    </p>
  );
}

function Shown({ context, view: { question, shown } }: LibraryProps) {
  switch (shown.kind) {
    case 'found':
      return (
        <SearchResults
          context={context}
          question={question}
          page={shown.page}
          first={shown.first}
          usual={shown.usual}
        />
      );
    case 'problem':
      return <ProblemNotice t={context.t} problem={shown.problem} id="search-problem" />;
    case 'list':
      return <LibraryList context={context} question={question} page={shown.page} />;
  }
}

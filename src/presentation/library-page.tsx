import type { ArticleEntry } from '../article/articles.ts';
import type { PageContext } from './page-context.ts';
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
  return renderPage(context, { title: context.t('library.title') }, <p>{view.entries.length}</p>);
}

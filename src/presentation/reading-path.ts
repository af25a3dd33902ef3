import type { ParallelArticle } from '../translation/parallel-article.ts';
import { articlePath } from './paths.ts';
import type { ReadingLayout } from './reading-layout.ts';

/**
 * The address of an article's page with a layout. It omits this reader's usual columns and view. A view
 * other than side by side is always named, so that the address shows everybody the same.
 * @param usual the layout of this reader if the address names none
 */
export function readingPath(
  article: ParallelArticle,
  { columns, view }: ReadingLayout,
  usual: ReadingLayout,
): string {
  const isUsual = columns.join('+') === usual.columns.join('+');
  const isPlain = view === 'side' && usual.view === 'side';
  return articlePath(article.id, isUsual ? undefined : columns, {
    view: isPlain ? undefined : view,
    revision: olderRevision(article),
  });
}

/** The revision that addresses have to name: one that is not the newest. */
export function olderRevision({ revision, newestRevision }: ParallelArticle): number | undefined {
  return revision < newestRevision ? revision : undefined;
}

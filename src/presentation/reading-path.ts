import type { ParallelArticle } from '../translation/parallel-article.ts';
import { articlePath } from './paths.ts';
import type { ReadingLayout } from './reading-layout.ts';

/**
 * The address of a reading layout. The reader's usual languages are left out, but every view other
 * than `side` is named, so that a shared address shows the same to everyone.
 * @param usual the layout that this reader gets at an address that names nothing
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

/** The revision that addresses must name: any but the newest. */
export function olderRevision({ revision, newestRevision }: ParallelArticle): number | undefined {
  return revision < newestRevision ? revision : undefined;
}

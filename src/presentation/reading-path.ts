import type { ParallelArticle } from '../translation/parallel-article.ts';
import { articlePath } from './paths.ts';
import type { WayToRead } from './reading-layout.ts';

/**
 * The address of a way to read an article. What this reader gets without asking is left out, except that a view other than side by side is
 * always named: so the address that is passed on shows the same to everybody.
 * @param usual what this reader gets by an address that names nothing
 */
export function readingPath(
  article: ParallelArticle,
  { columns, view }: WayToRead,
  usual: WayToRead,
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

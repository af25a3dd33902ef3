import { readableBy } from './readable-by.ts';

/**
 * Whether anyone may see this segment, in SQL. Every revision and every title counts, also of a
 * deleted article. A segment without a place or an import may have come from a confidential article that was erased. An
 * import for a segment that stands in confidential articles alone does not open it.
 */
export function isOpen(segment: string): string {
  return `(
    exists (
      select 1 from revision_paragraph as place
      join article on article.id = place.article_id
      where place.segment_id = ${segment} and ${readableBy('anyone')}
    ) or exists (
      select 1 from article_title as title
      join article on article.id = title.article_id
      where title.segment_id = ${segment} and ${readableBy('anyone')}
    ) or (
      exists (select 1 from translation where segment_id = ${segment} and origin = 'imported')
      and not exists (select 1 from revision_paragraph where segment_id = ${segment})
      and not exists (select 1 from article_title where segment_id = ${segment})
    )
  )`;
}

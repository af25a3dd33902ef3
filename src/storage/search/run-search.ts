import type { SearchIndex, SearchQuery } from '../../translation/searching/search-index.ts';
import { meetsFilter } from '../articles/article-filter.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { FoundArticle, ResultPart, Words } from './words.ts';

/** In the order of a result. Their names are in its cursors. */
const PARTS: readonly ResultPart[] = ['title', 'text'];

export async function runSearch(words: Words, query: SearchQuery): ReturnType<SearchIndex['find']> {
  const { terms, limit, cursor } = query;
  const condition = meetsFilter(query.reader, query.filter);
  const start = cursor === undefined ? { part: 0, before: Number.MAX_SAFE_INTEGER } : placeOf(cursor);
  const found: (FoundArticle & { readonly part: ResultPart })[] = [];
  for (const part of PARTS.slice(start.part)) {
    const before = part === PARTS[start.part] ? start.before : Number.MAX_SAFE_INTEGER;
    const rows = await words.find({ terms, part, condition, before, limit: limit + 1 - found.length });
    found.push(...rows.map((row) => ({ ...row, part })));
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    next: found.length > limit && last ? toCursor(last.number, last.part) : null,
  };
}

/** @throws Problem `cursor-invalid` */
function placeOf(cursor: string): { readonly part: number; readonly before: number } {
  const name = Buffer.from(cursor, 'base64url').toString().split(' ', 1)[0];
  const part = Math.max(
    PARTS.findIndex((each) => each === name),
    0,
  );
  return { part, before: fromCursor(cursor, PARTS[part]) };
}

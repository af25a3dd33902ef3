import { sql, type Kysely } from 'kysely';
import type { SearchIndex, SearchQuery } from '../../translation/searching/search-index.ts';
import { meetsFilter } from '../articles/article-filter.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import type { Schema } from '../schema.ts';

/** The two parts of a search result, in order. Their names are in its cursors. */
const PARTS = [
  { name: 'title', match: matchInTitle },
  { name: 'text', match: matchNotInTitle },
] as const;

interface Row {
  readonly number: number;
  readonly id: string;
}

/** FTS5 returns rows in the order of their ids, so every page of results takes the same time. */
export async function runSearch(db: Kysely<Schema>, query: SearchQuery): ReturnType<SearchIndex['find']> {
  const { limit, cursor } = query;
  const start = cursor === undefined ? { part: 0, before: Number.MAX_SAFE_INTEGER } : placeOf(cursor);
  const found: (Row & { readonly part: string })[] = [];
  for (const { name, match } of PARTS.slice(start.part)) {
    const before = name === PARTS[start.part]!.name ? start.before : Number.MAX_SAFE_INTEGER;
    const { rows } = await sql<Row>`
      select article.number, article.id from article_words
      join article on article.number = article_words.rowid
      where article_words match ${match(query.terms)} and article_words.rowid < ${before}
        and ${meetsFilter(query.reader, query.filter)}
      order by article_words.rowid desc limit ${limit + 1 - found.length}`.execute(db);
    found.push(...rows.map((row) => ({ ...row, part: name })));
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
    PARTS.findIndex((each) => each.name === name),
    0,
  );
  return { part, before: fromCursor(cursor, PARTS[part]!.name) };
}

/**
 * All the terms, in the syntax of FTS5. The keys are letters and digits in quotation marks, so
 * nothing that a user types is syntax.
 */
export function matchAll(terms: readonly SearchTerm[]): string {
  const written = terms.map(({ keys, isPrefix }) => `"${keys.join(' ')}"${isPrefix ? ' *' : ''}`);
  return `(${written.join(' AND ')})`;
}

function matchInTitle(terms: readonly SearchTerm[]): string {
  return `{title} : ${matchAll(terms)}`;
}

function matchNotInTitle(terms: readonly SearchTerm[]): string {
  return `${matchAll(terms)} NOT ${matchInTitle(terms)}`;
}

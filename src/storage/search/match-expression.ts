import type { SearchTerm } from '../../text/search/search-terms.ts';

/** All the terms, as FTS5 writes it. Keys are letters and digits alone, and stand in quotation marks: nothing that was typed is syntax. */
export function matchAll(terms: readonly SearchTerm[]): string {
  const written = terms.map(({ keys, isPrefix }) => `"${keys.join(' ')}"${isPrefix ? ' *' : ''}`);
  return `(${written.join(' AND ')})`;
}

export function matchInTitle(terms: readonly SearchTerm[]): string {
  return `{title} : ${matchAll(terms)}`;
}

export function matchNotInTitle(terms: readonly SearchTerm[]): string {
  return `${matchAll(terms)} NOT ${matchInTitle(terms)}`;
}

import type { Request } from 'express';
import type { GlossaryChange, GlossaryEntry } from '../../translation/glossary/glossary.ts';

const LONGEST_QUERY = 200;
const ENTRIES_A_PAGE = 100;

/** The entries that a page asks for. */
export function entriesToShow(all: readonly GlossaryEntry[], { query }: Request) {
  const wanted = textOf(query['q']).slice(0, LONGEST_QUERY).trim();
  const found = all.filter((entry) => holds(entry, wanted.normalize('NFC').toLowerCase()));
  const pages = Math.max(1, Math.ceil(found.length / ENTRIES_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(textOf(query['page']))) || 1));
  const entries = found.slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE);
  return { query: wanted, found: found.length, total: all.length, page, pages, entries };
}

function holds({ source, target }: GlossaryEntry, wanted: string): boolean {
  return source.toLowerCase().includes(wanted) || target.toLowerCase().includes(wanted);
}

/** What a redirect says was done. */
export function changeTold({ query }: Request): GlossaryChange | undefined {
  const counts = ['added', 'changed', 'removed'].map((name) => /^\d{1,6}$/.exec(textOf(query[name]))?.[0]);
  if (counts.some((count) => count === undefined)) return undefined;
  const [added, changed, removed] = counts.map(Number);
  return { added: added!, changed: changed!, removed: removed! };
}

/** For the address of a redirect. */
export function tellChange({ added, changed, removed }: GlossaryChange): string {
  return `added=${added}&changed=${changed}&removed=${removed}`;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

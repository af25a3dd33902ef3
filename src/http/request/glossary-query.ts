import type { Request } from 'express';
import { Problem } from '../../problem.ts';
import type { GlossaryChange, GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { languagePair } from '../../translation/glossary/language-pair.ts';

const LONGEST_QUERY = 200;
const ENTRIES_A_PAGE = 100;

/** The entries of one page of the glossary, and of its search. */
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

/** The change that a redirect reports. */
export function readChange({ query }: Request): GlossaryChange | undefined {
  const counts = ['added', 'changed', 'removed'].map((name) => /^\d{1,6}$/.exec(textOf(query[name]))?.[0]);
  if (counts.some((count) => count === undefined)) return undefined;
  const [added, changed, removed] = counts.map(Number);
  return { added: added!, changed: changed!, removed: removed! };
}

/** A hostile query may have thousands. */
const MOST_PAIRS = 20;

/** The other pairs that a redirect reports: `also=id+fr`. */
export function readImportedPairs({ query }: Request): readonly LanguagePair[] {
  const written = [query['also'] ?? []].flat().map(textOf);
  return written.slice(0, MOST_PAIRS).flatMap((each) => pairOfWords(each) ?? []);
}

/** `id en`; `undefined` if it is no pair. */
export function pairOfWords(words: string): LanguagePair | undefined {
  const [source = '', target = '', ...more] = words.split(' ');
  try {
    return more.length > 0 ? undefined : languagePair(source, target);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The query of a redirect that reports a change. */
export function changeQuery({ added, changed, removed }: GlossaryChange): string {
  return `added=${added}&changed=${changed}&removed=${removed}`;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import type { FoundTerm } from '../glossary/term-finder.ts';
import type { CheckedPair, Finding } from './finding.ts';

/**
 * Finds glossary terms whose translation is missing in the target. Endings may differ: *agreements*
 * contains *agreement*.
 */
export function checkGlossaryTerms({
  source,
  target,
  terms,
}: Pick<CheckedPair, 'source' | 'target' | 'terms'>): readonly Finding[] {
  const found = termsThatCount(source, terms?.find(source) ?? []);
  if (found.length === 0) return [];
  const folded = fold(target);
  const missing = new Map<string, Finding>();
  for (const { entry, at } of found) {
    if (missing.has(entry.source) || contains(folded, fold(entry.target))) continue;
    missing.set(entry.source, { kind: 'glossary', source: at, expected: entry.target });
  }
  return [...missing.values()];
}

/**
 * Of overlapping terms the longest counts: *Kementerian Luar Negeri* is not also *luar*. Of two
 * terms that differ in capitals, the one with the source's capitals counts.
 */
function termsThatCount(source: string, found: readonly FoundTerm[]): readonly FoundTerm[] {
  const counted: FoundTerm[] = [];
  for (const term of found) {
    const [start, end] = term.at;
    const last = counted.at(-1);
    if (last === undefined || start >= last.at[1]) counted.push(term);
    else if (start === last.at[0] && end === last.at[1] && source.slice(start, end) === term.entry.source)
      counted[counted.length - 1] = term;
  }
  return counted;
}

/** Ignores typography. */
const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');

function contains(text: string, term: string): boolean {
  const needsBoundary = /^[\p{L}\p{N}]/u.test(term);
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (!needsBoundary || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

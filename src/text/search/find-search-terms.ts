import type { SearchTerm } from './search-terms.ts';
import { fold, searchWords, type SearchWord } from './search-words.ts';
import type { Span } from '../traced-text.ts';

export interface FoundSearchTerms {
  /** Where the terms are, in order and without overlap. */
  readonly matches: readonly Span[];
  /** The indexes of the terms that the text contains. */
  readonly terms: ReadonlySet<number>;
}

const NOTHING: FoundSearchTerms = { matches: [], terms: new Set() };

/** Finds the terms of a search in a text, with the same rules as the search index. */
export function findSearchTerms(text: string, terms: readonly SearchTerm[]): FoundSearchTerms {
  const folded = fold(text);
  // Most texts contain no term. A closer look costs ten times as much.
  if (!terms.some(({ keys }) => folded.includes(keys[0]!))) return NOTHING;
  const words = searchWords(text);
  const found = new Set<number>();
  const matches: Span[] = [];
  words.forEach((_, at) => {
    for (const [index, term] of terms.entries()) {
      if (!matchesAt(words, at, term)) continue;
      found.add(index);
      addTo(matches, [words[at]!.start, words[at + term.keys.length - 1]!.end]);
    }
  });
  return { matches, terms: found };
}

function matchesAt(words: readonly SearchWord[], at: number, { keys, isPrefix }: SearchTerm): boolean {
  return keys.every((key, index) => {
    const word = words[at + index]?.key;
    return word === key || (isPrefix && index === keys.length - 1 && word?.startsWith(key) === true);
  });
}

function addTo(matches: Span[], [start, end]: Span): void {
  const last = matches.at(-1);
  if (last === undefined || last[1] < start) matches.push([start, end]);
  else matches[matches.length - 1] = [last[0], Math.max(last[1], end)];
}

import { searchWords } from './search-words.ts';

/** Consecutive words: one word, a phrase, or the parts of `orang-orang`. */
export interface SearchTerm {
  /** As the user typed it, without quotation marks. */
  readonly text: string;
  /** At least one. */
  readonly keys: readonly string[];
  /** Whether the last word may continue, because the user may not have finished it. */
  readonly isPrefix: boolean;
}

/** A search with more terms is a text that was pasted into the wrong field. */
const MOST_TERMS = 12;

/**
 * A word, or a phrase in the quotation marks of any language. An unclosed phrase ends with the
 * text.
 */
const PART = /["“”„«‟](?<phrase>[^"“”„«»‟]*)["“”»‟]?|[^\s"“”„«»‟]+/gu;

/** Half of all words begin with the same few letters, so one letter is no useful prefix. */
const SHORTEST_PREFIX = 2;

/**
 * The terms of a search. All of them must be found. Empty if the search has no letter and no digit.
 */
export function searchTerms(typed: string): readonly SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  const parts = [...typed.matchAll(PART)];
  for (const part of parts) {
    const phrase = part.groups!['phrase'];
    const text = (phrase ?? part[0]).trim();
    const keys = searchWords(text).map((word) => word.key);
    if (keys.length === 0) continue;
    const isPrefix = phrase === undefined && part === parts.at(-1) && keys.at(-1)!.length >= SHORTEST_PREFIX;
    terms.set(`${keys.join(' ')}${isPrefix ? '*' : ''}`, { text, keys, isPrefix });
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

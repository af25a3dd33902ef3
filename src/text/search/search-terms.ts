import { searchWords } from './search-words.ts';

/** Consecutive words: one word, a phrase, or the parts of `orang-orang`. */
export interface SearchTerm {
  /** As the user typed it, without quotation marks. */
  readonly text: string;
  /** At least one, at most LONGEST_TERM. */
  readonly keys: readonly string[];
  /** Whether the last word may continue, because the user may not have finished it. */
  readonly isPrefix: boolean;
}

/** A search with more terms is a text that was pasted into the wrong field. */
const MOST_TERMS = 12;

/** Words. A longer phrase becomes several terms, so that an index can divide long texts. */
export const LONGEST_TERM = 64;

/**
 * A word, or a phrase in the quotation marks of any language. An unclosed phrase ends with the
 * text.
 */
const PART = /["“”„«‟](?<phrase>[^"“”„«»‟]*)["“”»‟]?|[^\s"“”„«»‟]+/gu;

/** Half of all words begin with the same few letters, so one letter is no useful prefix. */
const SHORTEST_PREFIX = 2;

const QUOTATION_MARKS = /["“”„«»‟]/gu;

/** The words as one phrase, all of them whole. Empty if there is no letter and no digit. */
export function phraseTerms(typed: string): readonly SearchTerm[] {
  return searchTerms(`"${typed.replace(QUOTATION_MARKS, ' ')}"`);
}

/**
 * The terms of a search. All of them must be found. Empty if the search has no letter and no digit.
 */
export function searchTerms(typed: string): readonly SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  const parts = [...typed.matchAll(PART)];
  for (const part of parts) {
    const phrase = part.groups!['phrase'];
    const text = (phrase ?? part[0]).trim();
    const words = searchWords(text);
    for (let start = 0; start < words.length; start += LONGEST_TERM) {
      const some = words.slice(start, start + LONGEST_TERM);
      const keys = some.map((word) => word.key);
      const isLast = part === parts.at(-1) && start + LONGEST_TERM >= words.length;
      const isPrefix = phrase === undefined && isLast && keys.at(-1)!.length >= SHORTEST_PREFIX;
      const own = words.length > LONGEST_TERM ? text.slice(some[0]!.start, some.at(-1)!.end) : text;
      terms.set(`${keys.join(' ')}${isPrefix ? '*' : ''}`, { text: own, keys, isPrefix });
    }
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

import { searchWords } from './search-words.ts';

/** Words that must stand one after the other: one word, a phrase, or the parts of `orang-orang`. */
export interface SearchTerm {
  /** As it was typed, without quotation marks. */
  readonly text: string;
  /** At least one. */
  readonly keys: readonly string[];
  /** Whether the last word may go on: it may not be typed to its end yet. */
  readonly isPrefix: boolean;
}

/** Beyond these a search is a text that was pasted into the wrong field. */
const MOST_TERMS = 12;

/** A phrase in any language's quotation marks, which ends with the text where nothing closes it; or a word. */
const PART = /["“”„«‟](?<phrase>[^"“”„«»‟]*)["“”»‟]?|[^\s"“”„«»‟]+/gu;

/** One letter stands at the beginning of half of all words. */
const SHORTEST_PREFIX = 2;

/** What a person typed, as terms that must all be found; none where there is no letter and no digit in it. */
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

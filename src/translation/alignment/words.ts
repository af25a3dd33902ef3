import { searchWords } from '../../text/search/search-words.ts';

/** A word as the aligner and the lexicon compare it. */
export interface Word {
  /** Letters and digits without case and diacritics. */
  readonly key: string;
  /** Whether it begins with a digit. */
  readonly isNumber: boolean;
  /** Whether it is a number or, inside the text, begins with a capital. It often stays as it is. */
  readonly mayStay: boolean;
}

const CAPITAL = /^\p{Lu}/u;

/** @param text a sentence, or a longer text */
export function wordsOf(text: string): readonly Word[] {
  return searchWords(text).map(({ key, start }) => {
    const isNumber = key.charCodeAt(0) <= 0x39;
    // The first word has a capital anyway, also after a quotation mark.
    const isName = start > 1 && CAPITAL.test(text[start]!);
    return { key, isNumber, mayStay: isNumber || isName };
  });
}

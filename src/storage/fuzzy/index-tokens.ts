import { tokenize } from '../../text/compare/tokens.ts';

/** A text as the index sees it. */
export interface IndexedText {
  /** The weight of all its tokens. */
  readonly weight: number;
  readonly tokens: readonly IndexToken[];
}

export interface IndexToken {
  /**
   * Hash of the language, the token's key and the number of its occurrence, so it is unique in a
   * text.
   */
  readonly hash: number;
  readonly weight: number;
}

/**
 * UTF-16 code units. A longer paragraph is a file without line ends; indexing it would take
 * seconds.
 */
const LONGEST_TEXT = 64 * 1024;

export function indexTokens(language: string, text: string): IndexedText {
  if (text.length > LONGEST_TEXT) return { weight: 0, tokens: [] };
  const counts = new Map<string, number>();
  let whole = 0;
  const tokens = tokenize(text).map(({ key, weight }) => {
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    whole += weight;
    // Language tags and tokens contain no space.
    return { hash: hashOf(`${language} ${key} ${nth}`), weight };
  });
  return { weight: whole, tokens };
}

/**
 * Returns 53 bits, as many as a number can hold (cyrb53:
 * https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). With SHA-256, hashing
 * would take most of the indexing time. Tokens with the same hash only add candidates, which the
 * comparison rejects. The hash is stored: never change it without a migration that empties the
 * index.
 */
function hashOf(name: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (low & 0x1fffff) * 0x100000000 + (high >>> 0);
}

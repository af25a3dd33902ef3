import { WORD_WEIGHT } from '../../text/compare/tokens.ts';

/** Similar texts share so many of their rarest tokens, if they have so many in common. */
export const SHARED_TOKENS = 3;

export interface NumberedToken {
  /**
   * Given when the token first occurred; it never changes. A higher number usually means a rarer
   * token.
   */
  readonly number: number;
  readonly weight: number;
}

/**
 * The tokens that find every text that agrees with this one by at least `least` per cent.
 *
 * If two texts agree by that much, the tokens that only one of them has are at most 100 − `least`
 * per cent of its weight. Sort the tokens of both by number, the highest first. Before their third
 * common token, each text has at most that weight of tokens of its own, and two common tokens. So
 * both lists can be cut there and still have three tokens in common ("prefix filter": Chaudhuri,
 * Ganti, Kaushik 2006, https://doi.org/10.1109/ICDE.2006.9). This is true for any order that both
 * share. Rare tokens come first only because that is fast.
 */
export function rarestTokens(
  tokens: readonly NumberedToken[],
  textWeight: number,
  least: number,
): readonly NumberedToken[] {
  const most = textWeight * (100 - least) + 100 * WORD_WEIGHT * (SHARED_TOKENS - 1);
  const sorted = tokens.toSorted((a, b) => b.number - a.number);
  let before = 0;
  const end = sorted.findIndex(({ weight }) => {
    const isBeyond = before * 100 > most;
    before += weight;
    return isBeyond;
  });
  return end === -1 ? sorted : sorted.slice(0, end);
}

import { WORD_WEIGHT } from '../../text/compare/tokens.ts';

/** So many of the rarest tokens two similar texts have in common, if they have as many in common at all. */
export const SHARED_TOKENS = 3;

export interface NumberedToken {
  /** Given when the token was first met, and for ever: the higher, the rarer as a rule. */
  readonly number: number;
  readonly weight: number;
}

/**
 * The tokens of a text by which all texts that agree with it by at least `least` per cent can be found.
 *
 * Where two texts agree by so much, tokens of at most 100 − `least` per cent of the weight of either are not in the other. Take the tokens
 * of both in one order, by number from the highest: before the third token that they have in common, there is at most that weight in
 * either text, and two common tokens. So the rarest tokens of both, cut there, have three in common ("prefix filter": Chaudhuri, Ganti,
 * Kaushik 2006, https://doi.org/10.1109/ICDE.2006.9). This holds for any order that both share; that rare tokens come first
 * only makes it fast.
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

/**
 * Characters without a column of their own: combining marks, joiners and other format characters,
 * skin tones, and the later parts of a Hangul syllable.
 */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}\u1160-\u11ff]$/u;
const FLAG_HALF = /^\p{Regional_Indicator}$/u;
/**
 * East Asian wide and fullwidth characters (https://www.unicode.org/reports/tr11/), and characters
 * that are shown as an emoji by default.
 */
const TWO_COLUMNS =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])$/u;
const ZERO_WIDTH_JOINER = '\u200d';

/**
 * The columns that a text takes in a terminal. Terminals differ, so the figure is an approximation.
 */
export function textWidth(text: string): number {
  let width = 0;
  let joined = false;
  for (const character of text) {
    if (!joined) width += characterWidth(character);
    joined = character === ZERO_WIDTH_JOINER;
  }
  return width;
}

export function characterWidth(character: string): 0 | 1 | 2 {
  if (character >= ' ' && character <= '~') return 1;
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) && !FLAG_HALF.test(character) ? 2 : 1;
}

/** Fills up with spaces on the right. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A piece of text in visible form. */
export interface VisiblePiece {
  readonly text: string;
  /** Whether `text` is a sign for an invisible character. */
  readonly sign: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\n', '⏎'],
  ['\t', '⇥'],
  [' ', '␣'],
]);

/**
 * Spaces, controls, formatting characters, combining marks without a base letter, and lone
 * surrogates.
 */
const UNSEEN = /[\p{Z}\p{C}]|(?<![\p{L}\p{M}])\p{M}/gu;

/**
 * Splits a text so that its invisible characters can be shown: `⏎`, `U+200B`. Single spaces inside
 * a text are visible enough.
 */
export function visibleText(text: string): readonly VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    const isInside =
      index > 0 && index + 1 < text.length && text[index - 1] !== ' ' && text[index + 1] !== ' ';
    if (character === ' ' && isInside) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), sign: false });
    pieces.push({ text: SIGNS.get(character) ?? codePoint(character), sign: true });
    from = index + character.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), sign: false });
  return pieces;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

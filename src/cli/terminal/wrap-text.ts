import { characterWidth, textWidth } from './text-width.ts';

/**
 * Breaks a text into lines of at most `width` columns. Its own line breaks stay. Breaks between
 * words; only a word that is wider than a line is broken inside. An empty text gives no lines.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
    taken = 0;
  };
  for (const word of text.split(/[ \t\r]+/)) {
    if (word === '') continue;
    const wordWidth = textWidth(word);
    if (taken > 0 && taken + 1 + wordWidth > width) endLine();
    if (wordWidth <= width) {
      line += (taken > 0 ? ' ' : '') + word;
      taken += (taken > 0 ? 1 : 0) + wordWidth;
      continue;
    }
    const pieces = cutWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
    taken = textWidth(line);
  }
  endLine();
  return lines;
}

function cutWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of word) {
    const columns = characterWidth(character);
    if (taken + columns > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += columns;
  }
  return [...pieces, piece];
}

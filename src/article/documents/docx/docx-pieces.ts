import { escapeHtml } from '../html-text.ts';

/** How a part of a paragraph is written. */
export interface Format {
  readonly hidden?: true;
  readonly href?: string;
  readonly strong?: true;
  readonly em?: true;
  readonly raised?: 'sup' | 'sub';
}

export interface Piece {
  /** A line break is `\n`. */
  readonly text: string;
  readonly format: Format;
}

/** Word splits a word into runs wherever it was edited; tags stand only where the format changes. */
export function piecesToHtml(pieces: readonly Piece[]): string {
  const open: string[] = [];
  let html = '';
  const closeTo = (depth: number): void => {
    while (open.length > depth) html += `</${open.pop()!.split(' ', 1)[0]!}>`;
  };
  for (const { text, format } of pieces) {
    if (text === '') continue;
    const tags = tagsOf(format);
    const differs = tags.findIndex((tag, index) => tag !== open[index]);
    closeTo(differs < 0 ? tags.length : differs);
    for (const tag of tags.slice(open.length)) {
      html += `<${tag}>`;
      open.push(tag);
    }
    html += escapeHtml(text).replaceAll('\n', '<br>');
  }
  closeTo(0);
  return html;
}

export function hasLetters(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }) => /\S/.test(text));
}

/** Without emphasis, for headings: all of it is emphasised. */
export function withoutEmphasis(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ text, format: { strong: _, em: __, ...format } }) => ({ text, format }));
}

/** Others lead to places on the computer of the writer. */
const WEB = /^(?:https?|mailto):/i;
const HREF_LENGTH = 2048;

/** From the outside in. */
function tagsOf({ hidden, href, strong, em, raised }: Format): readonly string[] {
  const isLink = href !== undefined && href.length <= HREF_LENGTH && WEB.test(href);
  return [
    ...(hidden ? ['span hidden'] : []),
    ...(isLink ? [`a href="${escapeHtml(href)}"`] : []),
    ...(strong ? ['strong'] : []),
    ...(em ? ['em'] : []),
    ...(raised ? [raised] : []),
  ];
}

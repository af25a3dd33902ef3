import type { Numbered } from './docx-numbering.ts';

/** A block of a document, with its inline HTML. */
export type Block =
  /** Level 0 is the title. */
  | { readonly kind: 'heading'; readonly level: number; readonly html: string }
  | {
      readonly kind: 'text';
      readonly tag: 'p' | 'figcaption' | 'blockquote' | 'pre' | 'nav';
      readonly html: string;
    }
  | { readonly kind: 'item'; readonly numbered: Numbered; readonly html: string }
  /** A table, or a table of contents. */
  | { readonly kind: 'whole'; readonly html: string };

/** One block a line. List items that follow each other are one list, nested by their levels. */
export function writeBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  const lists: { readonly level: number; readonly tag: 'ol' | 'ul' }[] = [];
  const close = (): void => {
    lines.push(`</li></${lists.pop()!.tag}>`);
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'item') {
      while (lists.length > 0) close();
      lines.push(...written(block, blocks[index - 1], blocks[index + 1]));
      continue;
    }
    const { level, marker } = block.numbered;
    const tag = marker === undefined ? 'ul' : 'ol';
    while (lists.length > 0 && lists.at(-1)!.level > level) close();
    const around = lists.at(-1);
    if (around?.level === level && around.tag !== tag) close();
    if (lists.at(-1)?.level === level) lines.push('</li>');
    else {
      lines.push(`<${tag}>`);
      lists.push({ level, tag });
    }
    lines.push(`<li${markedAs(block.numbered)}>${block.html}`);
  }
  while (lists.length > 0) close();
  return lines.join('\n');
}

/** Lines of code that follow each other are one text. */
function written(
  block: Exclude<Block, { kind: 'item' }>,
  before: Block | undefined,
  after: Block | undefined,
): readonly string[] {
  if (block.kind === 'whole') return [block.html];
  const { html } = block;
  if (block.kind === 'heading') {
    const tag = `h${Math.min(6, block.level + 1)}`;
    return [`<${tag}>${html}</${tag}>`];
  }
  const { tag } = block;
  if (tag === 'blockquote' || tag === 'nav') return [`<${tag}><p>${html}</p></${tag}>`];
  if (tag !== 'pre') return [`<${tag}>${html}</${tag}>`];
  const isCode = (other: Block | undefined) => other?.kind === 'text' && other.tag === 'pre';
  return [`${isCode(before) ? '' : '<pre>'}${html}${isCode(after) ? '' : '</pre>'}`];
}

/** `1.` is how HTML numbers a list; any other marker is written out, as in CSS. */
function markedAs({ value, marker }: Numbered): string {
  if (marker === undefined) return '';
  if (marker === `${value}.`) return ` value="${value}"`;
  return ` value="${value}" style="list-style-type: '${marker.replace(/['"\\;<>&]/g, '')}'"`;
}

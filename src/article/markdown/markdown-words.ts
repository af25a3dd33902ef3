import type { fromMarkdown } from 'mdast-util-from-markdown';
import { markInside, safeHref, type Mark } from '../inline/inline-markup.ts';
import { placesInMarkdown } from './markdown-places.ts';
import type { MarkupTextWriter } from '../inline/markup-text.ts';
import { checkDepth } from '../reading.ts';

export type MarkdownTree = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownTree['children'][number];

export interface MarkdownSource {
  readonly text: string;
  /** Where the parsed part begins in `text`. */
  readonly offset: number;
  /** Relative links are resolved against it. */
  readonly base: string | undefined;
  /** Addresses by the label of their reference. */
  readonly targets: ReadonlyMap<string, string>;
  /** The labels of all footnotes of the text. */
  readonly notes: ReadonlySet<string>;
  /** The label of the footnote that the parsed part is. */
  readonly note?: string;
}

const MARKS: Readonly<Partial<Record<MarkdownNode['type'], string>>> = {
  emphasis: 'em',
  strong: 'strong',
  link: 'a',
  linkReference: 'a',
};

/**
 * Writes the words of a paragraph or heading. A line end is a space. Raw HTML is dropped, but
 * `<br>` breaks the line.
 * @throws Problem `markup-too-deep`
 */
export function writeWords(
  writer: MarkupTextWriter,
  source: MarkdownSource,
  nodes: readonly MarkdownNode[],
  mark?: Mark,
  depth = 0,
): void {
  checkDepth(depth);
  for (const node of nodes) {
    const { start, end } = spanOf(node, source);
    switch (node.type) {
      case 'text':
        writeText(
          writer,
          node.value,
          placesInMarkdown(source.text, start, end, node.value, true),
          mark,
          source.notes,
        );
        break;
      case 'inlineCode': {
        const fence = /^`+/.exec(source.text.slice(start, end))?.[0].length ?? 0;
        const places = placesInMarkdown(source.text, start + fence, end, node.value, false);
        writer.write(node.value, places, markInside(mark, 'code'));
        break;
      }
      case 'image':
      case 'imageReference':
        writer.write(
          node.alt ?? '',
          placesInMarkdown(source.text, start + 2, end, node.alt ?? '', true),
          mark,
        );
        break;
      case 'break':
        writer.breakLine(start);
        break;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) writer.breakLine(start);
        break;
      default:
        if ('children' in node)
          writeWords(writer, source, node.children, markOf(node, source, mark), depth + 1);
    }
  }
}

/** `[^1]`: the reference to a footnote. */
const NOTE_REFERENCE = /\[\^([^[\]\s]{1,40})\]/g;

/** A reference to a footnote is written `[1]` and raised: it is no part of the word before it. */
function writeText(
  writer: MarkupTextWriter,
  value: string,
  places: Uint32Array,
  mark: Mark | undefined,
  notes: ReadonlySet<string>,
): void {
  let from = 0;
  for (const { index, 0: found, 1: label } of value.matchAll(NOTE_REFERENCE)) {
    if (!notes.has(label!)) continue;
    const end = index + found.length;
    writer.write(value.slice(from, index), places.subarray(from, index), mark);
    const shown = [places[index]!, ...places.subarray(index + 2, end)];
    writer.write(`[${label}]`, shown, markInside(mark, 'sup'));
    from = end;
  }
  writer.write(value.slice(from), places.subarray(from), mark);
}

export function spanOf(
  node: MarkdownNode,
  { offset }: MarkdownSource,
): { readonly start: number; readonly end: number } {
  return {
    start: offset + (node.position?.start.offset ?? 0),
    end: offset + (node.position?.end.offset ?? 0),
  };
}

function markOf(
  node: MarkdownNode,
  { base, targets }: MarkdownSource,
  around: Mark | undefined,
): Mark | undefined {
  const tag = MARKS[node.type];
  if (tag === undefined) return around;
  if (node.type === 'link') return markInside(around, tag, safeHref(node.url, base));
  if (node.type === 'linkReference')
    return markInside(around, tag, safeHref(targets.get(node.identifier) ?? '', base));
  return markInside(around, tag);
}

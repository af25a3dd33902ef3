import type { Role } from '../../text/traced-text.ts';
import type { Block } from '../inline/block-paragraphs.ts';
import { readPageBlocks } from '../html/page-blocks.ts';
import { elementsOf, parseHtml } from '../html/html-tree.ts';
import type { DroppedBlock } from '../inline/dropped-blocks.ts';
import { BULLET } from '../html/list-markers.ts';
import { itemNumbers } from './item-numbers.ts';
import { placesInMarkdown } from './markdown-places.ts';
import {
  spanOf,
  writeWords,
  type MarkdownNode,
  type MarkdownSource,
  type MarkdownTree,
} from './markdown-words.ts';
import { createMarkupTextWriter } from '../inline/markup-text.ts';
import { checkDepth } from '../reading.ts';

export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly dropped: readonly DroppedBlock[];
}

interface Surroundings {
  readonly role?: Role;
  /** Shared by all text of one list item. The first text takes the marker. */
  readonly item: { marker?: string };
  readonly depth: number;
}

/**
 * The blocks of a parsed Markdown text, in order, and those that raw HTML hides in it.
 * @throws Problem `markup-too-deep`
 */
export function markdownBlocks(tree: MarkdownTree, part: Omit<MarkdownSource, 'targets'>): MarkdownBlocks {
  const source = { ...part, targets: targetsIn(tree) };
  const blocks: Block[] = [];
  const dropped: DroppedBlock[] = [];
  const writer = createMarkupTextWriter();

  function endBlock({ role, item }: Pick<Surroundings, 'role' | 'item'>, lines?: 'code'): void {
    const text = writer.take();
    if (text === undefined) return;
    blocks.push({
      ...text,
      ...(lines && { lines }),
      ...(role && { role }),
      ...(item.marker !== undefined && { marker: item.marker }),
    });
    delete item.marker;
  }

  /**
   * The description of an image is a caption if the image is alone or at an end of a paragraph. In
   * the middle of a sentence it is a word.
   */
  function readParagraph(nodes: readonly MarkdownNode[], around: Surroundings): void {
    const first = nodes.findIndex((node) => !isImage(node) && !isBlank(node));
    const last = nodes.findLastIndex((node) => !isImage(node) && !isBlank(node));
    const parts =
      first === -1 ? [nodes] : [nodes.slice(0, first), nodes.slice(first, last + 1), nodes.slice(last + 1)];
    for (const part of parts) {
      if (part.some((node) => !isImage(node) && !isBlank(node))) {
        writeWords(writer, source, part);
        endBlock(around);
        continue;
      }
      for (const image of part.filter(isImage)) {
        writeWords(writer, source, [image]);
        endBlock({ role: 'caption', item: {} });
      }
    }
  }

  /** The number of an item that is none: it is the first word of its paragraph. */
  function writeYear(item: MarkdownNode): void {
    const { start, end } = spanOf(item, source);
    const year = /^\d+\. */.exec(source.text.slice(start, end))?.[0] ?? '';
    writer.write(
      year,
      Array.from(year, (_, unit) => start + unit),
      undefined,
    );
  }

  /** Code keeps its lines. The rest of a note only looks like code, because it is indented. */
  function readCode(node: MarkdownNode & { type: 'code' }, around: Surroundings): void {
    const { start, end } = spanOf(node, source);
    const opening = /^[`~].*(?:\r\n?|\n)?/.exec(source.text.slice(start, end))?.[0].length ?? 0;
    const places = placesInMarkdown(source.text, start + opening, end, node.value, false);
    if (source.note !== undefined && opening === 0) {
      writer.write(node.value, places, undefined);
      endBlock(around);
    } else {
      writer.writeVerbatim(node.value, places, undefined);
      endBlock(around, 'code');
    }
  }

  function readNode(node: MarkdownNode, around: Surroundings): void {
    checkDepth(around.depth);
    const inside = { ...around, depth: around.depth + 1 };
    if (node.type === 'heading') {
      writeWords(writer, source, node.children);
      endBlock({ role: node.depth === 1 ? 'title' : 'heading', item: {} });
    } else if (node.type === 'paragraph') {
      readParagraph(node.children, around);
    } else if (node.type === 'code') {
      readCode(node, around);
    } else if (node.type === 'html') {
      const html = htmlText(node, source);
      blocks.push(...html.blocks);
      dropped.push(...html.dropped);
    } else if (node.type === 'list') {
      const numbers = node.ordered === true ? itemNumbers(node, source) : [];
      node.children.forEach(({ children }, index) => {
        const number = numbers[index];
        if (number?.isYear === true) writeYear(node.children[index]!);
        const marker = number === undefined ? BULLET : `${number.value}.`;
        const item: Surroundings =
          number?.isYear === true ? inside : { ...inside, role: 'list-item', item: { marker } };
        for (const child of children) readNode(child, item);
      });
    } else if (node.type === 'table') {
      for (const row of node.children) for (const cell of row.children) readParagraph(cell.children, inside);
    } else if (node.type === 'blockquote') {
      for (const child of node.children) readNode(child, inside);
    }
  }

  const { note } = source;
  const around: Surroundings =
    note === undefined
      ? { item: {}, depth: 0 }
      : { role: 'list-item', item: { marker: `[${note}]` }, depth: 0 };
  for (const node of tree.children) readNode(node, around);
  return { blocks, dropped };
}

function targetsIn(tree: MarkdownTree): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  let level: readonly MarkdownNode[] = tree.children;
  while (level.length > 0) {
    for (const node of level) {
      if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    }
    level = level.flatMap((node): readonly MarkdownNode[] => ('children' in node ? node.children : []));
  }
  return targets;
}

function isImage(node: MarkdownNode): boolean {
  if (node.type === 'link' || node.type === 'linkReference')
    return node.children.length > 0 && node.children.every(isImage);
  return node.type === 'image' || node.type === 'imageReference';
}

function isBlank(node: MarkdownNode): boolean {
  return node.type === 'break' || node.type === 'html' || (node.type === 'text' && node.value.trim() === '');
}

/**
 * Raw HTML gives its text. Its links and emphasis are dropped, because Markdown authors see no
 * markup there.
 */
function htmlText(node: MarkdownNode & { type: 'html' }, source: MarkdownSource): MarkdownBlocks {
  const { start, end } = spanOf(node, source);
  const places = placesInMarkdown(source.text, start, end, node.value, false);
  const { blocks, dropped } = readPageBlocks(elementsOf(parseHtml(node.value)), undefined);
  const placed = ({ traced, role, marker, exact, lines }: Block): Block => ({
    traced: { ...traced, origins: traced.origins.map((origin) => places[origin] ?? end) },
    marks: [],
    ...(exact && { exact }),
    ...(lines && { lines }),
    ...(role && { role }),
    ...(marker !== undefined && { marker }),
  });
  return {
    blocks: blocks.map(placed),
    dropped: dropped.map(({ reason, ...block }) => ({ ...placed(block), reason })),
  };
}

import { fromMarkdown } from 'mdast-util-from-markdown';
import { traced } from '../../text/traced-text.ts';
import { readBlockParagraphs, withOneTitle, type Block } from '../inline/block-paragraphs.ts';
import { checkedDetails, nameOf } from '../check-details.ts';
import { readFrontMatter } from './front-matter.ts';
import { type DroppedBlock, leftOutParts } from '../inline/dropped-blocks.ts';
import { type MarkdownBlocks, markdownBlocks } from './markdown-blocks.ts';
import { markdownChunks, type MarkdownChunk } from './markdown-chunks.ts';
import { TABLES } from './markdown-tables.ts';
import { checkLinesOf, checkParagraphs, type ReadingOptions, type ParsedSource } from '../reading.ts';

/** More than any article needs. The rest is read as plain text, to limit the parser's time. */
const CHUNK_COST = 3000;
const SOURCE_COST = 300_000;
/** The parser's cost for this much of a definition equals the cost of one mark. */
const DEFINITION_CHARACTERS = 50;

/**
 * Reads CommonMark with front matter, footnotes and tables. Repairs keep their place in `source`. Raw HTML gives its
 * text, never markup.
 * @throws Problem `markup-too-deep`, `too-many-…`, `text-too-complex`
 */
export function readMarkdown(source: string, options: ReadingOptions): ParsedSource {
  checkLinesOf(source);
  const front = readFrontMatter(source);
  const details = checkedDetails(front.claims, options.url);
  const title = nameOf(front.title);
  const { blocks, dropped } = readChunks(source, front.end, { ...details, ...options });
  return {
    ...readBlockParagraphs(withOneTitle(blocks), source.length),
    leftOut: leftOutParts(dropped, source.length),
    details,
    ...(title !== undefined && { title }),
  };
}

function readChunks(text: string, from: number, { url: base, paragraphs }: ReadingOptions): MarkdownBlocks {
  const definitions = definitionsIn(text);
  const chunks = markdownChunks(text, from);
  const notes = new Set(chunks.flatMap(({ note }) => (note === undefined ? [] : [note])));
  const blocks: Block[] = [];
  const dropped: DroppedBlock[] = [];
  let spent = 0;
  for (const chunk of chunks) {
    const part = text.slice(chunk.start, chunk.end);
    const added = definitionsFor(part, definitions);
    const cost = chunk.cost + added.length / DEFINITION_CHARACTERS;
    spent += cost;
    if (cost > CHUNK_COST || spent > SOURCE_COST) blocks.push(asPlainText(text, chunk));
    else {
      const read = markdownBlocks(fromMarkdown(part + added, TABLES), {
        text,
        offset: chunk.start,
        base,
        notes,
        ...(chunk.note !== undefined && { note: chunk.note }),
      });
      blocks.push(...read.blocks);
      dropped.push(...read.dropped);
    }
    checkParagraphs(blocks.length, paragraphs);
  }
  return { blocks, dropped };
}

function asPlainText(text: string, { start, end }: MarkdownChunk): Block {
  const { origins, ...rest } = traced(text.slice(start, end));
  return { traced: { ...rest, origins: origins.map((origin) => origin + start) }, marks: [] };
}

/**
 * The lines that define the targets of `[label]`, by label. They apply to the whole text, also
 * before them.
 */
function definitionsIn(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const [line, label] of text.matchAll(/^ {0,3}\[((?!\^)[^[\]\r\n]{1,300})\]:[ \t]*\S.{0,2500}$/gm)) {
    const name = labelOf(label!);
    if (!definitions.has(name)) definitions.set(name, line);
  }
  return definitions;
}

function definitionsFor(part: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const used = new Set(
    Array.from(part.matchAll(/\[([^[\]]{1,300})\]/g), ([, label]) => definitions.get(labelOf(label!))),
  );
  return `\n\n${[...used].filter((line) => line !== undefined).join('\n')}`;
}

/**
 * Labels are equal apart from case and white space (https://spec.commonmark.org/0.31.2/#matches).
 */
function labelOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

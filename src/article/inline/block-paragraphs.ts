import { splitIntoParagraphs } from '../../text/paragraphs/paragraphs.ts';
import { keepMeantLines } from '../../text/paragraphs/kept-lines.ts';
import { repair, withoutControls } from '../../text/repair/repair.ts';
import type { Repair, Role, SplitText, TextParagraph, TracedText } from '../../text/traced-text.ts';
import { maskExact, unmaskExact } from './exact-spans.ts';
import { inlineHtml } from './inline-markup.ts';
import type { MarkupText } from './markup-text.ts';
import { checkLines, mostParts, type ParsedParagraph, type ParsedSource } from '../reading.ts';

/** A block of a source with markup: its text, and what its element says about it. */
export interface Block extends MarkupText {
  readonly role?: Role;
  readonly marker?: string;
}

/** Roles that are always one line, even if the source breaks it for layout. */
const ONE_LINE: ReadonlySet<Role | undefined> = new Set<Role>(['title', 'heading', 'caption']);

/**
 * The paragraphs of all blocks of a source.
 * @param length of the source, in UTF-16 code units
 * @throws Problem `too-many-lines`, `text-too-complex`
 */
export function readBlockParagraphs(
  blocks: readonly Block[],
  length: number,
): Pick<ParsedSource, 'paragraphs' | 'repairs'> {
  checkLines(countLineBreaks(blocks), length);
  return splitEach(blocks, mostParts(length), blockParagraphs);
}

interface Split<Paragraph> {
  readonly paragraphs: readonly Paragraph[];
  readonly repairs: readonly Repair[];
}

/** The paragraphs of all parts, which together have no more than `mostRepairs`. */
function splitEach<Part, Paragraph extends Pick<TextParagraph, 'repairs'>>(
  parts: readonly Part[],
  mostRepairs: number,
  split: (part: Part, mostRepairs: number) => Split<Paragraph>,
): Split<Paragraph> {
  const paragraphs: Paragraph[] = [];
  const repairs: Repair[] = [];
  let left = mostRepairs;
  for (const part of parts) {
    const own = split(part, left);
    for (const paragraph of own.paragraphs) {
      paragraphs.push(paragraph);
      left -= paragraph.repairs.length;
    }
    for (const repair of own.repairs) repairs.push(repair);
    left -= own.repairs.length;
  }
  return { paragraphs, repairs };
}

function countLineBreaks(blocks: readonly Block[]): number {
  let breaks = 0;
  for (const { traced } of blocks)
    for (let at = traced.text.indexOf('\n'); at >= 0; at = traced.text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

/**
 * The paragraphs of a block, each with its part of the inline markup. Its characters are repaired
 * outside code, and it is split at blank lines and at lost paragraph breaks.
 */
function blockParagraphs(block: Block, mostRepairs: number): Split<ParsedParagraph> {
  return withMarkup(block, splitBlock(block, mostRepairs));
}

function splitBlock(block: Block, mostRepairs: number): SplitText {
  const { role, traced, lines } = block;
  if (ONE_LINE.has(role)) return splitAroundExact(block, mostRepairs, inOneLine);
  if (lines === 'code') return verbatim(withoutControls(traced));
  if (lines === 'preformatted')
    return splitEach(partsBetweenBlankLines(traced), mostRepairs, (part) => verbatim(withoutControls(part)));
  return splitAroundExact(block, mostRepairs, (text) =>
    splitIntoParagraphs(lines === 'marked' ? keepMeantLines(text) : text, mostRepairs),
  );
}

/** Repairs and splits a text. Its exact spans stay as they are. */
function splitAroundExact(
  { traced, exact = [] }: Pick<MarkupText, 'traced' | 'exact'>,
  mostRepairs: number,
  split: (repaired: TracedText) => SplitText,
): SplitText {
  const { paragraphs, repairs } = split(repair(maskExact(traced, exact), mostRepairs));
  return { paragraphs: unmaskExact(paragraphs, traced, exact), repairs };
}

/** Without the white space around them. */
function partsBetweenBlankLines({ text, origins, repairs }: TracedText): readonly TracedText[] {
  const parts: TracedText[] = [];
  let from = 0;
  for (const { index, 0: blank } of [...text.matchAll(/\n[^\S\n]*\n\s*/g), { index: text.length, 0: '' }]) {
    const part = text.slice(from, index);
    const start = from + part.length - part.trimStart().length;
    const end = from + part.trimEnd().length;
    if (start < end)
      parts.push({ text: text.slice(start, end), origins: origins.slice(start, end + 1), repairs });
    from = index + blank.length;
  }
  return parts;
}

/** One paragraph: all text between the first and the last line that is not blank. */
function verbatim({ text, origins, repairs }: TracedText): SplitText {
  const start = /^(?:[^\S\n]*\n)*/.exec(text)![0].length;
  const end = text.trimEnd().length;
  if (end <= start) return { paragraphs: [], repairs };
  const own = { text: text.slice(start, end), origins: origins.slice(start, end + 1) };
  return { paragraphs: [{ role: 'paragraph', ...own, repairs }], repairs: [] };
}

function inOneLine({ text, origins, repairs }: TracedText): SplitText {
  const words = Array.from(text.matchAll(/\S+/g));
  if (words.length === 0) return { paragraphs: [], repairs };
  const places = words.flatMap(({ 0: word, index }, nth) => {
    const own = origins.slice(index, index + word.length);
    return nth === 0 ? [...own] : [origins[index - 1]!, ...own];
  });
  const line = words.map(([word]) => word).join(' ');
  const end = origins[text.trimEnd().length]!;
  return {
    paragraphs: [{ role: 'paragraph', text: line, origins: Uint32Array.from([...places, end]), repairs }],
    repairs: [],
  };
}

/** Only the first title stays a title. Later ones become headings. */
export function withOneTitle<Kind extends Block>(
  blocks: readonly Kind[],
  title: Kind | undefined = blocks.find(({ role }) => role === 'title'),
): readonly Kind[] {
  return blocks.map((block) =>
    block.role === 'title' && block !== title ? { ...block, role: 'heading' } : block,
  );
}

function withMarkup(block: Block, { paragraphs, repairs }: SplitText): Split<ParsedParagraph> {
  return { paragraphs: paragraphs.map((each, index) => markedUp(each, block, index === 0)), repairs };
}

function markedUp(paragraph: TextParagraph, block: Block, isFirst: boolean): ParsedParagraph {
  const marker = paragraph.marker ?? (isFirst ? block.marker : undefined);
  const html = inlineHtml(paragraph, block.marks);
  return {
    role: block.role ?? wordedRole(paragraph.role),
    ...(marker !== undefined && { marker }),
    text: paragraph.text,
    ...(html !== undefined && { html }),
    repairs: paragraph.repairs,
    origins: paragraph.origins,
    marks: block.marks,
  };
}

/**
 * A paragraph by its markup may be a caption or a byline by its words, but not a title because it
 * is short.
 */
function wordedRole(role: Role): Role {
  return role === 'title' || role === 'heading' ? 'paragraph' : role;
}

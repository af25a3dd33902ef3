import type { DroppedBlock } from '../inline/dropped-blocks.ts';
import type { LeftOutReason } from '../left-out.ts';
import { type HtmlBlock, readBlocks } from './html-blocks.ts';
import { hasNoText, holdsArticle, whyNeverRead } from './html-boilerplate.ts';
import { type HtmlElement, type HtmlNode, isElement, isText, parentOf } from './html-tree.ts';
import { readMarkup } from './markup-inside.ts';
import { isNoteMark } from './small-marks.ts';
import { findHidingRules } from './style-sheets.ts';

export interface PageBlocks {
  readonly blocks: readonly HtmlBlock[];
  /** The text of elements that are never read. */
  readonly dropped: readonly DroppedBlock[];
}

/**
 * All text of a parsed page: what may belong to its article, and the rest with the reason.
 * @param base relative links are resolved against it
 */
export function readPageBlocks(elements: readonly HtmlElement[], base: string | undefined): PageBlocks {
  const body = elements.find(({ tagName }) => tagName === 'body');
  // The parser puts a `noscript` that comes first into the head.
  const dropped = elements
    .filter((element) => RAW_TEXT.has(element.tagName) && parentOf(element)?.tagName === 'head')
    .flatMap((element) => rawText(element, base, 'noscript'));
  if (body === undefined) return { blocks: [], dropped };
  const read = readBody(body, base, findHidingRules(elements));
  return { blocks: read.blocks, dropped: [...dropped, ...read.dropped] };
}

function readBody(
  body: HtmlElement,
  base: string | undefined,
  isHiddenByRule: (element: HtmlElement) => boolean,
): PageBlocks {
  const dropped: DroppedBlock[] = [];
  const lengthOf = measureText();
  const blocks = readBlocks(body, base, (element, before) => {
    const reason = whyLeftOut(element, before);
    if (reason === undefined) return false;
    if (reason !== 'no-text') dropped.push(...textInside(element, base, reason));
    return true;
  });
  return { blocks, dropped };

  /** Some pages hide themselves until their script has run. */
  function holdsMost(element: HtmlElement): boolean {
    const length = lengthOf(element);
    return length * 2 > lengthOf(body) && (length > LONGEST_DIALOG || holdsArticle(element));
  }

  function whyLeftOut(
    element: HtmlElement,
    before: HtmlNode | undefined,
  ): LeftOutReason | 'no-text' | undefined {
    const reason = whyNeverRead(element) ?? (isHiddenByRule(element) ? 'hidden' : undefined);
    if (reason !== undefined && (reason !== 'hidden' || !holdsMost(element))) return reason;
    return isNoteMark(element, before) ? 'note' : undefined;
  }
}

/** A hidden dialog may be longer than a short article. */
const LONGEST_DIALOG = 1000;

/** Returns a function that gives the length of the text in an element, in UTF-16 code units. */
function measureText(): (element: HtmlElement) => number {
  const known = new Map<HtmlElement, number>();
  return function lengthOf(element) {
    const found = known.get(element);
    if (found !== undefined) return found;
    let length = 0;
    for (const node of element.childNodes) {
      if (isText(node)) length += node.value.trim().length;
      else if (isElement(node) && !hasNoText(node)) length += lengthOf(node);
    }
    known.set(element, length);
    return length;
  };
}

/** Elements whose content the parser leaves as one text, with its markup. */
const RAW_TEXT = new Set(['noscript', 'iframe', 'noembed', 'noframes']);

function textInside(
  element: HtmlElement,
  base: string | undefined,
  reason: LeftOutReason,
): readonly DroppedBlock[] {
  if (RAW_TEXT.has(element.tagName)) return rawText(element, base, reason);
  const inside: DroppedBlock[] = [];
  const blocks = readBlocks(element, base, (child) => {
    const isRaw = RAW_TEXT.has(child.tagName);
    if (isRaw) inside.push(...rawText(child, base, reason));
    return isRaw || hasNoText(child);
  });
  return [...inside, ...blocks.map((block) => ({ ...block, reason }))];
}

/** The text in the raw markup of an element. */
function rawText(
  { childNodes }: HtmlElement,
  base: string | undefined,
  reason: LeftOutReason,
): readonly DroppedBlock[] {
  return childNodes
    .filter(isText)
    .flatMap(({ value, origins }) => readMarkup(value, origins, base).map((block) => ({ ...block, reason })));
}

import { Problem } from '../../problem.ts';
import { traced } from '../../text/traced-text.ts';
import type { Block } from '../inline/block-paragraphs.ts';
import type { DroppedBlock } from '../inline/dropped-blocks.ts';
import type { LeftOutReason } from '../left-out.ts';
import { type HtmlBlock, readBlocks } from './html-blocks.ts';
import { hasNoText, whyNeverRead } from './html-boilerplate.ts';
import { elementsOf, type HtmlElement, isText, parentOf, parseHtml } from './html-tree.ts';

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
  const blocks = readBlocks(body, base, (element) => {
    const reason = whyNeverRead(element);
    if (reason === undefined) return false;
    if (reason !== 'no-text') dropped.push(...textInside(element, base, reason));
    return true;
  });
  return { blocks, dropped };
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

/**
 * The text in raw markup. It is parsed once and not again for raw markup inside it: a hostile page
 * could nest that without end.
 */
function rawText(
  { childNodes }: HtmlElement,
  base: string | undefined,
  reason: LeftOutReason,
): readonly DroppedBlock[] {
  return childNodes.filter(isText).flatMap(({ value, origins }) => {
    const end = (origins.at(-1) ?? 0) + 1;
    const place = (offset: number) => origins[offset - BODY.length] ?? end;
    return blocksOf(value, base).map(({ marks, traced: inside, ...block }) => ({
      ...block,
      traced: { ...inside, origins: inside.origins.map(place) },
      marks: marks.map(({ from, mark }) => ({ from: place(from), mark })),
      reason,
    }));
  });
}

/** Before raw markup, so that the parser puts nothing of it into the head. */
const BODY = '<body>';

/** Markup that is refused as a page is text: the page around it must not be refused. */
function blocksOf(markup: string, base: string | undefined): readonly Block[] {
  const source = BODY + markup;
  try {
    const body = elementsOf(parseHtml(source)).find(({ tagName }) => tagName === 'body');
    return body === undefined ? [] : readBlocks(body, base, hasNoText);
  } catch (error) {
    if (error instanceof Problem) return [{ traced: traced(source), marks: [] }];
    throw error;
  }
}

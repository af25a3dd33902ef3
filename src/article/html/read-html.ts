import { articleBody } from './article-body.ts';
import { type Block, readBlockParagraphs, withOneTitle } from '../inline/block-paragraphs.ts';
import { type DroppedBlock, leftOutParts } from '../inline/dropped-blocks.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { readHead } from './html-details.ts';
import { elementsOf, parseHtml, type HtmlElement } from './html-tree.ts';
import { readPageBlocks } from './page-blocks.ts';
import { findRepeated } from './repeated-blocks.ts';
import { articleInScripts } from './script-article.ts';
import { checkParagraphs, type ReadingOptions, type ParsedSource } from '../reading.ts';

/** How much larger than its article a page may be. */
const FURNITURE = 4;

/**
 * Reads the article of a page, or all of a fragment of HTML. Repairs keep their place in `source`.
 * Inline links and emphasis are the only markup that is kept.
 * @throws Problem `markup-too-deep`, `too-many-…`, `text-too-complex`
 */
export function readHtml(source: string, options: ReadingOptions): ParsedSource {
  const elements = elementsOf(parseHtml(source));
  const { details, title, base } = readHead(elements, options.url);
  const { blocks, dropped: neverRead } = readPageBlocks(elements, base);
  const isWhole = !isPage(elements);
  if (isWhole || blocks.length > FURNITURE * options.paragraphs)
    checkParagraphs(blocks.length, options.paragraphs);
  const repeated = findRepeated(blocks);
  const once = blocks.filter((block) => !repeated.has(block));
  const { chosen, dropped } = isWhole
    ? { chosen: withOneTitle(once), dropped: [] }
    : withScripts(articleBody(once, title), elements, base);
  const copies = [...repeated].map((block) => ({ ...block, reason: 'repeated' as const }));
  return {
    ...readBlockParagraphs(chosen, source.length),
    leftOut: leftOutParts([...neverRead, ...copies, ...dropped], source.length),
    details,
    ...(title !== undefined && { title }),
  };
}

/** The text of a page that only its scripts have is in the place of what the page shows. */
function withScripts(
  body: { readonly chosen: readonly HtmlBlock[]; readonly dropped: readonly DroppedBlock[] },
  elements: readonly HtmlElement[],
  base: string | undefined,
): { readonly chosen: readonly Block[]; readonly dropped: readonly DroppedBlock[] } {
  const shown = body.chosen.reduce(
    (sum, { role, traced }) => sum + (role === 'title' ? 0 : traced.text.length),
    0,
  );
  const written = articleInScripts(elements, shown, base);
  const start = written?.[0]?.traced.origins[0];
  if (written === undefined || start === undefined) return body;
  // Paragraphs stay in the order of the source.
  const isBefore = ({ role, traced }: HtmlBlock) => role === 'title' && traced.origins[0]! < start;
  const rest = body.chosen.filter((block) => !isBefore(block));
  return {
    chosen: [...body.chosen.filter(isBefore), ...written],
    dropped: [...body.dropped, ...rest.map((block) => ({ ...block, reason: 'outside' as const }))],
  };
}

/**
 * A page has `html`, `head` or `body`. Anything else is a fragment that someone cut out, so all of
 * it is wanted.
 */
function isPage(elements: readonly HtmlElement[]): boolean {
  return elements.some(
    ({ tagName, at }) => at !== undefined && (tagName === 'html' || tagName === 'head' || tagName === 'body'),
  );
}

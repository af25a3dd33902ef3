import { articleBody } from './article-body.ts';
import { readBlockParagraphs, withOneTitle } from '../inline/block-paragraphs.ts';
import { leftOutParts } from '../inline/dropped-blocks.ts';
import { readHead } from './html-details.ts';
import { elementsOf, parseHtml, type HtmlElement } from './html-tree.ts';
import { readPageBlocks } from './page-blocks.ts';
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
  const { chosen, dropped } = isWhole
    ? { chosen: withOneTitle(blocks), dropped: [] }
    : articleBody(blocks, title);
  return {
    ...readBlockParagraphs(chosen, source.length),
    leftOut: leftOutParts([...neverRead, ...dropped], source.length),
    details,
    ...(title !== undefined && { title }),
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

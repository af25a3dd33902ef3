import { articleBody } from './article-body.ts';
import { blockParagraphs, withOneTitle } from '../inline/block-paragraphs.ts';
import { readBlocks } from './html-blocks.ts';
import { readHead } from './html-details.ts';
import { elementsOf, parseHtml, type HtmlElement } from './html-tree.ts';
import { checkParagraphs, type ReadingOptions, type ParsedSource } from '../reading.ts';

/** A page may hold as much around its article. */
const FURNITURE = 4;

/**
 * Reads a page's article, or a fragment of HTML as a whole. Repairs keep their place in `source`; of the markup, inline links
 * and emphasis stay.
 * @throws Problem `markup-too-deep`, `too-many-paragraphs`
 */
export function readHtml(source: string, options: ReadingOptions): ParsedSource {
  const elements = elementsOf(parseHtml(source));
  const { details, title, base } = readHead(elements, options.url);
  const body = elements.find(({ tagName }) => tagName === 'body');
  const blocks = body === undefined ? [] : readBlocks(body, base);
  const isWhole = !isPage(elements);
  if (isWhole || blocks.length > FURNITURE * options.paragraphs)
    checkParagraphs(blocks.length, options.paragraphs);
  const chosen = isWhole ? withOneTitle(blocks) : articleBody(blocks, title);
  const read = chosen.map(blockParagraphs);
  return {
    paragraphs: read.flatMap(({ paragraphs }) => paragraphs),
    repairs: read.flatMap(({ repairs }) => repairs),
    details,
    ...(title !== undefined && { title }),
  };
}

/** A page says that it is one; anything else was cut out of a page and holds nothing but what is meant. */
function isPage(elements: readonly HtmlElement[]): boolean {
  return elements.some(
    ({ tagName, at }) => at !== undefined && (tagName === 'html' || tagName === 'head' || tagName === 'body'),
  );
}

import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import { withOneTitle } from '../inline/block-paragraphs.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { attribute, isElement, isInside, parentOf, type HtmlElement } from './html-tree.ts';
import { likelyBody } from './likely-body.ts';
import { ARTICLES, furnitureTest } from './page-furniture.ts';

/**
 * The blocks of a page that are its article: what Readability likes, and around it what it takes away too readily (the title, a
 * short list, a caption, the name of the reporter), without the page's furniture.
 * @param pageTitle the page's own title, which tells the article's `h1` from the site's
 */
export function articleBody(
  blocks: readonly HtmlBlock[],
  pageTitle: string | undefined,
): readonly HtmlBlock[] {
  const title = titleOf(blocks, pageTitle);
  const isFurniture = furnitureTest(blocks, title);
  const candidates = blocks.filter((block) => block === title || !isFurniture(block));
  const likely = likelyBody(candidates);
  const chosen = likely === undefined ? candidates : around(candidates, likely, title);
  return withoutLooseHeading(withOneTitle(chosen, title));
}

function titleOf(blocks: readonly HtmlBlock[], pageTitle: string | undefined): HtmlBlock | undefined {
  const titles = blocks.filter(({ role }) => role === 'title');
  const shown = letters(pageTitle ?? '');
  const named = titles.filter(
    ({ traced }) => letters(traced.text) !== '' && shown.includes(letters(traced.text)),
  );
  return (
    // The page's title may name the site too, but seldom at greater length.
    named.sort((a, b) => b.traced.text.length - a.traced.text.length)[0] ??
    titles.find(({ owner }) => isInside(owner, ARTICLES)) ??
    titles.find((block) => !isSiteName(block))
  );
}

/** The site's name above each of its pages leads to its front page. */
function isSiteName({ owner, traced, linked }: HtmlBlock): boolean {
  if (linked < traced.text.length) return false;
  const link = owner.childNodes.filter(isElement).find(({ tagName }) => tagName === 'a');
  const href = link && attribute(link, 'href');
  return (
    href !== undefined && URL.canParse(href, 'http://site/') && new URL(href, 'http://site/').pathname === '/'
  );
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is likely, and what stands between, before or after it and reads like a part of it. */
function around(
  blocks: readonly HtmlBlock[],
  likely: ReadonlySet<number>,
  title: HtmlBlock | undefined,
): readonly HtmlBlock[] {
  const indexes = blocks.map((_, index) => index).filter((index) => likely.has(index));
  const [first, last] = [indexes[0]!, indexes.at(-1)!];
  const start = title === undefined ? first - NEAR : blocks.indexOf(title);
  const end = container(blocks[last]!.owner);
  return blocks.filter((block, index) => {
    if (block === title || likely.has(index)) return true;
    if (index < first) {
      return index > start && (leadsIn(block) || (title === undefined && block.role === 'heading'));
    }
    // A hint at another article is part of this one; a list of others is not.
    if (isMostlyLinks(block)) return index < last && lineKindOf(lineOf(block)) === 'aside';
    return index < last || container(block.owner) === end;
  });
}

/** Nothing that is told by its words is longer than a line. */
function lineOf({ traced }: HtmlBlock): string {
  return traced.text.length > 400 || traced.text.includes('\n') ? '' : traced.text;
}

function isMostlyLinks({ linked, traced }: HtmlBlock): boolean {
  return linked * 2 > traced.text.length;
}

/** Blocks before the text among which its heading stands, where no `h1` is the title. */
const NEAR = 4;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

/** Between title and text stand dates, sections and buttons too; what has no mark of its own must be a sentence. */
function leadsIn(block: HtmlBlock): boolean {
  const kind = lineKindOf(lineOf(block));
  if (block.role === 'caption' || kind === 'caption' || kind === 'byline') return true;
  return block.traced.text.length >= 60 && SENTENCE_END.test(block.traced.text) && !isMostlyLinks(block);
}

const PARTS = new Set(
  'p h1 h2 h3 h4 h5 h6 pre blockquote figure figcaption ul ol li dl dt dd table tbody thead tfoot tr td th caption'.split(
    ' ',
  ),
);

/** What holds the paragraphs, lists and tables among which the element stands. */
function container(element: HtmlElement): HtmlElement {
  const parent = parentOf(element);
  return PARTS.has(element.tagName) && parent !== undefined ? container(parent) : element;
}

/** A heading that nothing follows had its list of other articles taken away. */
function withoutLooseHeading(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const end = blocks.findLastIndex(({ role }) => role !== 'heading') + 1;
  return end === 0 ? blocks : blocks.slice(0, end);
}

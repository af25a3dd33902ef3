import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import type { LeftOutReason } from '../left-out.ts';
import { withOneTitle } from '../inline/block-paragraphs.ts';
import type { DroppedBlock } from '../inline/dropped-blocks.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { attribute, isElement, isInside, parentOf, type HtmlElement } from './html-tree.ts';
import { likelyBody } from './likely-body.ts';
import { ARTICLES, findFurniture } from './page-furniture.ts';

/**
 * The blocks of a page that belong to its article. Readability chooses most of them. Around its
 * choice are blocks that it removes too often (the title, a short list, a caption, the reporter's
 * name). The other blocks are dropped, each with its reason.
 * @param pageTitle the page's own title, which distinguishes the article's `h1` from the site's
 */
export function articleBody(
  blocks: readonly HtmlBlock[],
  pageTitle: string | undefined,
): { readonly chosen: readonly HtmlBlock[]; readonly dropped: readonly DroppedBlock[] } {
  const title = titleOf(blocks, pageTitle);
  const furniture = findFurniture(blocks, title);
  const candidates = blocks.filter((block) => block === title || furniture(block) === undefined);
  const likely = likelyBody(candidates);
  const body = likely === undefined ? candidates : around(candidates, likely, title);
  const chosen = withoutLooseHeading(withOneTitle(body, title));
  const texts = new Set(chosen.map(({ traced }) => traced));
  const dropped = blocks
    .filter(({ traced }) => !texts.has(traced))
    .map((block) => ({ ...block, reason: furniture(block) ?? reasonElsewhere(block) }));
  return { chosen, dropped };
}

const TABLES = new Set(['table']);

/** Of a block that may belong to an article, but not to this one. */
function reasonElsewhere({ owner }: HtmlBlock): LeftOutReason {
  return isInside(owner, TABLES) ? 'table' : 'outside';
}

function titleOf(blocks: readonly HtmlBlock[], pageTitle: string | undefined): HtmlBlock | undefined {
  const titles = blocks.filter(({ role }) => role === 'title');
  const shown = letters(pageTitle ?? '');
  const named = titles.filter(
    ({ traced }) => letters(traced.text) !== '' && shown.includes(letters(traced.text)),
  );
  return (
    // The page's title may contain the name of the site too, but the article's title is usually
    // longer.
    named.sort((a, b) => b.traced.text.length - a.traced.text.length)[0] ??
    titles.find(({ owner }) => isInside(owner, ARTICLES)) ??
    titles.find((block) => !isSiteName(block))
  );
}

/** The name of the site, at the top of each page, links to its front page. */
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

/**
 * The likely blocks, and blocks between, before or after them that look like a part of the article.
 */
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
    // A single link to another article is part of this one; a list of articles is not.
    if (isMostlyLinks(block)) return index < last && lineKindOf(lineOf(block)) === 'aside';
    return index < last || container(block.owner) === end;
  });
}

/** Line kinds apply to single lines only. */
function lineOf({ traced }: HtmlBlock): string {
  return traced.text.length > 400 || traced.text.includes('\n') ? '' : traced.text;
}

function isMostlyLinks({ linked, traced }: HtmlBlock): boolean {
  return linked * 2 > traced.text.length;
}

/** How many blocks before the text its heading may be, if no `h1` is the title. */
const NEAR = 4;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

/**
 * Dates, sections and buttons may be between the title and the text. A block without an end mark
 * must be a caption or a byline.
 */
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

/** The element that holds the paragraphs, lists and tables around this element. */
function container(element: HtmlElement): HtmlElement {
  const parent = parentOf(element);
  return PARTS.has(element.tagName) && parent !== undefined ? container(parent) : element;
}

/** A heading without text after it headed a list of articles, which was removed. */
function withoutLooseHeading(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const end = blocks.findLastIndex(({ role }) => role !== 'heading') + 1;
  return end === 0 ? blocks : blocks.slice(0, end);
}

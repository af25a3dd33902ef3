import { withOneTitle } from './block-paragraphs.ts';
import { isFurnitureWording, isNamedFurniture } from './html-boilerplate.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { attribute, isElement, type HtmlElement } from './html-tree.ts';
import { likelyBody } from './likely-body.ts';

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

const ARTICLES = new Set(['article', 'main']);
const QUOTATIONS = new Set(['blockquote', 'figure']);

interface Measure {
  length: number;
  linked: number;
}

/** Tells whether a block stands in something that belongs to the page and not to its article. */
function furnitureTest(
  blocks: readonly HtmlBlock[],
  title: HtmlBlock | undefined,
): (block: HtmlBlock) => boolean {
  const measures = measured(blocks);
  const whole = blocks.reduce((sum, { traced }) => sum + traced.text.length, 0);
  const aroundTitle = new Set(title === undefined ? [] : elementsAround(title.owner));
  const known = new Map<HtmlElement, boolean>();

  function isFurniture(element: HtmlElement): boolean {
    if (aroundTitle.has(element)) return false;
    const { length, linked } = measures.get(element) ?? { length: 0, linked: 0 };
    if (element.tagName === 'header') return !isInside(element, ARTICLES);
    if (element.tagName === 'footer') return !isInside(element, QUOTATIONS);
    if (element.tagName === 'aside') return linked * 2 > length || !isInside(element, ARTICLES);
    return isNamedFurniture(element) && length * 2 < whole;
  }

  function standsInFurniture(element: HtmlElement): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = parentOf(element);
    const found = isFurniture(element) || (parent !== undefined && standsInFurniture(parent));
    known.set(element, found);
    return found;
  }

  return (block) =>
    standsInFurniture(block.owner) || (block.role !== 'heading' && isFurnitureWording(block.traced.text));
}

function measured(blocks: readonly HtmlBlock[]): ReadonlyMap<HtmlElement, Measure> {
  const measures = new Map<HtmlElement, Measure>();
  for (const { owner, traced, linked } of blocks) {
    for (const element of elementsAround(owner)) {
      const measure = measures.get(element) ?? { length: 0, linked: 0 };
      measure.length += traced.text.length;
      measure.linked += linked;
      measures.set(element, measure);
    }
  }
  return measures;
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
    if (isMostlyLinks(block)) return index < last && READ_ALSO.test(block.traced.text);
    return index < last || container(block.owner) === end;
  });
}

function isMostlyLinks({ linked, traced }: HtmlBlock): boolean {
  return linked * 2 > traced.text.length;
}

/** Blocks before the text among which its heading stands, where no `h1` is the title. */
const NEAR = 4;
/** A hint in mid-article at another one is part of it; a list of others is not. */
const READ_ALSO = /^(?:baca|lihat|simak)\s+juga\b/i;
const BYLINE = /^(?:laporan|reporter|penulis|pewarta|editor|oleh|by)\s*:/i;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

/** Between title and text stand dates, sections and buttons too; what has no mark of its own must be a sentence. */
function leadsIn({ role, traced }: HtmlBlock): boolean {
  return (
    role === 'caption' ||
    BYLINE.test(traced.text) ||
    (traced.text.length >= 60 && SENTENCE_END.test(traced.text))
  );
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

function isInside(element: HtmlElement, names: ReadonlySet<string>): boolean {
  return elementsAround(element).some(({ tagName }) => names.has(tagName));
}

/** The element and those around it, inside out. */
function elementsAround(element: HtmlElement): HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let at: HtmlElement | undefined = element; at !== undefined; at = parentOf(at)) elements.push(at);
  return elements;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode !== null && isElement(parentNode) ? parentNode : undefined;
}

import type { Role } from '../../text/traced-text.ts';
import { whyNeverRead } from './html-boilerplate.ts';
import { createListCounter, isWordMarker, type ListCounter, wordMarker } from './list-markers.ts';
import { attribute, isElement, isText, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { isBlock } from './block-elements.ts';
import { smallCharacters } from './small-marks.ts';
import { markInside, safeHref, type Mark } from '../inline/inline-markup.ts';
import { createMarkupTextWriter, type MarkupText } from '../inline/markup-text.ts';

/** A run of text between the boundaries of two block elements. */
export interface HtmlBlock extends MarkupText {
  /** The nearest block element around it. */
  readonly owner: HtmlElement;
  /** The role that this element, or an element around it, gives to the text. */
  readonly role?: Role;
  readonly marker?: string;
  /** Number of code units inside links, safe or not. */
  readonly linked: number;
}

/** The text if it may be a single line: only for these the words say what they are. */
export function lineOf({ traced }: HtmlBlock): string {
  return traced.text.length > 400 || traced.text.includes('\n') ? '' : traced.text;
}

const ROLES: Readonly<Record<string, Role>> = {
  h1: 'title',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  figcaption: 'caption',
  caption: 'caption',
  aside: 'aside',
};

/** `wp-caption-text`, `photo__caption`: for sites that do not use figcaption. */
const CAPTION_NAME = /(?:^|[\s_-])caption(?=$|[\s_-])/i;

interface Surroundings {
  readonly owner: HtmlElement;
  readonly role: Role | undefined;
  readonly list: ListCounter | undefined;
  /** Shared by all text of one list item. The first text takes the marker. */
  readonly item: { marker: string | undefined };
  readonly mark: Mark | undefined;
  readonly linked: boolean;
  readonly whiteSpace: 'collapse' | 'lines' | 'verbatim';
  /** The raised or lowered element around the text. */
  readonly small: 'sup' | 'sub' | undefined;
}

/** @param before the node before the element */
type LeavesOut = (element: HtmlElement, before: HtmlNode | undefined) => boolean;

/**
 * The text of a page, block by block, in the page's order.
 * @param base relative links are resolved against it
 * @param leavesOut called once for each element that is not inside one that is left out
 */
export function readBlocks(
  body: HtmlElement,
  base: string | undefined,
  leavesOut: LeavesOut = (element) => whyNeverRead(element) !== undefined,
): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const writer = createMarkupTextWriter();
  let linked = 0;

  function endBlock({ owner, role, item }: Surroundings): void {
    const text = writer.take();
    if (text !== undefined) {
      blocks.push({
        ...text,
        owner,
        linked,
        ...(role && { role }),
        ...(item.marker !== undefined && { marker: item.marker }),
      });
      item.marker = undefined;
    }
    linked = 0;
  }

  function readChildren(parent: HtmlElement, around: Surroundings): void {
    let before: HtmlNode | undefined;
    for (const child of parent.childNodes) {
      readNode(child, around, before);
      before = child;
    }
  }

  function readNode(node: HtmlNode, around: Surroundings, before: HtmlNode | undefined): void {
    if (isText(node)) {
      writeText(node.value, node.origins, around);
      if (around.linked) linked += node.value.length;
    } else if (isElement(node) && !isWordMarker(node) && !leavesOut(node, before)) {
      if (node.tagName === 'br') writer.breakLine(node.at ?? 0);
      else if (isBlock(node)) {
        endBlock(around);
        const inside = insideBlock(node, around);
        readChildren(node, inside);
        endBlock(inside);
      } else {
        if (before !== undefined && areTwoParts(before, node)) writer.separate(node.at ?? 0);
        readChildren(node, insideInline(node, around, base));
      }
    }
  }

  function writeText(value: string, origins: readonly number[], around: Surroundings): void {
    const { mark, small, whiteSpace } = around;
    if (whiteSpace === 'verbatim') writer.writeVerbatim(value, origins, mark);
    else if (whiteSpace === 'lines') writer.writeLines(value, origins, mark);
    else {
      const characters = small && smallCharacters(value, small);
      // The characters say that they are small, so that the markup need not.
      const isSmall = characters !== undefined && mark !== undefined && mark.tag === small;
      writer.write(characters ?? value, origins, isSmall ? mark.parent : mark);
    }
  }

  const around: Surroundings = {
    owner: body,
    role: undefined,
    list: undefined,
    item: { marker: undefined },
    mark: undefined,
    linked: false,
    whiteSpace: 'collapse',
    small: undefined,
  };
  readChildren(body, around);
  endBlock(around);
  return blocks;
}

function insideBlock(element: HtmlElement, around: Surroundings): Surroundings {
  const name = element.tagName;
  const word = wordMarker(element);
  const isList = name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir';
  return {
    owner: element,
    role:
      ROLES[name] ??
      (word === undefined ? undefined : 'list-item') ??
      around.role ??
      (CAPTION_NAME.test(attribute(element, 'class') ?? '') ? 'caption' : undefined),
    list: isList ? createListCounter(element) : around.list,
    item:
      name === 'li'
        ? { marker: (around.list ?? createListCounter(element)).next(element) }
        : word === undefined
          ? around.item
          : { marker: word },
    mark: around.mark,
    linked: around.linked,
    whiteSpace: whiteSpaceIn(element, around.whiteSpace),
    small: undefined,
  };
}

function insideInline(element: HtmlElement, around: Surroundings, base: string | undefined): Surroundings {
  const href = attribute(element, 'href');
  const isLink = element.tagName === 'a' && href !== undefined;
  return {
    ...around,
    mark: markInside(around.mark, element.tagName, isLink ? safeHref(href, base) : undefined),
    linked: around.linked || isLink,
    small: element.tagName === 'sup' || element.tagName === 'sub' ? element.tagName : around.small,
    whiteSpace: whiteSpaceIn(element, around.whiteSpace),
  };
}

const PREFORMATTED = new Set(['pre', 'listing', 'plaintext']);

function whiteSpaceIn(element: HtmlElement, around: Surroundings['whiteSpace']): Surroundings['whiteSpace'] {
  if (around === 'verbatim' || PREFORMATTED.has(element.tagName)) return 'verbatim';
  const style = attribute(element, 'style');
  if (style === undefined) return around;
  const [, value] = /(?:^|;)\s*white-space\s*:\s*([a-z-]+)/i.exec(style) ?? [];
  if (value === undefined) return around;
  return /^(?:pre|pre-line|pre-wrap|break-spaces)$/i.test(value) ? 'lines' : 'collapse';
}

/** Neighbours that both have a class are parts of a byline or a caption, not of a word. */
function areTwoParts(before: HtmlNode, after: HtmlElement): boolean {
  return (
    isElement(before) && attribute(before, 'class') !== undefined && attribute(after, 'class') !== undefined
  );
}

import type { Role } from '../../text/traced-text.ts';
import { whyNeverRead } from './html-boilerplate.ts';
import { createListCounter, type ListCounter } from './list-markers.ts';
import { attribute, isElement, isText, type HtmlElement, type HtmlNode } from './html-tree.ts';
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

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul listing plaintext'
  ).split(' '),
);

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
  readonly verbatim: boolean;
}

/**
 * The text of a page, block by block, in the page's order.
 * @param base relative links are resolved against it
 * @param leavesOut called once for each element that is not inside one that is left out
 */
export function readBlocks(
  body: HtmlElement,
  base: string | undefined,
  leavesOut = (element: HtmlElement) => whyNeverRead(element) !== undefined,
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
    for (const child of parent.childNodes) readNode(child, around);
  }

  function readNode(node: HtmlNode, around: Surroundings): void {
    if (isText(node)) {
      if (around.verbatim) writer.writeVerbatim(node.value, node.origins, around.mark);
      else writer.write(node.value, node.origins, around.mark);
      if (around.linked) linked += node.value.length;
    } else if (isElement(node) && !leavesOut(node)) {
      if (node.tagName === 'br') writer.breakLine(node.at ?? 0);
      else if (BLOCKS.has(node.tagName)) {
        endBlock(around);
        const inside = insideBlock(node, around);
        readChildren(node, inside);
        endBlock(inside);
      } else readChildren(node, insideInline(node, around, base));
    }
  }

  const start = { role: undefined, list: undefined, mark: undefined, linked: false, verbatim: false };
  const around = { ...start, owner: body, item: { marker: undefined } };
  readChildren(body, around);
  endBlock(around);
  return blocks;
}

function insideBlock(element: HtmlElement, around: Surroundings): Surroundings {
  const name = element.tagName;
  const isList = name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir';
  return {
    owner: element,
    role:
      ROLES[name] ??
      around.role ??
      (CAPTION_NAME.test(attribute(element, 'class') ?? '') ? 'caption' : undefined),
    list: isList ? createListCounter(element) : around.list,
    item: name === 'li' ? { marker: (around.list ?? createListCounter(element)).next(element) } : around.item,
    mark: around.mark,
    linked: around.linked,
    verbatim: around.verbatim || name === 'pre' || name === 'listing' || name === 'plaintext',
  };
}

function insideInline(element: HtmlElement, around: Surroundings, base: string | undefined): Surroundings {
  const href = attribute(element, 'href');
  const isLink = element.tagName === 'a' && href !== undefined;
  return {
    ...around,
    mark: markInside(around.mark, element.tagName, isLink ? safeHref(href, base) : undefined),
    linked: around.linked || isLink,
  };
}

import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import type { BodyElements } from './body-elements.ts';
import type { ElementMeasure, ElementMeasures } from './element-measures.ts';
import { lineOf, type HtmlBlock } from './html-blocks.ts';

/**
 * Returns a function that says whether a block inside the body only links to other pages: a menu, a
 * list of articles, tags. A single `Baca juga: …` belongs to the article. So does an address that is
 * written out, and a list of links that the text announces.
 */
export function findLinkedParts(
  measures: ElementMeasures,
  { all }: BodyElements,
): (block: HtmlBlock, before: HtmlBlock | undefined) => boolean {
  let announced: ElementMeasure | undefined;

  return (block, before) => {
    if (block.role === 'title') return false;
    const own = measures.of(block.owner);
    if (!isMostlyLinks(block)) return isInLinks(own, all);
    if (lineKindOf(lineOf(block)) === 'aside' || ADDRESS.test(lineOf(block))) return false;
    const list = block.role === 'list-item' ? listAround(own) : undefined;
    if (list !== undefined && (list === announced || announces(before))) {
      announced = list;
      return false;
    }
    if (own.prose > 0) return true;
    const part = list ?? partWithoutProse(own);
    return part.linked * 2 >= part.length;
  };
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

export function isMostlyLinks({ linked, traced }: HtmlBlock): boolean {
  return linked * 2 > traced.text.length;
}

/** Whether an element around it, inside the body, holds several blocks that are mostly links. */
function isInLinks(own: ElementMeasure, body: ReadonlySet<ElementMeasure>): boolean {
  for (let at: ElementMeasure | undefined = own; at !== undefined && !body.has(at); at = at.parent) {
    if (at.blocks > 1 && at.linked * 2 >= at.length) return true;
  }
  return false;
}

/** `Berikut tautan ke sumber yang kami pakai:` */
function announces(before: HtmlBlock | undefined): boolean {
  const text = before?.traced.text.trimEnd() ?? '';
  return text.endsWith(':') && text.length > 20;
}

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

function listAround(own: ElementMeasure): ElementMeasure | undefined {
  let at: ElementMeasure | undefined = own;
  while (at !== undefined && !LISTS.has(at.element.tagName)) at = at.parent;
  return at;
}

/** The largest element around it that has no running text. */
function partWithoutProse(own: ElementMeasure): ElementMeasure {
  let part = own;
  while (part.parent !== undefined && part.parent.prose === 0) part = part.parent;
  return part;
}

import type { LeftOutReason } from '../left-out.ts';
import { measureElements, type ElementMeasure } from './element-measures.ts';
import { isNamedContent, isNamedFurniture } from './element-names.ts';
import { isFurnitureLabel } from './furniture-labels.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { attribute, elementsAround, isInside, type HtmlElement } from './html-tree.ts';

/** Elements that mark the article of a page. */
export const ARTICLES: ReadonlySet<string> = new Set(['article', 'main']);
const QUOTATIONS = new Set(['blockquote', 'figure']);

/** A name may be wrong for an element with more than this share of the page's running text. */
const MOST_FURNITURE = 0.4;
/** An element that is named as the article is believed if it has this share. */
const LEAST_CONTENT = 0.25;
/** Names, slogans and search boxes at the top of a page have less running text than this. */
const LONGEST_SLOGANS = 200;

/**
 * Returns a function that says why a block belongs to the page and not to its article; `undefined`
 * if it may belong to the article.
 */
export function findFurniture(
  blocks: readonly HtmlBlock[],
  title: HtmlBlock | undefined,
): (block: HtmlBlock) => LeftOutReason | undefined {
  const measures = measureElements(blocks);
  const { prose: whole, length: everything } = measures.root ?? { prose: 0, length: 0 };
  const aroundTitle = new Set(title === undefined ? [] : elementsAround(title.owner));
  const known = new Map<HtmlElement, LeftOutReason | undefined>();
  const content = new Map<ElementMeasure, boolean>();

  function holdsContent(measure: ElementMeasure): boolean {
    if (measure.prose < LEAST_CONTENT * whole) return false;
    const holds = content.get(measure) ?? (isContent(measure.element) || measure.children.some(holdsContent));
    content.set(measure, holds);
    return holds;
  }

  function reasonOf(measure: ElementMeasure): LeftOutReason | undefined {
    const { element, length, linked, prose } = measure;
    if (aroundTitle.has(element)) return undefined;
    // On a page of labels and short lines, all text counts.
    const isSmall = whole > 0 ? prose < MOST_FURNITURE * whole : length < MOST_FURNITURE * everything;
    switch (element.tagName) {
      case 'header':
        return isInside(element, ARTICLES) || isPreamble(measure) ? undefined : 'header';
      case 'footer':
        return isInside(element, QUOTATIONS) ? undefined : 'footer';
      case 'aside':
        if (linked * 2 > length || (isSmall && !isInside(element, ARTICLES))) return 'aside';
    }
    return isSmall && isNamedFurniture(element) && !holdsContent(measure) ? 'furniture' : undefined;
  }

  function reasonAround(measure: ElementMeasure): LeftOutReason | undefined {
    const { element, parent } = measure;
    if (known.has(element)) return known.get(element);
    const reason = (parent && reasonAround(parent)) ?? reasonOf(measure);
    known.set(element, reason);
    return reason;
  }

  return (block) => {
    if (block === title) return undefined;
    return reasonAround(measures.of(block.owner)) ?? (isFurnitureLabel(block) ? 'furniture' : undefined);
  };
}

/** Some pages put the beginning of the text itself into their `header`. */
function isPreamble({ length, linked, prose }: ElementMeasure): boolean {
  return prose >= LONGEST_SLOGANS && linked * 5 < length;
}

const CONTENT_ROLES: ReadonlySet<string | undefined> = new Set(['main', 'article']);

function isContent(element: HtmlElement): boolean {
  return (
    ARTICLES.has(element.tagName) ||
    CONTENT_ROLES.has(attribute(element, 'role')?.trim().toLowerCase()) ||
    isNamedContent(element)
  );
}

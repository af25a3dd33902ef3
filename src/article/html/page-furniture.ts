import { isFurnitureLabel, isNamedFurniture } from './html-boilerplate.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { elementsAround, isInside, parentOf, type HtmlElement } from './html-tree.ts';

/** Elements that mark the article of a page. */
export const ARTICLES: ReadonlySet<string> = new Set(['article', 'main']);
const QUOTATIONS = new Set(['blockquote', 'figure']);

interface Measure {
  length: number;
  linked: number;
}

/** Returns a test: whether a block belongs to the page and not to its article. */
export function furnitureTest(
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

  function isInFurniture(element: HtmlElement): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = parentOf(element);
    const found = isFurniture(element) || (parent !== undefined && isInFurniture(parent));
    known.set(element, found);
    return found;
  }

  return (block) =>
    isInFurniture(block.owner) || (block.role !== 'heading' && isFurnitureLabel(block.traced.text));
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

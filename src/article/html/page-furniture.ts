import type { LeftOutReason } from '../left-out.ts';
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

/**
 * Returns a function that says why a block belongs to the page and not to its article; `undefined`
 * if it may belong to the article.
 */
export function findFurniture(
  blocks: readonly HtmlBlock[],
  title: HtmlBlock | undefined,
): (block: HtmlBlock) => LeftOutReason | undefined {
  const measures = measured(blocks);
  const whole = blocks.reduce((sum, { traced }) => sum + traced.text.length, 0);
  const aroundTitle = new Set(title === undefined ? [] : elementsAround(title.owner));
  const known = new Map<HtmlElement, LeftOutReason | undefined>();

  function reasonOf(element: HtmlElement): LeftOutReason | undefined {
    if (aroundTitle.has(element)) return undefined;
    const { length, linked } = measures.get(element) ?? { length: 0, linked: 0 };
    const { tagName } = element;
    if (tagName === 'header') return isInside(element, ARTICLES) ? undefined : 'header';
    if (tagName === 'footer') return isInside(element, QUOTATIONS) ? undefined : 'footer';
    if (tagName === 'aside') return linked * 2 > length || !isInside(element, ARTICLES) ? 'aside' : undefined;
    return isNamedFurniture(element) && length * 2 < whole ? 'furniture' : undefined;
  }

  function reasonAround(element: HtmlElement): LeftOutReason | undefined {
    if (known.has(element)) return known.get(element);
    const parent = parentOf(element);
    const reason = reasonOf(element) ?? (parent && reasonAround(parent));
    known.set(element, reason);
    return reason;
  }

  return ({ owner, role, traced }) =>
    reasonAround(owner) ?? (role !== 'heading' && isFurnitureLabel(traced.text) ? 'furniture' : undefined);
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

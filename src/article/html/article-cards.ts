import type { ElementMeasure, ElementMeasures } from './element-measures.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { isMostlyLinks } from './linked-parts.ts';

/** Fewer boxes may be parts of the text whose headings are links. */
const FEWEST_CARDS = 3;
/** If the cards have more of the running text, the page is a list of articles, and they are its text. */
const MOST_IN_CARDS = 0.5;

/**
 * Boxes that each present another article: a heading that is a link, and a few words. They stand
 * beside each other.
 * @param blocks what may be the body of the article
 */
export function findCards(
  blocks: readonly HtmlBlock[],
  measures: ElementMeasures,
): (block: HtmlBlock) => boolean {
  const headings = new Map<ElementMeasure, number>();
  const linked = blocks.filter((block) => block.role === 'heading' && isMostlyLinks(block));
  for (const { owner } of linked) {
    for (let at: ElementMeasure | undefined = measures.of(owner); at !== undefined; at = at.parent)
      headings.set(at, (headings.get(at) ?? 0) + 1);
  }
  const groups = new Map<ElementMeasure, Set<ElementMeasure>>();
  for (const { owner } of linked) {
    let card = measures.of(owner);
    while (card.parent !== undefined && headings.get(card.parent) === 1) card = card.parent;
    if (card.parent === undefined) continue;
    const group = groups.get(card.parent) ?? new Set();
    groups.set(card.parent, group.add(card));
  }
  const whole = measures.root?.prose ?? 0;
  const cards = new Set<ElementMeasure>();
  for (const group of groups.values()) {
    const prose = [...group].reduce((sum, card) => sum + card.prose, 0);
    if (group.size >= FEWEST_CARDS && prose < MOST_IN_CARDS * whole)
      for (const card of group) cards.add(card);
  }
  return ({ owner }) => {
    if (cards.size === 0) return false;
    for (let at: ElementMeasure | undefined = measures.of(owner); at !== undefined; at = at.parent)
      if (cards.has(at)) return true;
    return false;
  };
}

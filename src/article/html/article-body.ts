import { withOneTitle } from '../inline/block-paragraphs.ts';
import type { DroppedBlock } from '../inline/dropped-blocks.ts';
import { chooseBody } from './choose-body.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { isMostlyLinks } from './linked-parts.ts';
import { findFurniture } from './page-furniture.ts';
import { titleOf } from './title-block.ts';

/**
 * The blocks of a page that belong to its article: its title, what leads in, and the body. The other
 * blocks are dropped, each with its reason.
 * @param pageTitle the page's own title, which distinguishes the article's `h1` from the site's
 */
export function articleBody(
  blocks: readonly HtmlBlock[],
  pageTitle: string | undefined,
): { readonly chosen: readonly HtmlBlock[]; readonly dropped: readonly DroppedBlock[] } {
  const title = titleOf(blocks, pageTitle);
  const furniture = findFurniture(blocks, title);
  const reasons = new Map(blocks.map((block) => [block, furniture(block)] as const));
  const candidates = blocks.filter((block) => reasons.get(block) === undefined);
  for (const [block, reason] of chooseBody(candidates, title)) reasons.set(block, reason);
  for (const block of looseHeadings(blocks, (each) => reasons.get(each) === undefined))
    reasons.set(block, 'furniture');
  return {
    chosen: withOneTitle(
      blocks.filter((block) => reasons.get(block) === undefined),
      title,
    ),
    dropped: blocks.flatMap((block) => {
      const reason = reasons.get(block);
      return reason === undefined ? [] : [{ ...block, reason }];
    }),
  };
}

/** Longer lines that end with a colon say something themselves. */
const LONGEST_LABEL = 60;

/**
 * Headings and labels of something that was dropped: of a list of articles, or of nothing at the end
 * of the page.
 */
function looseHeadings(blocks: readonly HtmlBlock[], isChosen: (block: HtmlBlock) => boolean): HtmlBlock[] {
  const loose: HtmlBlock[] = [];
  let next: HtmlBlock | undefined;
  let linksBetween = false;
  let after: HtmlBlock | undefined;
  for (const block of [...blocks].reverse()) {
    const headsNothing = next === undefined || (linksBetween && next.role === 'heading');
    if (!isChosen(block)) linksBetween ||= isMostlyLinks(block);
    else if (headsNothing && (block.role === 'heading' || (isLabel(block) && after !== next)))
      loose.push(block);
    else [next, linksBetween] = [block, false];
    after = block;
  }
  // A page that is nothing but headings keeps them.
  return next === undefined ? [] : loose;
}

function isLabel({ traced: { text }, role }: HtmlBlock): boolean {
  return role === undefined && text.length < LONGEST_LABEL && text.trimEnd().endsWith(':');
}

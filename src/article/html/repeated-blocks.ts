import type { HtmlBlock } from './html-blocks.ts';
import { attribute, elementsAround } from './html-tree.ts';

/** Shorter texts may be on a page twice by chance. */
const LONGEST_CHANCE = 20;

/**
 * Blocks that the page shows again and that are not meant to be read again: copies of a caption, and
 * copies that are hidden from screen readers.
 */
export function findRepeated(blocks: readonly HtmlBlock[]): ReadonlySet<HtmlBlock> {
  const groups = new Map<string, HtmlBlock[]>();
  for (const block of blocks) {
    const text = block.traced.text.replace(/\s+/g, ' ').trim();
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [block]);
    else group.push(block);
  }
  const repeated = new Set<HtmlBlock>();
  for (const [text, group] of groups) {
    if (group.length === 1) continue;
    const caption = group.find(({ role }) => role === 'caption');
    const shown =
      text.length > LONGEST_CHANCE ? group.find((block) => !isHiddenFromReaders(block)) : undefined;
    for (const block of group) {
      const isCaption = block.role === 'caption' || text.length > LONGEST_CHANCE;
      if (caption !== undefined && block !== caption && isCaption) repeated.add(block);
      else if (shown !== undefined && block !== shown && isHiddenFromReaders(block)) repeated.add(block);
    }
  }
  return repeated;
}

function isHiddenFromReaders({ owner }: HtmlBlock): boolean {
  return elementsAround(owner).some((element) => attribute(element, 'aria-hidden') === 'true');
}

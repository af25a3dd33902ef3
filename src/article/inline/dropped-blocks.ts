import { beginningOf, countListed, type LeftOutReason } from '../left-out.ts';
import type { LeftOutPart } from '../reading.ts';
import { type Block, readBlockParagraphs } from './block-paragraphs.ts';

/** A block that the reader of a format leaves out of the article. */
export interface DroppedBlock extends Block {
  readonly reason: LeftOutReason;
}

/**
 * The parts of a source that its reader leaves out, in the order of the source.
 * @param length of the source, in UTF-16 code units
 */
export function leftOutParts(dropped: readonly DroppedBlock[], length: number): readonly LeftOutPart[] {
  const blocks = [...dropped].sort((one, other) => startOf(one) - startOf(other));
  const parts = blocks.map((block) => partOf([block], block.reason, block.traced.text, length));
  const listed = countListed(parts);
  if (listed === parts.length) return parts;
  const rest = blocks.slice(listed);
  return [...parts.slice(0, listed), partOf(rest, 'more', beginningOf(rest[0]!.traced.text), length)];
}

function partOf(blocks: readonly Block[], reason: LeftOutReason, text: string, length: number): LeftOutPart {
  return { at: startOf(blocks[0]!), text, reason, read: () => readBlockParagraphs(blocks, length) };
}

const startOf = ({ traced }: Block) => traced.origins[0]!;

import { offsetAt } from '../../text/offset-at.ts';
import type { Repair, Span } from '../../text/traced-text.ts';
import { skipSpace } from '../../text/white-space.ts';
import type { Adjustable } from '../reading.ts';
import { repairOfBreak } from './join-paragraphs.ts';
import { canBeRejected, placeOfRepair } from './reject-repair.ts';

/** What connects a paragraph with the original, for the preview. It is not stored. */
export interface ParagraphTrace {
  /**
   * Where the paragraph begins in the decoded original. Adjustments use it as the paragraph's name.
   */
  readonly at: number;
  /** For each code unit of its text (and its end), its place in the decoded original. */
  readonly origins: Uint32Array;
  /** Its repairs, in the order of its text. */
  readonly repairs: readonly TracedRepair[];
  /** The repair that separated it from the paragraph before it. */
  readonly broken?: Repair;
}

export interface TracedRepair extends Repair {
  /** Where the repair's result is in the paragraph's text; absent if later repairs changed it. */
  readonly place?: Span;
  readonly rejectable: boolean;
}

export function traceParagraphs({ paragraphs, repairs: between }: Adjustable): readonly ParagraphTrace[] {
  const breaks = between.filter(({ kind }) => kind === 'paragraph-break');
  return paragraphs.map((paragraph, index) => {
    const before = paragraphs[index - 1];
    const broken = before && repairOfBreak(breaks, before, paragraph);
    return {
      at: paragraph.origins[0]!,
      origins: paragraph.origins,
      repairs: paragraph.repairs.map((repair) => {
        const place = placeOfRepair(paragraph, repair);
        return { ...repair, ...(place && { place }), rejectable: canBeRejected(paragraph, repair) };
      }),
      ...(broken && { broken }),
    };
  });
}

/**
 * Where in the original a new paragraph would begin that begins at `unit` of this paragraph's text.
 * `undefined` if no text is before it, or if it is inside the result of a repair.
 */
export function placeToSplit(
  { text, trace }: { readonly text: string; readonly trace: ParagraphTrace },
  unit: number,
): number | undefined {
  const at = trace.origins[unit];
  if (at === undefined || unit >= text.length) return undefined;
  const first = offsetAt(trace.origins, at);
  const isInside = skipSpace(text, first) < unit;
  return isInside || skipSpace(text, 0) >= first ? undefined : at;
}

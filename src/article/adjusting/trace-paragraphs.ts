import type { Repair, Span } from '../../text/traced-text.ts';
import type { Adjustable } from './adjust.ts';
import { repairOfBreak } from './join-paragraphs.ts';
import { canBeRejected, placeOfRepair } from './reject-repair.ts';

/** What ties a paragraph to the original, for whoever looks at it before it is brought in. Nothing of it is stored. */
export interface ParagraphTrace {
  /** Where it begins in the decoded original: adjustments name it so. */
  readonly at: number;
  /** For each code unit of its text (and its end) its place in the decoded original. */
  readonly origins: Uint32Array;
  /** Its repairs, in the order of its text. */
  readonly repairs: readonly TracedRepair[];
  /** The repair that parted it from the paragraph before it. */
  readonly broken?: Repair;
}

export interface TracedRepair extends Repair {
  /** Where in the paragraph's text stands what it put there; absent where later repairs changed that. */
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
 * Where in the original a paragraph would begin that begins at `unit` of this one's text; `undefined` where nothing stands before it, or where
 * it is inside of what a repair put there.
 */
export function placeToSplit(
  { text, trace }: { readonly text: string; readonly trace: ParagraphTrace },
  unit: number,
): number | undefined {
  const at = trace.origins[unit];
  if (at === undefined || unit >= text.length) return undefined;
  const first = trace.origins.indexOf(at);
  const isInside = text.slice(first, unit).trim() !== '';
  return isInside || text.slice(0, first).trim() === '' ? undefined : at;
}

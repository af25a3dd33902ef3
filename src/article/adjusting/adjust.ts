import type { Repair, Role } from '../../text/traced-text.ts';
import type { Adjustment } from '../adjustment.ts';
import { joinParagraphs, repairOfBreak } from './join-paragraphs.ts';
import type { Adjustable, ParsedParagraph } from '../reading.ts';
import { leaveOut, takeIn } from './leave-out.ts';
import { rejectRepair } from './reject-repair.ts';
import { splitParagraph } from './split-paragraph.ts';

export type { Adjustable } from '../reading.ts';

export interface Adjusted extends Adjustable {
  /** The adjustments that found their place. The others changed nothing. */
  readonly applied: readonly Adjustment[];
}

/**
 * Applies adjustments to a parsed source, one after the other. No text is ever lost, except white
 * space and what a rejected repair had inserted: it is in a paragraph or in `leftOut`.
 */
export function adjust(reading: Adjustable, adjustments: readonly Adjustment[]): Adjusted {
  const applied: Adjustment[] = [];
  let adjusted = reading;
  for (const adjustment of adjustments) {
    const next = adjustOnce(adjusted, adjustment);
    if (next === undefined) continue;
    adjusted = next;
    applied.push(adjustment);
  }
  const { paragraphs, repairs, leftOut } = adjusted;
  return { paragraphs, repairs, leftOut, applied };
}

function adjustOnce(reading: Adjustable, adjustment: Adjustment): Adjustable | undefined {
  switch (adjustment.kind) {
    case 'split':
      return splitAt(reading, adjustment.at);
    case 'join':
      return joinAt(reading, adjustment.at);
    case 'role':
      return giveRole(reading, adjustment.at, adjustment.role);
    case 'reject':
      return rejectAt(reading, adjustment);
    case 'leave-out':
      return leaveOut(reading, beginningAt(reading, adjustment.at), adjustment.reason ?? 'person');
    case 'take-in':
      return takeIn(reading, adjustment.at);
  }
}

function splitAt(reading: Adjustable, at: number): Adjustable | undefined {
  for (const [index, paragraph] of reading.paragraphs.entries()) {
    const parts = splitParagraph(paragraph, at);
    if (parts !== undefined) return replaced(reading, index, 1, parts);
  }
  return undefined;
}

function joinAt(reading: Adjustable, at: number): Adjustable | undefined {
  const index = beginningAt(reading, at);
  const [before, behind] = [reading.paragraphs[index - 1], reading.paragraphs[index]];
  if (before === undefined || behind === undefined) return undefined;
  const broken = repairOfBreak(reading.repairs, before, behind);
  const joined = joinParagraphs(before, behind, broken && { ...broken, to: ' ' }, ' ');
  const repairs = reading.repairs.filter((repair) => repair !== broken);
  return { ...replaced(reading, index - 1, 2, [joined]), repairs };
}

/** There is only one title. The earlier title becomes a heading. */
function giveRole(reading: Adjustable, at: number, role: Role): Adjustable | undefined {
  const index = beginningAt(reading, at);
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined || paragraph.role === role) return undefined;
  const others = role === 'title' ? reading.paragraphs.map(asHeading) : reading.paragraphs;
  return { ...reading, paragraphs: others.with(index, { ...paragraph, role }) };
}

function asHeading(paragraph: ParsedParagraph): ParsedParagraph {
  return paragraph.role === 'title' ? { ...paragraph, role: 'heading' } : paragraph;
}

function rejectAt(
  reading: Adjustable,
  { at, repair: kind }: Extract<Adjustment, { readonly kind: 'reject' }>,
): Adjustable | undefined {
  const isMeant = (repair: Repair) => repair.at === at && repair.kind === kind;
  for (const [index, paragraph] of reading.paragraphs.entries()) {
    const repair = paragraph.repairs.find(isMeant);
    const parts = repair && rejectRepair(paragraph, repair);
    if (parts !== undefined) return replaced(reading, index, 1, parts);
  }
  return kind === 'paragraph-break' ? rejectBreak(reading, isMeant) : undefined;
}

/**
 * Joins two paragraphs again that were separated by an inserted paragraph break, without a space.
 */
function rejectBreak(reading: Adjustable, isMeant: (repair: Repair) => boolean): Adjustable | undefined {
  const { paragraphs } = reading;
  for (let index = 1; index < paragraphs.length; index++) {
    const [before, behind] = [paragraphs[index - 1]!, paragraphs[index]!];
    const broken = repairOfBreak(reading.repairs, before, behind);
    if (broken === undefined || !isMeant(broken) || broken.from !== '') continue;
    const repairs = reading.repairs.filter((repair) => repair !== broken);
    return { ...replaced(reading, index - 1, 2, [joinParagraphs(before, behind, undefined, '')]), repairs };
  }
  return undefined;
}

function beginningAt({ paragraphs }: Adjustable, at: number): number {
  return paragraphs.findIndex(({ origins }) => origins[0] === at);
}

function replaced(
  reading: Adjustable,
  index: number,
  count: number,
  parts: readonly ParsedParagraph[],
): Adjustable {
  return { ...reading, paragraphs: reading.paragraphs.toSpliced(index, count, ...parts) };
}

import { Problem } from '../problem.ts';
import { offsetAt } from './offset-at.ts';
import type { Repair, RepairKind, TracedText } from './traced-text.ts';

/**
 * A change of a text: the characters from `start` to `end` become `to`. Without a kind it is not a
 * repair and is not recorded.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly kind?: RepairKind | undefined;
}

/**
 * Applies edits and records them. Edits ascend and do not overlap. If an edit changes the result of
 * an earlier repair, both become one repair, so each repair still names the characters of the
 * original.
 */
export function rewrite(traced: TracedText, edits: readonly Edit[]): TracedText {
  if (edits.length === 0) return traced;
  const { changes, untouched } = mergeWithRepairs(traced, edits);
  const parts: string[] = [];
  const origins = new Uint32Array(lengthAfter(traced, changes) + 1);
  let from = 0;
  let length = 0;
  for (const { start, end, to } of changes) {
    parts.push(traced.text.slice(from, start), to);
    origins.set(traced.origins.subarray(from, start), length);
    length += start - from;
    origins.fill(traced.origins[start]!, length, length + to.length);
    length += to.length;
    from = end;
  }
  parts.push(traced.text.slice(from));
  origins.set(traced.origins.subarray(from), length);
  return { ...traced, text: parts.join(''), origins, repairs: recorded(traced, changes, untouched) };
}

/** @throws Problem `text-too-complex` */
export function checkRepairs(traced: TracedText, most: number): TracedText {
  if (traced.repairs.length > most) throw new Problem('text-too-complex', { reason: 'repairs' });
  return traced;
}

/** An edit, extended to all of each earlier repair that it touches. */
interface Change {
  readonly start: number;
  end: number;
  to: string;
  readonly absorbed: Repair[];
  kind: RepairKind | undefined;
}

function mergeWithRepairs(
  traced: TracedText,
  edits: readonly Edit[],
): { changes: Change[]; untouched: Repair[] } {
  const { text, origins, repairs } = traced;
  const changes: Change[] = [];
  const untouched: Repair[] = [];
  let next = 0;
  for (const edit of edits) {
    const last = changes.at(-1);
    let change: Change;
    if (last !== undefined && edit.start < last.end) {
      // Both touch the same earlier repair: the end of `last.to` is `text` up to `last.end`.
      last.to =
        last.to.slice(0, last.to.length - (last.end - edit.start)) + edit.to + text.slice(edit.end, last.end);
      last.end = Math.max(last.end, edit.end);
      last.kind ??= edit.kind;
      change = last;
    } else {
      while (next < repairs.length && endOf(repairs[next]!) <= origins[edit.start]!)
        untouched.push(repairs[next++]!);
      const first = repairs[next];
      const start =
        first !== undefined && touches(first, origins, edit) ? offsetAt(origins, first.at) : edit.start;
      change = {
        start: Math.min(start, edit.start),
        end: edit.end,
        to: text.slice(Math.min(start, edit.start), edit.start) + edit.to,
        absorbed: [],
        kind: edit.kind,
      };
      changes.push(change);
    }
    for (; next < repairs.length && touches(repairs[next]!, origins, edit); next++) {
      const repair = repairs[next]!;
      const end = offsetAt(origins, repair.at) + repair.to.length;
      change.to += text.slice(change.end, end);
      change.end = Math.max(change.end, end);
      change.kind = repair.kind;
      change.absorbed.push(repair);
    }
  }
  untouched.push(...repairs.slice(next));
  return { changes, untouched };
}

function endOf({ at, from }: Repair): number {
  return at + from.length;
}

/**
 * Whether an edit changes what a repair inserted, or includes a place where it removed something.
 */
function touches(repair: Repair, origins: Uint32Array, edit: Edit): boolean {
  const first = offsetAt(origins, repair.at);
  if (first < edit.end && first + repair.to.length > edit.start) return true;
  return repair.at < origins[edit.end]! && endOf(repair) > origins[edit.start]!;
}

function lengthAfter({ text }: TracedText, changes: readonly Change[]): number {
  return changes.reduce((length, { start, end, to }) => length - (end - start) + to.length, text.length);
}

function recorded(traced: TracedText, changes: readonly Change[], untouched: readonly Repair[]): Repair[] {
  const made: Repair[] = [];
  for (const change of changes) {
    if (change.kind === undefined) continue;
    const at = traced.origins[change.start]!;
    const from = originalOf(traced, change);
    if (from !== change.to) made.push({ at, from, to: change.to, kind: change.kind });
  }
  return mergeAscending(untouched, made);
}

function originalOf({ text, origins, original }: TracedText, { start, end, absorbed }: Change): string {
  if (original !== undefined) return original.slice(origins[start], origins[end]);
  let from = '';
  let unit = start;
  for (const repair of absorbed) {
    const first = offsetAt(origins, repair.at);
    from += text.slice(unit, first) + repair.from;
    unit = first + repair.to.length;
  }
  return from + text.slice(unit, end);
}

function mergeAscending(left: readonly Repair[], right: readonly Repair[]): Repair[] {
  if (left.length === 0) return [...right];
  const merged: Repair[] = [];
  let next = 0;
  for (const repair of left) {
    // An insertion comes before a repair at the same place.
    while (next < right.length && right[next]!.at <= repair.at) merged.push(right[next++]!);
    merged.push(repair);
  }
  return [...merged, ...right.slice(next)];
}

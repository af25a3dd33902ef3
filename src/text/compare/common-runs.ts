import { diffArrays } from 'diff';

/** Elements that two lists have in common, consecutive in both. */
export interface Run {
  /** Where the run begins in the old list, and in the new list. */
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Limits the time: lists with more additions and removals count as completely different. */
const MOST_CHANGES = 1_000;

/** The runs that remain with the fewest additions and removals. */
export function commonRuns(older: readonly string[], newer: readonly string[]): readonly Run[] {
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && older[start] === newer[start]) start++;
  let end = 0;
  while (end < shorter - start && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end++;
  const middle = runsIn(older.slice(start, older.length - end), newer.slice(start, newer.length - end));
  const runs = [
    { before: 0, after: 0, length: start },
    ...middle.map((run) => ({ ...run, before: run.before + start, after: run.after + start })),
    { before: older.length - end, after: newer.length - end, length: end },
  ];
  return runs.filter((run) => run.length > 0);
}

/** With the new list first, the library prefers early additions and late removals. */
function runsIn(older: string[], newer: string[]): readonly Run[] {
  const runs: Run[] = [];
  let [before, after] = [0, 0];
  for (const { added, removed, count } of diffArrays(newer, older, { maxEditLength: MOST_CHANGES }) ?? []) {
    if (!added && !removed) runs.push({ before, after, length: count });
    if (!removed) before += count;
    if (!added) after += count;
  }
  return runs;
}

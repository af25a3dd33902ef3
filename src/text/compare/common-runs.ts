/** Elements that two lists have in common, consecutive in both. */
export interface Run {
  /** Where the run begins in the old list, and in the new list. */
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * Lists with more additions and removals than this count as completely different. The limit allows
 * 4 MB of memory, and 20 million steps for two texts of 64 KiB.
 */
const MOST_CHANGES = 1_000;

/** The runs that remain with the fewest additions and removals. */
export function commonRuns(older: readonly string[], newer: readonly string[]): readonly Run[] {
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && older[start] === newer[start]) start++;
  let end = 0;
  while (end < shorter - start && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end++;
  const middle = {
    older: older.slice(start, older.length - end),
    newer: newer.slice(start, newer.length - end),
  };
  const runs = [
    { before: 0, after: 0, length: start },
    ...runsIn(middle).map((run) => ({ ...run, before: run.before + start, after: run.after + start })),
    { before: older.length - end, after: newer.length - end, length: end },
  ];
  return runs.filter((run) => run.length > 0);
}

interface Lists {
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

/**
 * How far into the old list a number of changes leads on each diagonal (place in the old list −
 * place in the new list); −1 if the diagonal cannot be reached.
 */
interface Reach {
  readonly changes: number;
  /** The first one is diagonal −changes. */
  readonly places: Int32Array;
}

/** Myers's O(ND) algorithm: https://doi.org/10.1007/BF01840446 */
function runsIn(lists: Lists): readonly Run[] {
  const { older, newer } = lists;
  const reaches: Reach[] = [];
  const last = Math.min(MOST_CHANGES, older.length + newer.length);
  for (let changes = 0; changes <= last; changes++) {
    const reach = goOn(lists, changes, reaches.at(-1));
    reaches.push(reach);
    if (placeOn(reach, older.length - newer.length) === older.length) return retrace(lists, reaches);
  }
  return [];
}

function goOn(lists: Lists, changes: number, previous: Reach | undefined): Reach {
  const { older, newer } = lists;
  const places = new Int32Array(2 * changes + 1).fill(-1);
  for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
    let place = stepOnto(lists, previous, diagonal);
    if (place < 0) continue;
    while (
      place < older.length &&
      place - diagonal < newer.length &&
      older[place] === newer[place - diagonal]
    )
      place++;
    places[diagonal + changes] = place;
  }
  return { changes, places };
}

/**
 * By a removal from the diagonal below or an addition from the diagonal above, whichever leads
 * further.
 */
function stepOnto({ older, newer }: Lists, previous: Reach | undefined, diagonal: number): number {
  if (!previous) return 0;
  const below = placeOn(previous, diagonal - 1);
  const removed = below >= 0 && below < older.length ? below + 1 : -1;
  const above = placeOn(previous, diagonal + 1);
  const added = above - diagonal <= newer.length ? above : -1;
  return Math.max(removed, added);
}

function placeOn({ changes, places }: Reach, diagonal: number): number {
  return places[diagonal + changes] ?? -1;
}

function retrace(lists: Lists, reaches: readonly Reach[]): readonly Run[] {
  const runs: Run[] = [];
  let diagonal = lists.older.length - lists.newer.length;
  for (let changes = reaches.length - 1; changes >= 0; changes--) {
    const previous = reaches[changes - 1];
    const before = stepOnto(lists, previous, diagonal);
    const length = placeOn(reaches[changes]!, diagonal) - before;
    runs.push({ before, after: before - diagonal, length });
    if (previous) diagonal += placeOn(previous, diagonal - 1) === before - 1 ? -1 : 1;
  }
  return runs.reverse();
}

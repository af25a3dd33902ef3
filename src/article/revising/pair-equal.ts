/** For each new paragraph the index of its old one. Each old one occurs at most once. */
export type Pairs = (number | undefined)[];

interface Worded {
  readonly text: string;
}

/**
 * Pairs paragraphs with equal text, after P. Heckel, "A technique for isolating differences between
 * files" (1978). First it pairs texts that occur once in both revisions. Then it pairs equal
 * neighbours of pairs, which distinguishes equal paragraphs by their place. The remaining equal
 * paragraphs have moved and are paired in order. Linear in the number of paragraphs.
 */
export function pairEqual(previous: readonly Worded[], next: readonly Worded[]): Pairs {
  const pairs: Pairs = Array.from({ length: next.length });
  const taken = new Set<number>();

  function pairIfEqual(index: number, before: number): void {
    if (pairs[index] !== undefined || taken.has(before)) return;
    if (next[index] === undefined || next[index].text !== previous[before]?.text) return;
    pairs[index] = before;
    taken.add(before);
  }

  const [older, newer] = [indexesByText(previous), indexesByText(next)];
  for (const [text, indexes] of newer) {
    const before = older.get(text);
    if (indexes.length === 1 && before?.length === 1) pairIfEqual(indexes[0]!, before[0]!);
  }
  for (let index = 0; index < next.length; index++) {
    const before = index === 0 ? -1 : pairs[index - 1];
    if (before !== undefined) pairIfEqual(index, before + 1);
  }
  for (let index = next.length - 1; index >= 0; index--) {
    const after = index === next.length - 1 ? previous.length : pairs[index + 1];
    if (after !== undefined) pairIfEqual(index, after - 1);
  }
  for (const [text, indexes] of newer) {
    const left = (older.get(text) ?? []).filter((before) => !taken.has(before));
    indexes
      .filter((index) => pairs[index] === undefined)
      .slice(0, left.length)
      .forEach((index, nth) => pairIfEqual(index, left[nth]!));
  }
  return pairs;
}

function indexesByText(paragraphs: readonly Worded[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  paragraphs.forEach(({ text }, index) => {
    const known = indexes.get(text);
    if (known === undefined) indexes.set(text, [index]);
    else known.push(index);
  });
  return indexes;
}

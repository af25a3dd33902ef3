import { compareWith } from '../src/text/compare/similarity.ts';
import { tokenize } from '../src/text/compare/tokens.ts';

interface Query {
  readonly text: string;
  readonly weight: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly compare: ReturnType<typeof compareWith>;
}

/**
 * Compares each text with each segment, without an index. Puts the percentages of the
 * matches, highest first, into `all`. A pair is skipped only if it cannot match: the characters
 * that two texts do not share are a lower bound of their distance.
 */
export function countOut(
  segments: Iterable<string>,
  texts: readonly string[],
  threshold: number,
  all: Map<string, readonly number[]>,
): void {
  const queries = texts.map(prepare);
  const holders = new Map<string, { readonly query: number; readonly count: number }[]>();
  queries.forEach(({ counts }, query) => {
    for (const [key, count] of counts) holders.set(key, [...(holders.get(key) ?? []), { query, count }]);
  });
  const found = queries.map((): number[] => []);
  const common = new Int32Array(queries.length);
  for (const text of segments) {
    common.fill(0);
    const { weight, counts, weights } = bagOf(text);
    for (const [key, count] of counts) {
      for (const holder of holders.get(key) ?? []) {
        common[holder.query]! += Math.min(count, holder.count) * weights.get(key)!;
      }
    }
    queries.forEach((query, index) => {
      if (common[index]! * 100 < Math.max(weight, query.weight) * threshold || text === query.text) return;
      const percentage = query.compare(text, threshold);
      if (percentage !== undefined) found[index]!.push(percentage);
    });
  }
  queries.forEach(({ text }, index) =>
    all.set(
      text,
      found[index]!.sort((a, b) => b - a),
    ),
  );
}

function prepare(text: string): Query {
  return { text, ...bagOf(text), compare: compareWith(text) };
}

function bagOf(text: string) {
  const counts = new Map<string, number>();
  const weights = new Map<string, number>();
  let weight = 0;
  for (const token of tokenize(text)) {
    weight += token.weight;
    counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
    weights.set(token.key, token.weight);
  }
  return { weight, counts, weights };
}

/** Plain Gale–Church (1993), by lengths alone, as a measure: pairs of source and target indexes. */
export function galeChurch(
  source: readonly number[],
  target: readonly number[],
): readonly (readonly [readonly number[], readonly number[]])[] {
  const steps = [
    [1, 1, 0],
    [1, 0, 450],
    [0, 1, 450],
    [2, 1, 230],
    [1, 2, 230],
    [2, 2, 440],
    [3, 1, 500],
    [1, 3, 500],
  ] as const;
  const width = target.length + 1;
  const cost = new Float64Array((source.length + 1) * width).fill(Infinity);
  const last: (readonly [number, number, number])[] = Array.from({ length: cost.length });
  cost[0] = 0;
  for (let row = 0; row <= source.length; row++)
    for (let column = 0; column <= target.length; column++)
      for (const step of steps) {
        const [down, right, penalty] = step;
        if (row + down > source.length || column + right > target.length) continue;
        const lengths = [
          sum(source.slice(row, row + down)),
          sum(target.slice(column, column + right)),
        ] as const;
        const total = cost[row * width + column]! + lengthCost(...lengths) + penalty;
        const to = (row + down) * width + column + right;
        if (total >= cost[to]!) continue;
        cost[to] = total;
        last[to] = step;
      }
  const pairs: (readonly [readonly number[], readonly number[]])[] = [];
  for (let [row, column] = [source.length, target.length]; row > 0 || column > 0;) {
    const [down, right] = last[row * width + column]!;
    row -= down;
    column -= right;
    pairs.push([upTo(row, down), upTo(column, right)]);
  }
  return pairs.reverse();
}

function lengthCost(source: number, target: number): number {
  const mean = (source + target) / 2;
  const deviation = Math.abs(source - target) / Math.sqrt(6.8 * Math.max(mean, 1));
  return -100 * Math.log(Math.max(2 * tail(deviation), 1e-300));
}

/** The upper tail of the normal distribution (Abramowitz and Stegun 26.2.17). */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 0.3989423 * Math.exp((-z * z) / 2) * series;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const upTo = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

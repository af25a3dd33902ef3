import { perLanguage } from '../../text/languages/profiles.ts';
import type { Amount } from './amounts.ts';
import type { Quantities } from './quantities.ts';
import { sameValue } from './same-value.ts';

/** Figures that one of two texts has and the other lacks. */
interface Leftover {
  readonly lost: readonly Amount[];
  readonly invented: readonly Amount[];
}

/**
 * What remains of such figures without those that readers of the other text do not miss: misplaced
 * spaces, amounts for readers of other countries, years that the other text names from today.
 */
export function withoutExplained(leftover: Leftover, source: Quantities, target: Quantities): Leftover {
  if (leftover.lost.length + leftover.invented.length === 0) return leftover;
  const { lost, invented } = withoutMisspaced(leftover, source, target);
  return {
    lost: withoutRelativeYears(
      lost.filter((each) => !isForOthers(each, source, target, invented)),
      source,
      target,
    ),
    invented: withoutRelativeYears(
      invented.filter((each) => !isForOthers(each, target, source, lost)),
      target,
      source,
    ),
  };
}

/** `6,9,12` is `6, 9, 12`, and `33, 4 miliar` is `33,4 miliar`. */
function withoutMisspaced(leftover: Leftover, source: Quantities, target: Quantities): Leftover {
  const lost = new Set(leftover.lost);
  const invented = new Set(leftover.invented);
  const match = (from: Set<Amount>, { text }: Quantities, to: Set<Amount>) => {
    for (const amount of [...from]) {
      const parts = amount.shown.split(/[.,:]/u).map(Number);
      const rest = new Set(to);
      const isFound = (part: number) => {
        const same = [...rest].find(({ values }) => values.includes(part));
        return same !== undefined && rest.delete(same);
      };
      if (parts.length < 2 || !parts.every(isFound)) continue;
      from.delete(amount);
      to.forEach((each) => !rest.has(each) && to.delete(each));
    }
    for (const [first, second] of neighbours([...from])) {
      if (!/^[.,] $/u.test(text.slice(first.span[1], second.span[0]))) continue;
      const joined = Number(`${first.shown}.${second.shown}`) * second.scale;
      const same = [...to].find((each) => sameValue({ ...second, values: [joined] }, each));
      if (same === undefined) continue;
      [first, second].forEach((each) => from.delete(each));
      to.delete(same);
    }
  };
  match(lost, source, invented);
  match(invented, target, lost);
  return { lost: [...lost], invented: [...invented] };
}

const neighbours = (amounts: readonly Amount[]) =>
  amounts.slice(1).map((second, index) => [amounts[index]!, second] as const);

/**
 * A time in another zone, `9 a.m. (0100 GMT)`, and an amount in another currency, `900 rupees ($20)`,
 * are for readers of one text. With two amounts in the same currency, one of them is wrong.
 */
function isForOthers(
  { span, zone, currency }: Amount,
  { text }: Quantities,
  other: Quantities,
  others: readonly Amount[],
): boolean {
  if (zone !== undefined) return !other.text.includes(zone);
  if (currency === undefined || others.some((each) => each.currency === currency)) return false;
  return (
    /\d[^()]{0,40}\([^()\d]{0,20}$/u.test(text.slice(Math.max(0, span[0] - 80), span[0])) &&
    /^[^()\d]{0,30}\)/u.test(text.slice(span[1], span[1] + 40))
  );
}

const relativeYears = perLanguage(({ checks: { dates } }) =>
  dates?.relativeYears === undefined
    ? undefined
    : new RegExp(`(?<!\\p{L})(?:${dates.relativeYears})(?!\\p{L})`, 'giu'),
);

/** A year may be `last year` in the other text, for each such phrase that has no other counterpart. */
function withoutRelativeYears(
  amounts: readonly Amount[],
  own: Quantities,
  other: Quantities,
): readonly Amount[] {
  if (!amounts.some(isYear)) return amounts;
  let phrases = countOf(other) - countOf(own);
  return amounts.filter((amount) => !(isYear(amount) && phrases-- > 0));
}

const isYear = ({ shown, scale, currency }: Amount) =>
  /^(?:19|20)\d\d$/u.test(shown) && scale === 1 && currency === undefined;

function countOf({ text, language }: Quantities): number {
  const pattern = relativeYears(language);
  return pattern === undefined ? 0 : [...text.matchAll(pattern)].length;
}

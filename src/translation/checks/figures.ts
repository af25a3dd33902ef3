import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import type { Amount } from './amounts.ts';
import type { Quantities } from './quantities.ts';
import { datesOf, findShortDates, isSameOrTurned, type ShortDate } from './dates.ts';
import type { SpelledNumber } from './number-words.ts';
import type { NumberPairs } from './number-pairs.ts';
import { withoutExplained } from './explained-figures.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { sameValue } from './same-value.ts';
import type { TimeOfDay } from './times.ts';
import { measureAt, sameQuantity } from './units.ts';

/** Finds figures that the translation lacks, figures that it adds, and other currencies. */
export function checkFigures(
  pair: CheckedPair,
  source: Quantities,
  target: Quantities,
  pairs: () => NumberPairs,
): readonly Finding[] {
  if (source.amounts.length + target.amounts.length === 0) return [];
  const dates = datesOf(pair);
  // `pukul 13.21` is 1:21 p.m. and 13h21: the same time in other figures.
  const wanted = source.amounts.filter(
    (amount) => !isInDate(amount, dates) && !isTimeOf(amount, source.times, target.times),
  );
  const targetDates = findShortDates(pair.target).filter((date) =>
    dates.some((each) => each.year === date.year && isSameOrTurned(each, date)),
  );
  const rest = target.amounts.filter(
    (amount) => !isInDate(amount, targetDates) && !isTimeOf(amount, target.times, source.times),
  );
  const { findings, unmatched, added } = matchAmounts(wanted, rest, (amount, other) =>
    isOtherTime(amount, source.times, other, target.times),
  );
  const { lost, invented } = withoutExplained(
    {
      lost: unmatched.filter((amount) => !isSaidIn(amount, source, target, pairs)),
      invented: added.filter(
        (amount) => !isSaidIn(amount, target, source, pairs) && !isOfDate(amount, dates),
      ),
    },
    source,
    target,
  );
  return [
    ...findings,
    ...lost.map(({ span, shown }) => ({ kind: 'number' as const, source: span, expected: shown })),
    ...invented.map(({ span, shown }) => ({ kind: 'number' as const, target: span, found: shown })),
  ].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Whether the other text says the figure in words, with a half, or in another unit. */
function isSaidIn(
  amount: Amount,
  { measures, spelled }: Quantities,
  other: Quantities,
  pairs: () => NumberPairs,
): boolean {
  const { values } = amount;
  // `5 (lima) tahun` needs one counterpart, and the word for one may be an article.
  const sharesCounterpart = ({ value, span }: SpelledNumber) =>
    values.includes(value) && span[0] > amount.span[1] && span[0] - amount.span[1] <= 2;
  const said = other.spelled.some(({ value }) => values.includes(value));
  if (said && (values.includes(1) || spelled.some(sharesCounterpart) || pairs().has(amount))) return true;
  const measure = measureAt(amount, measures);
  if (measure && other.measures.some((each) => sameQuantity(measure, each))) return true;
  return values.some(isHalf) && halfIn(other.language).test(other.text);
}

const placeOf = ({ source, target }: Finding) => source?.[0] ?? 1e9 + target![0];

interface Matching {
  /** Other currencies. */
  readonly findings: readonly Finding[];
  /** Figures of the source that the translation lacks, and figures that it adds. */
  readonly unmatched: readonly Amount[];
  readonly added: readonly Amount[];
}

function matchAmounts(
  wanted: readonly Amount[],
  translated: readonly Amount[],
  isOther: (amount: Amount, other: Amount) => boolean,
): Matching {
  const rest = [...translated];
  const findings: Finding[] = [];
  const unmatched: Amount[] = [];
  for (const amount of wanted) {
    const at = rest.findIndex((other) => sameValue(amount, other) && !isOther(amount, other));
    if (at === -1) {
      unmatched.push(amount);
      continue;
    }
    const [other] = rest.splice(at, 1);
    if (
      amount.currency !== undefined &&
      other!.currency !== undefined &&
      amount.currency !== other!.currency
    ) {
      findings.push({
        kind: 'currency',
        source: amount.span,
        target: other!.span,
        found: other!.currency,
        expected: amount.currency,
      });
    }
  }
  return { findings, unmatched, added: rest };
}

function isInDate({ span }: Amount, dates: readonly ShortDate[]): boolean {
  return dates.some((date) => span[0] >= date.span[0] && span[1] <= date.span[1]);
}

/** Whether a figure of the translation is a part of a date of the source. */
function isOfDate({ values, shown }: Amount, dates: readonly ShortDate[]): boolean {
  const parts = dates.flatMap((date) => [date.day, date.month, date.year]);
  return values.some((value) => parts.includes(value)) || dates.some((date) => shown.startsWith(date.shown));
}

/** Whether the figure belongs to a time of day that the other text contains too. */
function isTimeOf({ span }: Amount, times: readonly TimeOfDay[], others: readonly TimeOfDay[]): boolean {
  return times.some(
    (time) =>
      span[0] >= time.span[0] &&
      span[1] <= time.span[1] &&
      others.some((other) => other.minutes === time.minutes),
  );
}

/** `pukul 02.00` and 2 p.m.: the same figures, but another time. */
function isOtherTime(
  amount: Amount,
  times: readonly TimeOfDay[],
  other: Amount,
  otherTimes: readonly TimeOfDay[],
): boolean {
  const isSureOf =
    ({ span }: Amount) =>
    (time: TimeOfDay) =>
      time.isSure && span[0] >= time.span[0] && span[1] <= time.span[1];
  // The same times on both sides were taken out before.
  return times.some(isSureOf(amount)) && otherTimes.some(isSureOf(other));
}

const halfIn = perLanguage(({ checks: { amounts } }) => {
  const words = wordsIn(amounts?.halves ?? '').join('|');
  return words === '' ? /(?!)/u : new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
});

/** Whether the number may be said with the word for a half: `1,5 juta` is one and a half million. */
function isHalf(value: number): boolean {
  return value === 50 || [1, 1e3, 1e6, 1e9, 1e12].some((scale) => (value / scale) % 1 === 0.5);
}

import { type Amount, findAmounts } from './amounts.ts';
import { findShortDates } from './dates.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { numbersInWords } from './number-words.ts';
import { findTimes, type TimeOfDay } from './times.ts';

/**
 * Each figure is compared with each other figure. A text with more figures is a table that was
 * pasted as a paragraph; checking it would take too long.
 */
const MOST_FIGURES = 300;

/** Finds figures that the translation lacks, figures that it adds, and other currencies. */
export function checkFigures({
  source,
  target,
  sourceLanguage,
  targetLanguage,
}: CheckedPair): readonly Finding[] {
  const amounts = findAmounts(source, sourceLanguage);
  const translated = findAmounts(target, targetLanguage);
  if (Math.max(amounts.length, translated.length) > MOST_FIGURES) return [];
  const dates = findShortDates(source);
  const inDate = ({ span }: Amount) =>
    dates.some((date) => span[0] >= date.span[0] && span[1] <= date.span[1]);
  // `pukul 13.21` is 1:21 p.m. and 13h21: the same time in other figures.
  const sourceTimes = findTimes(source, sourceLanguage);
  const targetTimes = findTimes(target, targetLanguage);
  const wanted = amounts.filter((amount) => !inDate(amount) && !isTimeOf(amount, sourceTimes, targetTimes));
  const rest = translated.filter((amount) => !isTimeOf(amount, targetTimes, sourceTimes));
  const findings: Finding[] = [];
  let saidInTarget: ReadonlySet<number> | undefined;
  for (const amount of wanted) {
    const at = rest.findIndex((other) => sameValue(amount, other));
    if (at === -1) {
      saidInTarget ??= numbersInWords(target, targetLanguage);
      if (!amount.values.some((value) => saidInTarget!.has(value))) {
        findings.push({ kind: 'number', source: amount.span, expected: amount.shown });
      }
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
  const days = dates.flatMap((date) => [date.day, date.month, date.year]);
  const saidInSource = rest.length > 0 ? numbersInWords(source, sourceLanguage) : undefined;
  for (const added of rest) {
    const known = added.values.some((value) => days.includes(value) || saidInSource?.has(value));
    if (!known && !dates.some((date) => added.shown.startsWith(date.shown))) {
      findings.push({ kind: 'number', target: added.span, found: added.shown });
    }
  }
  return findings;
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

function sameValue(left: Amount, right: Amount): boolean {
  if (!(left.scaled && right.scaled) && groupsOf(left) === groupsOf(right)) return true;
  return left.values.some((value) =>
    right.values.some((other) => Math.abs(value - other) <= Math.abs(value) * 1e-9),
  );
}

/** `10.30` and `10:30` are the same figures; `5,51` and `55.1` are not. */
const groupsOf = (amount: Amount) => amount.shown.replace(/[^\d]+/gu, ' ');

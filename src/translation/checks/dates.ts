import { wordsIn } from '../../text/languages/profile.ts';
import { alternativesOfAll, profileOf } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding } from './finding.ts';

/** A date in figures, day first, as in Indonesian news: `Selasa (7/2)`, `(7/2/2023)`. */
export interface ShortDate {
  readonly span: Span;
  readonly shown: string;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

const SHORT_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/gu;
const WEEKDAY = new RegExp(
  `(?:${alternativesOfAll(({ checks }) => checks.dates?.weekdays)})[\\s,]*\\(?$`,
  'iu',
);

/** `(7/2)`, and the last day of a range: `(5-7/2)`. */
const BRACKET_BEFORE = /\((?:\d{1,2} ?[-–] ?)?$/u;

/**
 * Finds only certain dates: after a weekday, in brackets, or with a year. `1/3` of the voters is
 * not a date.
 */
export function findShortDates(text: string): readonly ShortDate[] {
  const dates: ShortDate[] = [];
  for (const match of text.matchAll(SHORT_DATE)) {
    const [shown, day, month, year] = match;
    const start = match.index;
    const end = start + shown.length;
    const bracketed = BRACKET_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && text[end] === ')';
    const plain = bracketed || year !== undefined || WEEKDAY.test(text.slice(Math.max(0, start - 12), start));
    if (plain && Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12) {
      dates.push({
        span: [start, end],
        shown,
        day: Number(day),
        month: Number(month),
        ...(year !== undefined && { year: Number(year) }),
      });
    }
  }
  return dates;
}

/** Finds dates that the translation lacks, or that its readers would take for another day. */
export function checkDates({
  source,
  target,
  sourceLanguage,
  targetLanguage,
}: CheckedPair): readonly Finding[] {
  if (profileOf(sourceLanguage).checks.dates?.weekdays === undefined) return [];
  return findShortDates(source).flatMap((date) => {
    if (date.day === date.month || saysDate(target, targetLanguage, date)) return [];
    const monthFirst = writesMonthFirst(targetLanguage);
    const expected = monthFirst ? `${date.month}/${date.day}` : `${date.day}/${date.month}`;
    const shown = [...target.matchAll(SHORT_DATE)];
    if (shown.some(([, first, second]) => `${Number(first)}/${Number(second)}` === expected)) return [];
    const swapped = shown.find(
      ([, first, second]) =>
        [date.day, date.month].includes(Number(first)) && [date.day, date.month].includes(Number(second)),
    );
    return [
      {
        kind: 'date' as const,
        source: date.span,
        ...(swapped && {
          target: [swapped.index, swapped.index + swapped[0].length] as const,
          found: swapped[0],
        }),
        expected,
      },
    ];
  });
}

function writesMonthFirst(tag: string): boolean {
  return wordsIn(profileOf(tag).checks.dates?.monthFirst ?? '').includes(tag.toLowerCase());
}

const DAY_SUFFIX = alternativesOfAll(({ checks }) => checks.dates?.daySuffixes);
const BEFORE_MONTH = alternativesOfAll(({ checks }) => checks.dates?.beforeMonth);
const BEFORE_DAY = alternativesOfAll(({ checks }) => checks.dates?.beforeDay);

/** Whether the text names the date in words: `7 February`, `February 7th`, `1er février`. */
function saysDate(text: string, language: string, { day, month }: ShortDate): boolean {
  const name = profileOf(language).checks.dates?.months[month - 1];
  if (name === undefined) return true;
  const number = `0?${day}(?:${DAY_SUFFIX})?`;
  return new RegExp(
    `(?<!\\d)${number}(?: (?:${BEFORE_MONTH}))?[ \\u00a0]+${name}[\\p{L}.]*|${name}[\\p{L}.]*[ \\u00a0]+(?:(?:${BEFORE_DAY}) )?(?:\\d{1,2} ?[-–] ?)?${number}(?!\\d)`,
    'iu',
  ).test(text);
}

import { wordsIn } from '../../text/languages/profile.ts';
import { alternativesOfAll, perLanguage, profileOf } from '../../text/languages/profiles.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { withoutCounterparts } from './without-counterparts.ts';

/** A date in figures, day first, as in Indonesian news: `Selasa (7/2)`, `(7/2/2023)`. */
export interface ShortDate {
  readonly span: Span;
  readonly shown: string;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

const SHORT_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/gu;
/** With other separators, only a whole date is one: `7-2-2023`, `07.02.2023`. */
const WHOLE_DATE = /(?<![\d.-])(\d{1,2})([.-])(\d{1,2})\2(\d{4})(?!\d|[.-]\d)/gu;
const ISO_DATE = /(?<![\d.-])(\d{4})-(\d{2})-(\d{2})(?!\d|-\d)/gu;
const WEEKDAY = new RegExp(`(?:${alternativesOfAll(({ checks }) => checks.dates?.days)})[\\s,]*\\(?$`, 'iu');

/** `(7/2)`, and the last day of a range: `(5-7/2)`. */
const BRACKET_BEFORE = /\((?:\d{1,2} ?[-–] ?)?$/u;

export interface FoundDate extends ShortDate {
  /** After a weekday, in brackets, or with a year. `1/3` of the voters is not a date. */
  readonly isCertain: boolean;
}

/** The dates in figures of the source; those that may be none count only if the translation has them. */
export function datesOf({ source, target, targetLanguage }: CheckedPair): readonly ShortDate[] {
  return findShortDates(source).filter(
    (date) =>
      date.isCertain ||
      [date, turned(date)].some(
        (each) => namesMonth(targetLanguage) && saysDate(target, targetLanguage, each),
      ),
  );
}

/** Whether both have the same day and month, in this order or the other one. */
export function isSameOrTurned(one: ShortDate, other: ShortDate): boolean {
  return (
    (one.day === other.day && one.month === other.month) ||
    (one.day === other.month && one.month === other.day)
  );
}

const turned = ({ day, month, ...date }: FoundDate): FoundDate => ({ ...date, day: month, month: day });

/** Each date is searched in the whole translation. A text with more of them is a table. */
const MOST_DATES = 100;

/** All dates in figures, also those that may be none: `1/3`. */
export function findShortDates(text: string): readonly FoundDate[] {
  if (!/\d[/.-]\d/.test(text)) return [];
  const dates = [
    ...matchesIn(text, SHORT_DATE).map((match) => {
      const { index: start } = match;
      const end = start + match[0].length;
      const bracketed = BRACKET_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && text[end] === ')';
      const named = WEEKDAY.test(text.slice(Math.max(0, start - 12), start));
      return toDate(match, match[1], match[2], match[3], bracketed || named || match[3] !== undefined);
    }),
    ...matchesIn(text, WHOLE_DATE).map((match) => toDate(match, match[1], match[3], match[4])),
    ...matchesIn(text, ISO_DATE).map((match) => toDate(match, match[3], match[2], match[1])),
  ];
  if (dates.length > MOST_DATES) return [];
  return dates.filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12);
}

function toDate(
  { index, 0: shown }: RegExpExecArray,
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  isCertain = true,
): FoundDate {
  return {
    span: [index, index + shown.length],
    shown,
    day: Number(day),
    month: Number(month),
    ...(year !== undefined && { year: Number(year) }),
    isCertain,
  };
}

/** Finds dates that the translation lacks, or that its readers would take for another day. */
export function checkDates(pair: CheckedPair): readonly Finding[] {
  const { dates } = profileOf(pair.sourceLanguage).checks;
  return [...(dates?.inFigures ? checkShortDates(pair) : []), ...checkMonths(pair), ...checkDays(pair)];
}

function checkShortDates(pair: CheckedPair): readonly Finding[] {
  const { target, targetLanguage } = pair;
  return datesOf(pair).flatMap((date) => {
    if (date.day === date.month || saysDate(target, targetLanguage, date)) return [];
    const monthFirst = writesMonthFirst(targetLanguage);
    const expected = monthFirst ? `${date.month}/${date.day}` : `${date.day}/${date.month}`;
    const shown = findShortDates(target).filter((each) => isSameOrTurned(each, date));
    if (shown.some((each) => !each.shown.includes('/') && each.day === date.day)) return [];
    if (shown.some(({ day, month }) => `${day}/${month}` === expected)) return [];
    const [swapped] = shown;
    return [
      {
        kind: 'date' as const,
        source: date.span,
        ...(swapped && {
          target: swapped.span,
          found: swapped.shown,
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

function namesMonth(tag: string): boolean {
  return profileOf(tag).checks.dates !== undefined;
}

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

interface NamedMonth {
  readonly span: Span;
  readonly month: number;
}

/** Whole names, and beginnings beside a figure: `mar` begins other words too. */
const monthPattern = perLanguage(({ checks: { dates } }) => {
  if (dates === undefined) return undefined;
  const name = `(?<name>(?:${dates.months.join('|')})\\p{Ll}*)`;
  const word = `(?:(?:${dates.beforeMonth ?? '(?!)'}) )?`;
  const suffix = `(?:${wordsIn(dates.daySuffixes ?? '').join('|')})?`;
  return {
    names: dates.months,
    behind: new RegExp(`(?<=\\d${suffix}[ \\u00a0]${word})${name}`, 'giu'),
    before: new RegExp(`(?<!\\p{L})${name}\\.?(?=[ \\u00a0]\\d)`, 'giu'),
    whole: wholeNames(dates.monthNames),
  };
});

function namedMonths(text: string, language: string): readonly NamedMonth[] {
  const patterns = monthPattern(language);
  if (patterns === undefined) return [];
  const { names, behind, before, whole } = patterns;
  const besideFigures = /\d/.test(text) ? [...matchesIn(text, behind), ...matchesIn(text, before)] : [];
  const beside = besideFigures.map(({ index, groups }) => {
    const name = groups!['name']!;
    const month = names.findIndex((each) => name.toLowerCase().startsWith(each)) + 1;
    return { span: [index, index + name.length] as const, month };
  });
  const named = namesIn(text, whole).map(({ span, index }) => ({ span, month: index + 1 }));
  return [...beside.filter(({ span }) => !named.some((each) => each.span[0] === span[0])), ...named].sort(
    (one, other) => one.span[0] - other.span[0],
  );
}

/**
 * One group for each name of an ordered list; `|` separates names of the same. At the start of a
 * sentence every name has a capital.
 */
function wholeNames(list: string): RegExp {
  const groups = wordsIn(list).map(
    (names) => `(${names.replace(/(?<=^|\|)\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`)})`,
  );
  return new RegExp(`(?<![\\p{L}-])(?:${groups.join('|')})(?!\\p{L})`, 'gu');
}

/** The names in a text, with their index in the list. */
function namesIn(text: string, names: RegExp): readonly { readonly span: Span; readonly index: number }[] {
  return matchesIn(text, names).map((match) => ({
    span: [match.index, match.index + match[0].length] as const,
    index: match.slice(1).findIndex(Boolean),
  }));
}

const anyMonths = perLanguage(({ checks: { dates } }) => {
  const names = wordsIn(dates?.monthNames ?? '');
  return (dates?.months ?? []).map(
    (start, index) => new RegExp(`(?<!\\p{L})(?:${names[index]!}|${start}t?)(?!\\p{L})`, 'iu'),
  );
});

/** All months that a text may speak of, also in small letters. A date in figures may have its month first. */
function monthsIn(text: string, language: string): ReadonlySet<number> {
  const named = anyMonths(language).flatMap((name, index) => (name.test(text) ? [index + 1] : []));
  return new Set([...named, ...findShortDates(text).flatMap(({ day, month }) => [day, month])]);
}

const inFigures = (text: string, { month }: NamedMonth) =>
  findShortDates(text).some((date) => date.month === month || date.day === month);

const dayNames = perLanguage(({ checks: { dates } }) => dates && wholeNames(dates.days));

/** Finds a day of the week that became another one: `Selasa` → `Wednesday`. */
function checkDays({ source, target, sourceLanguage, targetLanguage }: CheckedPair): readonly Finding[] {
  const [wanted, found] = [dayNames(sourceLanguage), dayNames(targetLanguage)];
  if (!wanted || !found) return [];
  const days = namesIn(source, wanted);
  const translated = namesIn(target, found);
  const other = translated.find(({ index }) => !days.some((each) => each.index === index));
  const lost = days.filter(({ index }) => !translated.some((each) => each.index === index));
  const pairs =
    other && lost.length > 0
      ? lost.map((each) => [each, other] as const)
      : exchanged(days, translated, ({ index }) => index);
  return pairs.map(([day, became]) => becameOther(source, day.span, target, became.span));
}

/** Finds a month that became another one: `7 Februari` → `7 July`. */
function checkMonths(pair: CheckedPair): readonly Finding[] {
  const { source, target, sourceLanguage, targetLanguage } = pair;
  const named = namedMonths(source, sourceLanguage);
  const namedInTarget = named.length === 0 ? [] : namedMonths(target, targetLanguage);
  if (namedInTarget.length === 0) return [];
  const inSource = monthsIn(source, sourceLanguage);
  const inTarget = monthsIn(target, targetLanguage);
  const other = namedInTarget.find(({ month }) => !inSource.has(month));
  const lost = named.filter(({ month }) => !inTarget.has(month));
  const pairs =
    other && lost.length > 0
      ? lost.map((each) => [each, other] as const)
      : exchanged(named, namedInTarget, ({ month }) => month).filter(
          ([month, became]) => !inFigures(target, month) && !inFigures(source, became),
        );
  return pairs.map(([month, became]) => becameOther(source, month.span, target, became.span));
}

/**
 * Of as many names in both texts, those without a counterpart of their own:
 * `Selasa … Rabu` → `Wednesday … Wednesday`.
 */
function exchanged<Name>(
  wanted: readonly Name[],
  found: readonly Name[],
  valueOf: (name: Name) => number,
): readonly (readonly [wanted: Name, found: Name])[] {
  if (wanted.length !== found.length) return [];
  const { lost, added } = withoutCounterparts(wanted, found, (one, other) => valueOf(one) === valueOf(other));
  return lost.map((name, index) => [name, added[index]!]);
}

function becameOther(source: string, wanted: Span, target: string, found: Span): Finding {
  return {
    kind: 'date',
    source: wanted,
    target: found,
    expected: source.slice(...wanted),
    found: target.slice(...found),
  };
}

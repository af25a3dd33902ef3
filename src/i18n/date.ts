import { memoized } from './memoized.ts';

/**
 * Where a language alone would select one country's date order. English is British here, as at
 * DeepL.
 */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * UTC: the server does not know the reader's time zone, and a day must be the same for every
 * reader.
 */
const days = memoized(
  (language: string) =>
    new Intl.DateTimeFormat(LOCALES[language] ?? language, { dateStyle: 'long', timeZone: 'UTC' }),
);

/**
 * `7 Februari 2023`. A text that is not a date is returned unchanged.
 * @param iso ISO 8601
 */
export function formatDay(iso: string, language: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : days(language).format(date);
}

const months = memoized(
  (language: string) =>
    new Intl.DateTimeFormat(LOCALES[language] ?? language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/** @param month `2026-11` */
export function formatMonth(month: string, language: string): string {
  return months(language).format(new Date(`${month}-01T00:00:00Z`));
}

const minutes = memoized(
  (language: string) =>
    new Intl.DateTimeFormat(LOCALES[language] ?? language, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    }),
);

/** `14:30 UTC`. @param iso ISO 8601 */
export function formatTimeOfDay(iso: string, language: string): string {
  return minutes(language).format(new Date(iso));
}

/**
 * `7–9 Februari 2023`, or one day when both are the same.
 * @param since @param until ISO 8601
 */
export function formatDays(since: string, until: string, language: string): string {
  const [first, last] = [new Date(since), new Date(until)];
  if ([first, last].some((date) => Number.isNaN(date.getTime()))) return formatDay(until, language);
  return days(language).formatRange(first, last);
}

/** A day and a time in the reader's own time zone, for events in the reader's browser. */
const moments = memoized(
  (language: string) =>
    new Intl.DateTimeFormat(LOCALES[language] ?? language, { dateStyle: 'long', timeStyle: 'short' }),
);

export function formatMoment(iso: string, language: string): string {
  return moments(language).format(new Date(iso));
}

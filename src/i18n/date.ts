import { memoized } from './memoized.ts';

/** Where a language alone would mean a country's own order: English is British here, as DeepL's is. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The server does not know where its reader is, and a day must be the same one for all: UTC. */
const days = memoized(
  (language: string) =>
    new Intl.DateTimeFormat(LOCALES[language] ?? language, { dateStyle: 'long', timeZone: 'UTC' }),
);

/** `7 Februari 2023`; what is no date is shown as it is. @param iso ISO 8601 */
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

/** `7–9 Februari 2023`; one day for two of the same. @param since @param until ISO 8601 */
export function formatDays(since: string, until: string, language: string): string {
  const [first, last] = [new Date(since), new Date(until)];
  if ([first, last].some((date) => Number.isNaN(date.getTime()))) return formatDay(until, language);
  return days(language).formatRange(first, last);
}

/** With the time, where the reader is: for what happened in the reader's own browser. */
const moments = memoized(
  (language: string) =>
    new Intl.DateTimeFormat(LOCALES[language] ?? language, { dateStyle: 'long', timeStyle: 'short' }),
);

export function formatMoment(iso: string, language: string): string {
  return moments(language).format(new Date(iso));
}

import type { ClockProfile } from '../../text/languages/profile.ts';
import { profileOf } from '../../text/languages/profiles.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';

/** A time of day in a text. */
export interface TimeOfDay {
  readonly span: Span;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** False if it may be twelve hours later too: `at 2:30`. */
  readonly isSure: boolean;
}

/** The times of day in a text, in no order. Empty for a language without a `ClockProfile`. */
export function findTimes(text: string, language: string): readonly TimeOfDay[] {
  const clock = profileOf(language).checks.clock;
  if (clock === undefined) return [];
  const times = clock.times.flatMap((pattern) =>
    matchesIn(text, pattern).map((match) => ({
      span: [match.index, match.index + match[0].length] as const,
      minutes: minutesOf(match.groups ?? {}, clock),
      isSure: isSure(match.groups ?? {}, clock),
    })),
  );
  // `10:30 p.m.` is not also 10:30.
  return times.filter(
    ({ span: [start, end] }) => !times.some(({ span }) => span[0] === start && span[1] > end),
  );
}

function minutesOf(
  { hour, minute, half, noon, day }: Readonly<Record<string, string | undefined>>,
  { hourOfDay }: ClockProfile,
): number {
  if (hour === undefined) return noon === undefined ? 0 : 12 * 60;
  const shown = Number(hour);
  if (day !== undefined && hourOfDay !== undefined)
    return 60 * (shown > 12 ? shown : hourOfDay(shown, day.toLowerCase())) + Number(minute ?? 0);
  const clock = half === undefined ? shown % 24 : (shown % 12) + (/p/i.test(half) ? 12 : 0);
  return clock * 60 + Number(minute ?? 0);
}

function isSure(
  { hour, half, day }: Readonly<Record<string, string | undefined>>,
  { isTwelveHour = false }: ClockProfile,
): boolean {
  return !isTwelveHour || half !== undefined || day !== undefined || hour === undefined || Number(hour) > 12;
}

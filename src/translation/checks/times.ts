import type { Span } from '../../text/traced-text.ts';

/** A time of day as news writes it. */
export interface TimeOfDay {
  readonly span: Span;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** Each with groups `hour`, and where they occur `minute` and `half`; a pattern without an hour is a word for one. */
const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
  id: [
    /(?<=\b(?:pukul|jam)\s)(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,]?\d)/giu,
    /(?<![\d.,])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?=\s(?:WIB|WITA|WIT)\b)/gu,
    /(?<=\b(?:pukul|jam)\s)(?<hour>\d{1,2})(?=\s(?<day>pagi|siang|sore|petang|malam)\b)/giu,
  ],
  en: [
    /(?<![\d.,:])(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?[\s\u00a0\u202f]?(?<half>[ap])\.?m\b/giu,
    /(?<![\d.,:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:]?\d)/gu,
    /\bmidnight\b/giu,
    /\b(?<noon>noon|midday)\b/giu,
  ],
  fr: [
    /(?<![\d.,:])(?<hour>\d{1,2})[\s\u00a0\u202f]?h(?:eures?\b)?[\s\u00a0\u202f]?(?<minute>\d{2})?(?![\p{L}\d])/giu,
    /(?<![\d.,:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:]?\d)/gu,
    /\bminuit\b/giu,
    /\b(?<noon>midi)\b/giu,
  ],
};

/** The times of day in a text, in no order; none in a language whose way of writing them is not known. */
export function findTimes(text: string, language: string): readonly TimeOfDay[] {
  const patterns = PATTERNS[language.split('-')[0]!.toLowerCase()] ?? [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      span: [match.index, match.index + match[0].length] as const,
      minutes: minutesOf(match.groups ?? {}),
    })),
  );
}

function minutesOf({ hour, minute, half, noon, day }: Readonly<Record<string, string | undefined>>): number {
  if (hour === undefined) return noon === undefined ? 0 : 12 * 60;
  if (day !== undefined) return 60 * hourOfDay(Number(hour), day);
  const clock = half === undefined ? Number(hour) % 24 : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return clock * 60 + Number(minute ?? 0);
}

/** `jam 7 malam` is 19, `jam 11 siang` is 11, `jam 12 malam` is midnight. */
function hourOfDay(hour: number, part: string): number {
  if (hour > 12) return hour;
  switch (part.toLowerCase()) {
    case 'pagi':
      return hour;
    case 'siang':
      return hour < 6 ? hour + 12 : hour;
    case 'malam':
      return hour < 6 ? hour : (hour + 12) % 24;
    default:
      return hour + 12;
  }
}

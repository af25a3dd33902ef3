import { formatDay, formatMoment, formatTimeOfDay } from '../../i18n/date.ts';

interface TimeProps {
  /** ISO 8601. */
  readonly iso: string;
  readonly language: string;
}

/** A day. A text that is not a date is shown unchanged. */
export function Day({ iso, language }: TimeProps) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return <span>{iso}</span>;
  return <time datetime={date.toISOString()}>{formatDay(iso, language)}</time>;
}

/** A time of day, if the context makes the day clear. */
export function TimeOfDay({ iso, language }: TimeProps) {
  return <time datetime={iso}>{formatTimeOfDay(iso, language)}</time>;
}

/** A day and a time in the reader's own time zone. */
export function LocalMoment({ iso, language }: TimeProps) {
  return <time datetime={iso}>{formatMoment(iso, language)}</time>;
}

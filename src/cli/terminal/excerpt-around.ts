import type { Span } from '../../text/traced-text.ts';

/** The part of a text around a span, of about `length` UTF-16 code units, cut between words. */
export function excerptAround(text: string, [start, end]: Span, length: number): string {
  if (text.length <= length) return text;
  const spare = Math.max(0, length - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(spare / 3), text.length - length));
  const to = Math.max(end, from + length);
  const first = from === 0 ? 0 : Math.min(start, text.indexOf(' ', from) + 1 || start);
  const last = to >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', to));
  return `${first > 0 ? '…' : ''}${text.slice(first, last)}${last < text.length ? '…' : ''}`;
}

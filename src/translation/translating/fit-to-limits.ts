import { splitIntoSentences } from '../../text/sentences/sentences.ts';

/** The limits of one request, in bytes as the engine encodes the texts. */
export interface ByteLimit {
  readonly bytes: number;
  encodedBytes(text: string): number;
}

export interface RequestLimits extends ByteLimit {
  readonly texts: number;
}

/**
 * Fills requests in order, each as full as the limits allow. A text that is too long for any
 * request gets a request of its own; cut it with `cutToFit` first.
 */
export function toBatches<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  limits: RequestLimits,
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = limits.encodedBytes(textOf(item));
    const last = batches.at(-1);
    if (last === undefined || last.length >= limits.texts || bytes > room) {
      batches.push([item]);
      room = limits.bytes - bytes;
    } else {
      last.push(item);
      room -= bytes;
    }
  }
  return batches;
}

/** A part of a text, and the whitespace between it and the next part. */
export interface Piece {
  readonly text: string;
  readonly gap: string;
}

/**
 * Cuts a text that no request can hold into pieces that fit: at the ends of sentences, else between
 * words, else between characters. A text that fits is its own single piece. The `text + gap` of all
 * pieces in order give the text again.
 */
export function cutToFit(text: string, language: string, limit: ByteLimit): readonly Piece[] {
  const fits = (part: string) => limit.encodedBytes(part) <= limit.bytes;
  if (fits(text)) return [{ text, gap: '' }];
  const sentences = splitIntoSentences(text, language);
  const pieces: Piece[] = [];
  let start = 0;
  let room = limit.bytes;
  sentences.forEach(([, end], index) => {
    const next = sentences[index + 1]?.[0] ?? text.length;
    const bytes = limit.encodedBytes(text.slice(sentences[index]![0], next));
    if (bytes > limit.bytes) {
      pieces.push(...cutBetweenWords(text.slice(start, next), limit));
      start = next;
      room = limit.bytes;
      return;
    }
    const upcoming = sentences[index + 1];
    room -= bytes;
    const following = upcoming
      ? limit.encodedBytes(text.slice(upcoming[0], sentences[index + 2]?.[0] ?? text.length))
      : Infinity;
    if (following > room) {
      pieces.push({ text: text.slice(start, end), gap: text.slice(end, next) });
      start = next;
      room = limit.bytes;
    }
  });
  return pieces;
}

function cutBetweenWords(text: string, limit: ByteLimit): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const end = furthestFit(text, start, limit);
    const cut = end === text.length ? end : lastBreak(text, start, end);
    const part = text.slice(start, cut);
    const trimmed = part.trimEnd();
    if (trimmed === '') {
      const previous = pieces.pop();
      pieces.push({ text: previous?.text ?? '', gap: (previous?.gap ?? '') + part });
    } else {
      pieces.push({ text: trimmed, gap: part.slice(trimmed.length) });
    }
    start = cut;
  }
  return pieces;
}

/** The furthest end up to which the text from `start` fits; at least one character further. */
function furthestFit(text: string, start: number, limit: ByteLimit): number {
  // Every encoding needs at least one byte per code unit, so a longer part cannot fit.
  let low = start + 1;
  let high = Math.min(text.length, start + limit.bytes);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (limit.encodedBytes(text.slice(start, middle)) <= limit.bytes) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lastBreak(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (/\s/.test(text[at - 1]!)) return at;
  const splitsPair = /[\ud800-\udbff]/.test(text[end - 1]!) && /[\udc00-\udfff]/.test(text[end]!);
  if (!splitsPair) return end;
  return end - 1 > start ? end - 1 : end + 1;
}

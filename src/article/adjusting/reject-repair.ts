import { offsetAt } from '../../text/offset-at.ts';
import { KEPT_BREAK } from '../../text/paragraphs/line-group.ts';
import type { Repair } from '../../text/traced-text.ts';
import type { ParsedParagraph } from '../reading.ts';
import { unitAt, withHtml } from './split-paragraph.ts';

/**
 * Characters that neither HTML nor XML can hold, and halves of a pair. A text cannot get them back.
 */
const HELD_BY_NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/u;

/** Whether a text can hold the characters that a repair replaced. */
export function canBeRejected(paragraph: ParsedParagraph, repair: Repair): boolean {
  return !HELD_BY_NO_TEXT.test(repair.from) && placeOfRepair(paragraph, repair) !== undefined;
}

/**
 * Restores the characters that a repair replaced. The result is several paragraphs if they include
 * a line break, and `undefined` if no text can hold them or if the repair's result was changed
 * since.
 */
export function rejectRepair(
  paragraph: ParsedParagraph,
  repair: Repair,
): readonly ParsedParagraph[] | undefined {
  const place = placeOfRepair(paragraph, repair);
  if (place === undefined || !canBeRejected(paragraph, repair)) return undefined;
  const [start, end] = place;
  const { text, origins } = paragraph;
  const spare = Math.max(0, origins[end]! - repair.at - 1);
  const lines = linesOf(
    withKeptBreaks(text.slice(0, start)) +
      repair.from.replaceAll(KEPT_BREAK, '\n') +
      withKeptBreaks(text.slice(end)),
    Uint32Array.from([
      ...origins.subarray(0, start),
      ...Array.from({ length: repair.from.length }, (_, unit) => repair.at + Math.min(unit, spare)),
      ...origins.subarray(end),
    ]),
  );
  const repairs = paragraph.repairs.filter((each) => each !== repair);
  return lines.map((line, index) => {
    const next = lines[index + 1]?.origins[0] ?? Infinity;
    const begins = index === 0 ? -1 : line.origins[0]!;
    const own = repairs.filter(({ at }) => at >= begins && at < next);
    const { marker, ...rest } = { ...paragraph, ...line, repairs: own };
    return withHtml(
      index === 0 ? { ...rest, ...(marker !== undefined && { marker }) } : { ...rest, role: 'paragraph' },
    );
  });
}

/** Where the result of a repair is in the paragraph's text; `undefined` if it was changed since. */
export function placeOfRepair(
  paragraph: ParsedParagraph,
  { at, to }: Repair,
): readonly [start: number, end: number] | undefined {
  const { text, origins } = paragraph;
  if (to === '') {
    const behind = offsetAt(origins, at);
    return behind < origins.length ? [behind, behind] : undefined;
  }
  const start = unitAt(paragraph, at);
  if (start === undefined) return undefined;
  // The end of the text has no trailing white space.
  const end = Math.min(start + to.length, text.length);
  const current = text.slice(start, end);
  return current === to || (end === text.length && current === to.trimEnd()) ? [start, end] : undefined;
}

/** The lines of verse stay in one paragraph. */
function withKeptBreaks(text: string): string {
  return text.replaceAll('\n', KEPT_BREAK);
}

interface Line {
  readonly text: string;
  readonly origins: Uint32Array;
}

/** The lines of a text, trimmed and with single spaces. */
function linesOf(text: string, origins: Uint32Array): Line[] {
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }) => {
    const units: string[] = [];
    const places: number[] = [];
    for (const { 0: found, index: within } of line.trimEnd().matchAll(/\s+|\S+/g)) {
      const isSpace = found.trim() === '';
      if (isSpace && units.length === 0) continue;
      units.push(isSpace ? (found.includes(KEPT_BREAK) ? '\n' : ' ') : found);
      const place = index + within;
      places.push(...origins.subarray(place, place + (isSpace ? 1 : found.length)));
    }
    if (units.length === 0) return [];
    const end = origins[index + line.trimEnd().length]!;
    return [{ text: units.join(''), origins: Uint32Array.from([...places, end]) }];
  });
}

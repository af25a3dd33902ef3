import type { LineGroup } from './line-group.ts';
import { endsSentence } from '../sentences/sentence-ends.ts';
import { lineKindOf } from './line-kinds.ts';
import { isReference } from './wrapped-references.ts';

/** The marker of a list item, and the kind of list that it belongs to. */
export interface ItemMarker {
  readonly marker: string;
  readonly style: Style;
  /** Whether nothing follows it on the line. The text of the item is then on the next line. */
  readonly isAlone: boolean;
}

export interface Items {
  readonly items: ReadonlyMap<LineGroup, ItemMarker>;
  /**
   * Lines that begin with a dash or a number because the line before them was full. The sentence
   * continues there.
   */
  readonly continuing: ReadonlySet<LineGroup>;
}

/** `…;`, `…; dan`: the next item follows. */
const BETWEEN_ITEMS = /;(?: (?:dan|atau|dan\/atau|serta|and|or|et|ou))?$/;

type Style = 'bullet' | `dash ${string}` | `number ${string}`;

/** One way to read a marker: `i.` is the ninth letter or the first Roman numeral. */
interface Reading {
  readonly style: Style;
  readonly value: number;
}

interface Candidate {
  readonly index: number;
  readonly marker: string;
  readonly isAlone: boolean;
  readonly readings: readonly Reading[];
}

const BULLET = /^[•‣▪▫◦●○■□►▶▸➢➤✓✔◆◇❖·∙⁃](?=\s*\S|$)/u;
/**
 * A dash needs a space after it; a hyphen may also be before a letter. `-5` is a number. PDF files
 * of word processors have letters for the bullets of other fonts.
 */
const DASH = /^(?:[-–—*](?= \S|$)|-(?=\p{L})|[oüØ](?= \S)|§(?= \p{L}))/u;
/** `1.` `2)` `(3)` `1.Teks`; but not a year, nor `10.30`. */
const NUMBER = /^\(?(\d{1,3})(?:[.)]{1,2}(?= |$)|[.)](?=\p{Lu}\p{Ll}))/u;
const LETTER = /^\(?([a-zA-Z])[.)]{1,2}(?= |$)/;
const ROMAN = /^\(?([ivx]{1,5}|[IVX]{1,5})[.)]{1,2}(?= |$)/;

/**
 * Finds the lines that are list items. A bullet always marks one. A number or a letter does if the
 * number before or after it marks a line too. A dash does if there are several that are not
 * dialogue. After a colon, one dash or a first number is enough.
 */
export function findItems(groups: readonly LineGroup[]): Items {
  const continuing = new Set<LineGroup>();
  const candidates = groups
    .map((_, index) => readCandidate(groups, index, continuing))
    .filter((each) => each !== undefined);
  const isSupported = watchSequences(candidates);
  const itemDashes = dashStyles(groups, candidates);
  const items = new Map<LineGroup, ItemMarker>();
  for (const candidate of candidates) {
    const { index, marker, isAlone, readings } = candidate;
    const before = groups[index - 1]?.tail ?? '';
    const mostBehind = before.endsWith(':') ? 1 : BETWEEN_ITEMS.test(before) ? Infinity : -1;
    const found = readings.find(
      (reading) =>
        reading.style === 'bullet' ||
        itemDashes.has(reading.style) ||
        isSupported(reading, index) ||
        reading.value <= mostBehind,
    );
    if (found !== undefined) items.set(groups[index]!, { marker, style: found.style, isAlone });
  }
  return { items, continuing };
}

function readCandidate(
  groups: readonly LineGroup[],
  index: number,
  continuing: Set<LineGroup>,
): Candidate | undefined {
  const { head, length } = groups[index]!;
  const read = readMarker(head);
  if (read === undefined) return undefined;
  const isAlone = read.marker.length === length;
  const text = isAlone ? (groups[index + 1]?.head ?? '') : head.slice(read.marker.length);
  if (!/[\p{L}\p{N}]/u.test(text) || (isAlone && readMarker(text) !== undefined)) return undefined;
  const isDash = read.readings[0]!.style.startsWith('dash');
  if (isDash ? isPunctuation(groups, index) : isReference(groups, index, read.marker)) {
    continuing.add(groups[index]!);
    return undefined;
  }
  return { index, isAlone, ...read };
}

function readMarker(head: string): Pick<Candidate, 'marker' | 'readings'> | undefined {
  const bullet = BULLET.exec(head)?.[0];
  if (bullet !== undefined) return { marker: bullet, readings: [{ style: 'bullet', value: 0 }] };
  const dash = DASH.exec(head)?.[0];
  if (dash !== undefined) return { marker: dash, readings: [{ style: dashStyle(dash), value: 0 }] };
  const number = NUMBER.exec(head);
  if (number !== null) return numbered(number[0], [['1', Number(number[1])]]);
  const readings: [string, number][] = [];
  const letter = LETTER.exec(head);
  if (letter !== null) readings.push([caseOf(letter[1]!, 'a'), letter[1]!.toLowerCase().charCodeAt(0) - 96]);
  const roman = ROMAN.exec(head);
  if (roman !== null) readings.push([caseOf(roman[1]!, 'i'), romanValue(roman[1]!)]);
  const marker = letter?.[0] ?? roman?.[0];
  return marker === undefined ? undefined : numbered(marker, readings);
}

function numbered(
  marker: string,
  readings: readonly (readonly [string, number])[],
): Pick<Candidate, 'marker' | 'readings'> {
  const brackets = marker.replace(/[\p{L}\d]+/u, '');
  return {
    marker,
    readings: readings.map(([kind, value]) => ({ style: `number ${kind}${brackets}`, value })),
  };
}

function caseOf(found: string, kind: string): string {
  return found === found.toLowerCase() ? kind : kind.toUpperCase();
}

function romanValue(roman: string): number {
  const values = Array.from(roman.toLowerCase(), (digit) => ({ i: 1, v: 5, x: 10 })[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/**
 * A dash at the start of a line because the line before it was full: the sentence before it
 * continues.
 */
function isPunctuation(groups: readonly LineGroup[], index: number): boolean {
  const before = groups[index - 1];
  const { head, blanks } = groups[index]!;
  if (before === undefined || blanks > 0 || lineKindOf(before.text) !== undefined) return false;
  if (before.tail.endsWith(':') || endsSentence(before.tail, head)) return false;
  const dash = DASH.exec(head)![0];
  if (dash === '*') return false;
  return !startsWithDash(before.head, dash) && !startsWithDash(groups[index + 1]?.head ?? '', dash);
}

function startsWithDash(head: string, dash: string): boolean {
  const found = DASH.exec(head)?.[0];
  return found !== undefined && dashStyle(found) === dashStyle(dash);
}

/** The letters for bullets of other fonts are one style: a list in a list has another one. */
function dashStyle(dash: string): Style {
  return /[oüØ§]/.test(dash) ? 'dash o' : `dash ${dash}`;
}

/**
 * Returns a test: whether the number before a marker's is earlier in the text, or the number after
 * it is later.
 */
function watchSequences(candidates: readonly Candidate[]): (reading: Reading, index: number) => boolean {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { index, readings } of candidates) {
    for (const { style, value } of readings) {
      const key = `${style} ${value}`;
      if (!first.has(key)) first.set(key, index);
      last.set(key, index);
    }
  }
  return ({ style, value }, index) => {
    if (!style.startsWith('number')) return false;
    const isBefore = (other: number) => (first.get(`${style} ${other}`) ?? Infinity) < index;
    // Capitals are often initials: `H. Agus` and `I. Wayan` are no list without an `A.` before
    // them.
    if (style.startsWith('number A') && value > 1 && !isBefore(1)) return false;
    const isBehind = (other: number) => (last.get(`${style} ${other}`) ?? -1) > index;
    // In Markdown every item may have the number 1.
    return isBefore(value - 1) || isBehind(value + 1) || (value === 1 && (isBefore(1) || isBehind(1)));
  };
}

/** The dash that novels have before speech. */
const NOVEL = 'dash —';

/** Dashes that mark items: there are several, and most of them are not dialogue. */
function dashStyles(groups: readonly LineGroup[], candidates: readonly Candidate[]): ReadonlySet<Style> {
  const counts = new Map<Style, { items: number; lines: number }>();
  for (const { index, readings } of candidates) {
    const { style } = readings[0]!;
    if (!style.startsWith('dash')) continue;
    const count = counts.get(style) ?? { items: 0, lines: 0 };
    counts.set(style, count);
    if (isSpoken(groups[index]!)) count.lines++;
    else count.items++;
  }
  return new Set(
    [...counts]
      .filter(
        ([style, { items, lines }]) => items + lines > 1 && items > lines && !(style === NOVEL && lines > 0),
      )
      .map(([style]) => style),
  );
}

function isSpoken({ tail, text }: LineGroup): boolean {
  return /[?!]["”’]?$/.test(tail) || /[,?!] (?:kata|ujar|tanya|jawab|sahut|balas)\b/.test(text);
}

import type { Span, TracedText } from '../../text/traced-text.ts';
import type { Mark, MarkRun } from './inline-markup.ts';

/** The text of one block with its inline marks, before repair. */
export interface MarkupText {
  readonly traced: TracedText;
  readonly marks: readonly MarkRun[];
  /** Spans of `traced.text`, ascending, in which nothing is repaired: code. */
  readonly exact?: readonly Span[];
  /**
   * What its line breaks are. `marked`: the markup breaks the line, as its author meant it or for
   * layout; the lines say which. `preformatted`: they are meant, as all its white space, and nothing
   * is repaired; blank lines separate paragraphs. `code`: the same, and it is one paragraph. Absent:
   * they are those of the source.
   */
  readonly lines?: 'marked' | 'preformatted' | 'code';
}

export interface MarkupTextWriter {
  /**
   * Appends text as HTML shows it: white space becomes one space, and a line begins without space.
   */
  write(text: string, origins: ArrayLike<number>, mark: Mark | undefined): void;
  /** Appends text without changing its white space. */
  writeVerbatim(text: string, origins: ArrayLike<number>, mark: Mark | undefined): void;
  /** Appends text as `write` does, but its line breaks are meant. */
  writeLines(text: string, origins: ArrayLike<number>, mark: Mark | undefined): void;
  /** Appends a line break that the markup contains. */
  breakLine(origin: number): void;
  /**
   * Ends a word between two elements without a space that are no part of one word:
   * `<i class=who>Budi</i><i class=when>Selasa</i>`.
   */
  separate(origin: number): void;
  /** Returns the text since the last call; `undefined` if it is blank. */
  take(): MarkupText | undefined;
}

/** Code units that a block usually has at most. The writer's arrays grow for more. */
const USUAL_BLOCK = 1024;

/** Writes code units into arrays of numbers, because a page of 2 MiB has two million of them. */
export function createMarkupTextWriter(): MarkupTextWriter {
  let units = new Uint16Array(USUAL_BLOCK);
  let origins = new Uint32Array(USUAL_BLOCK);
  let length = 0;
  let marks: MarkRun[] = [];
  let exact: [number, number][] = [];
  let lines: NonNullable<MarkupText['lines']> = 'marked';
  let separator: number | undefined;

  function append(unit: number, origin: number): void {
    if (length === units.length) {
      units = grown(units, new Uint16Array(2 * length));
      origins = grown(origins, new Uint32Array(2 * length));
    }
    units[length] = unit;
    origins[length++] = origin;
  }

  function startRun(from: number | undefined, mark: Mark | undefined): void {
    const last = marks.at(-1);
    if (from !== undefined && last?.mark !== mark) marks.push({ from, mark });
  }

  function write(value: string, places: ArrayLike<number>, mark: Mark | undefined): void {
    if (separator !== undefined && length > 0 && !isCode(mark) && areTwoWords(units[length - 1]!, value))
      append(SPACE, separator);
    separator = undefined;
    startRun(places[0], mark);
    const start = length;
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index);
      if (!isSpace(unit)) append(unit, places[index]!);
      else if (length > 0 && !isSpace(units[length - 1]!)) append(SPACE, places[index]!);
    }
    if (isCode(mark) && length > start) exact.push([start, length]);
  }

  function trimEnd(isTrimmed: (unit: number) => boolean): void {
    while (length > 0 && isTrimmed(units[length - 1]!)) length--;
    const last = exact.at(-1);
    if (last !== undefined) last[1] = Math.min(last[1], length);
  }

  function breakLine(origin: number): void {
    trimEnd((unit) => unit === SPACE);
    append(LINE_BREAK, origin);
  }

  return {
    write,
    writeVerbatim(value, places, mark) {
      if (lines !== 'code') lines = isCode(mark) ? 'code' : 'preformatted';
      startRun(places[0], mark);
      const start = length;
      for (let index = 0; index < value.length; index++) append(value.charCodeAt(index), places[index]!);
      if (isCode(mark)) exact.push([start, length]);
    },
    writeLines(value, places, mark) {
      const at = Array.from(places);
      for (const { index, 0: line, 1: end } of value.matchAll(/[^\n]*(\n)?/g)) {
        if (line === '') continue;
        const text = end === undefined ? line : line.slice(0, -1);
        write(text, at.slice(index, index + text.length), mark);
        if (end !== undefined) breakLine(at[index + text.length]!);
      }
    },
    breakLine,
    separate(origin) {
      separator = origin;
    },
    take() {
      trimEnd(isSpace);
      const written =
        length === 0
          ? undefined
          : {
              traced: placed(units, origins, length),
              marks,
              ...(exact.length > 0 && { exact }),
              lines,
            };
      length = 0;
      [marks, exact, lines, separator] = [[], [], 'marked', undefined];
      return written;
    },
  };
}

/** `iPhone` and `Kata` with a large first letter are one word. */
function areTwoWords(before: number, after: string): boolean {
  return /^[\p{Ll}.!?)\]”"']$/u.test(String.fromCharCode(before)) && /^[\p{Lu}]/u.test(after);
}

function isCode(mark: Mark | undefined): boolean {
  for (let around = mark; around !== undefined; around = around.parent)
    if (around.tag === 'code') return true;
  return false;
}

function grown<Units extends Uint16Array | Uint32Array>(units: Units, larger: Units): Units {
  larger.set(units);
  return larger;
}

const [SPACE, LINE_BREAK, TAB, RETURN, FEED] = [0x20, 0x0a, 0x09, 0x0d, 0x0c];

/** HTML's white space. It excludes the no-break space. */
function isSpace(unit: number): boolean {
  return unit === SPACE || unit === LINE_BREAK || unit === TAB || unit === RETURN || unit === FEED;
}

function placed(units: Uint16Array, origins: Uint32Array, length: number): TracedText {
  const places = new Uint32Array(length + 1);
  places.set(origins.subarray(0, length));
  places[length] = origins[length - 1]! + 1;
  return { text: textOf(units.subarray(0, length)), origins: places, repairs: [] };
}

/** A text of Latin letters needs one byte for each when it is read from such bytes. */
function textOf(units: Uint16Array): string {
  if (units.every((unit) => unit <= 0xff)) return Buffer.from(units).toString('latin1');
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

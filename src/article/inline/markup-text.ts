import type { TracedText } from '../../text/traced-text.ts';
import type { Mark, MarkRun } from './inline-markup.ts';

/** The text of one block with its inline marks, before repair. */
export interface MarkupText {
  readonly traced: TracedText;
  readonly marks: readonly MarkRun[];
}

export interface MarkupTextWriter {
  /**
   * Appends text as HTML shows it: white space becomes one space, and a line begins without space.
   */
  write(text: string, origins: ArrayLike<number>, mark: Mark | undefined): void;
  /** Appends text without changing its white space. */
  writeVerbatim(text: string, origins: ArrayLike<number>, mark: Mark | undefined): void;
  /** Appends a line break that the markup contains. */
  breakLine(origin: number): void;
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

  return {
    write(value, places, mark) {
      startRun(places[0], mark);
      for (let index = 0; index < value.length; index++) {
        const unit = value.charCodeAt(index);
        if (!isSpace(unit)) append(unit, places[index]!);
        else if (length > 0 && !isSpace(units[length - 1]!)) append(SPACE, places[index]!);
      }
    },
    writeVerbatim(value, places, mark) {
      startRun(places[0], mark);
      for (let index = 0; index < value.length; index++) append(value.charCodeAt(index), places[index]!);
    },
    breakLine(origin) {
      while (length > 0 && units[length - 1] === SPACE) length--;
      append(LINE_BREAK, origin);
    },
    take() {
      while (length > 0 && isSpace(units[length - 1]!)) length--;
      const written = length === 0 ? undefined : { traced: placed(units, origins, length), marks };
      length = 0;
      marks = [];
      return written;
    },
  };
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

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

export function createMarkupTextWriter(): MarkupTextWriter {
  let units: string[] = [];
  let origins: number[] = [];
  let marks: MarkRun[] = [];

  function append(unit: string, origin: number): void {
    units.push(unit);
    origins.push(origin);
  }

  function startRun(from: number | undefined, mark: Mark | undefined): void {
    const last = marks.at(-1);
    if (from !== undefined && last?.mark !== mark) marks.push({ from, mark });
  }

  function dropLastWhile(matches: (unit: string) => boolean): void {
    while (units.length > 0 && matches(units.at(-1)!)) {
      units.pop();
      origins.pop();
    }
  }

  return {
    write(value, places, mark) {
      startRun(places[0], mark);
      for (let index = 0; index < value.length; index++) {
        const unit = value[index]!;
        if (!isSpace(unit)) append(unit, places[index]!);
        else if (units.length > 0 && !isSpace(units.at(-1)!)) append(' ', places[index]!);
      }
    },
    writeVerbatim(value, places, mark) {
      startRun(places[0], mark);
      for (let index = 0; index < value.length; index++) append(value[index]!, places[index]!);
    },
    breakLine(origin) {
      dropLastWhile((unit) => unit === ' ');
      append('\n', origin);
    },
    take() {
      dropLastWhile(isSpace);
      const written = units.length === 0 ? undefined : { traced: placed(units, origins), marks };
      units = [];
      origins = [];
      marks = [];
      return written;
    },
  };
}

/** HTML's white space. It excludes the no-break space. */
function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r' || unit === '\f';
}

function placed(units: readonly string[], origins: readonly number[]): TracedText {
  return { text: units.join(''), origins: Uint32Array.from([...origins, origins.at(-1)! + 1]), repairs: [] };
}

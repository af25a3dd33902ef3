import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Problem } from '../../problem.ts';
import { decode } from '../../text/decode/decode.ts';
import {
  checkGlossary,
  type GlossaryFault,
  MOST_ENTRIES,
} from '../../translation/glossary/check-glossary.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { withoutGuard } from './formula-guard.ts';
import { pairOfHeader } from './glossary-header.ts';

/**
 * Far above a real glossary; only 10,000 entries of the greatest length that DeepL accepts need
 * more.
 */
export const GLOSSARY_BYTES = 4 * 1024 * 1024;

export const DELIMITERS = { csv: ',', tsv: '\t' } as const;
export type GlossaryFormat = keyof typeof DELIMITERS;

/**
 * Spreadsheets write `;` in languages with a decimal comma, such as French and Indonesian. If
 * several delimiters fit, the first one is used.
 */
const GUESSED = [',', '\t', ';'];
/** Number of records that are read to find the delimiter. */
const GUESSED_FROM = 100;

/**
 * Lines that are not empty. A glossary of the most entries has fewer, even with repetitions, empty
 * rows of a spreadsheet and line breaks inside cells.
 */
const MOST_LINES = 10 * MOST_ENTRIES;
/**
 * Commas, tabs and semicolons. A glossary of the most entries with all columns of a usual sheet has
 * fewer.
 */
const MOST_DELIMITERS = 50 * MOST_ENTRIES;

/** Why a line is invalid: `reason` of the problem `glossary-line-invalid`. */
export type GlossaryLineFault = GlossaryFault | 'columns' | 'quotes';

export interface ReadGlossary {
  /** Named by the first line; absent if the first line is an entry. */
  readonly pair?: LanguagePair;
  readonly entries: readonly GlossaryEntry[];
  /** Number of entries that repeat an earlier one exactly. */
  readonly repeated: number;
}

export interface GlossaryReading {
  /** Absent: the delimiter is detected. A file named `.csv` may use any of them. */
  readonly format?: 'tsv' | undefined;
  readonly charset?: string | undefined;
  /** The pair that the file is for; if absent, the first line must name it. */
  readonly pair?: LanguagePair | undefined;
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads a glossary of one pair of languages: two columns, quoted as in RFC 4180. The first line may
 * name the languages, in either order.
 * @throws Problem `glossary-empty`, `text-too-large`, `glossary-line-invalid`,
 *   `glossary-line-conflict`, `glossary-pair-differs`, `glossary-too-large`, `text-binary`,
 *   `charset-unknown`
 */
export function readGlossary(bytes: Uint8Array, { format, charset, pair }: GlossaryReading): ReadGlossary {
  if (bytes.length > GLOSSARY_BYTES)
    throw new Problem('text-too-large', { bytes: bytes.length, limit: GLOSSARY_BYTES });
  const { text } = decode(bytes, charset);
  checkSize(text);
  const lines = linesOf(text, format === undefined ? guessDelimiter(text) : DELIMITERS[format]);
  const [first] = lines;
  if (!first) throw new Problem('glossary-empty');
  const header = pairOfHeader(first.cells, pair);
  const rows = header === undefined ? lines : lines.slice(1);
  const isReversed = pair !== undefined && header !== undefined && header.source === pair.target;
  const named = pair ?? header;
  return {
    ...(named !== undefined && header !== undefined && { pair: named }),
    ...entriesOf(rows, isReversed),
  };
}

/**
 * Counts lines and cells before they are parsed.
 * @throws Problem `glossary-too-large`, `glossary-line-invalid`
 */
function checkSize(text: string): void {
  let lines = 0;
  let delimiters = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    if (++lines > MOST_LINES)
      throw new Problem('glossary-too-large', { entries: lines, limit: MOST_ENTRIES });
    delimiters += line.replace(/[^,\t;]+/g, '').length;
    if (delimiters > MOST_DELIMITERS) throw lineProblem(lineAt(text, index), line, 'columns');
  }
}

/** @returns counted from 1 */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\n|\r/).length;
}

function entriesOf(lines: readonly Line[], isReversed: boolean): Pick<ReadGlossary, 'entries' | 'repeated'> {
  const bySource = new Map<string, { readonly target: string; readonly line: number }>();
  let repeated = 0;
  for (const { number: line, cells } of lines) {
    const [left = '', right = ''] = cells.map(withoutGuard);
    const entry = isReversed ? { source: right, target: left } : { source: left, target: right };
    if (cells.length !== 2) throw lineProblem(line, left, 'columns');
    const { source, target } = checkLine(entry, line);
    const known = bySource.get(source);
    if (known === undefined) bySource.set(source, { target, line });
    else if (known.target === target) repeated++;
    else throw new Problem('glossary-line-conflict', { line, first: known.line, term: source.slice(0, 80) });
  }
  const entries = [...bySource].map(([source, { target }]) => ({ source, target }));
  return { entries: checkGlossary(entries), repeated };
}

function checkLine(entry: GlossaryEntry, line: number): GlossaryEntry {
  try {
    return checkGlossary([entry])[0]!;
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'glossary-invalid') throw error;
    throw lineProblem(line, entry.source, error.values['reason'] as GlossaryFault, error);
  }
}

function lineProblem(line: number, term: string, reason: GlossaryLineFault, cause?: unknown): Problem {
  return new Problem('glossary-line-invalid', { line, term: term.slice(0, 80), reason }, cause);
}

/** Leaves out empty lines, and the empty cells that spreadsheets add at the end of a line. */
function linesOf(text: string, delimiter: string): readonly Line[] {
  return records(text, delimiter)
    .map(({ record, info }) => ({ number: info.lines, cells: withoutEmptyEnd(record) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, Math.max(2, last + 1));
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @throws Problem `glossary-line-invalid` */
function records(text: string, delimiter: string, more: Options = {}): readonly CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Tab-separated files are written without quoting: a quote inside a cell is an ordinary
      // character.
      relax_quotes: delimiter === '\t',
      record_delimiter: ['\r\n', '\n', '\r'],
      ...more,
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    throw lineProblem(line, text.split(/\r\n|\n|\r/, line)[line - 1] ?? '', 'quotes', error);
  }
}

/** The delimiter that gives two columns on the most lines. */
function guessDelimiter(text: string): string {
  const twoColumns = (delimiter: string) => {
    try {
      const found = records(text, delimiter, { to: GUESSED_FROM });
      return found.filter(({ record }) => record.length > 1 && withoutEmptyEnd(record).length === 2).length;
    } catch {
      return 0;
    }
  };
  const [best] = GUESSED.map((delimiter) => ({ delimiter, score: twoColumns(delimiter) })).sort(
    (one, other) => other.score - one.score,
  );
  return best!.delimiter;
}

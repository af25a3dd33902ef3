import { Problem } from '../../problem.ts';
import { decode } from '../../text/decode/decode.ts';
import { MOST_ENTRIES } from '../../translation/glossary/check-glossary.ts';
import { glossaryLineProblem } from './glossary-line.ts';
import { readRecords, type TableRow } from './glossary-records.ts';

/**
 * Far above a real glossary; only 10,000 entries of the greatest length that DeepL accepts need
 * more.
 */
export const GLOSSARY_BYTES = 4 * 1024 * 1024;

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
/** Of a row. Above the languages of any glossary, and a hostile row has a million. */
const MOST_COLUMNS = 200;

/**
 * Spreadsheets write `;` in languages with a decimal comma, such as French and Indonesian. If
 * several delimiters fit equally well, the first one is used.
 */
const DELIMITERS = ['\t', ';', ','];
/** Number of rows that are read to find the delimiter. */
const GUESSED_FROM = 100;

/** The rows of a file, without those that hold nothing or only a comment. */
export interface GlossaryTable {
  /** WHATWG label. */
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: readonly TableRow[];
}

export interface TableReading {
  /** The file says that tabs separate its cells. */
  readonly format?: 'tsv' | undefined;
  readonly charset?: string | undefined;
  /** Whether a row names the columns. A delimiter that gives such a row is the right one. */
  readonly isHeader: (row: TableRow) => boolean;
}

/**
 * Reads bytes as a table. `sep=;` in the first line names the delimiter, as Excel reads it.
 * @throws Problem `text-too-large`, `text-binary`, `charset-unknown`, `glossary-too-large`,
 *   `glossary-line-invalid` for too many columns
 */
export function readTable(bytes: Uint8Array, reading: TableReading): GlossaryTable {
  if (bytes.length > GLOSSARY_BYTES)
    throw new Problem('text-too-large', { bytes: bytes.length, limit: GLOSSARY_BYTES });
  const { text, encoding } = decode(bytes, reading.charset);
  checkSize(text);
  const named = /^\ufeff?"?sep=([^\w\s"]|\t)"?[^\S\r\n]*(?:\r\n|\n|\r|$)/i.exec(text);
  const delimiter = named?.[1] ?? guessDelimiter(text, reading);
  // An empty line instead of the named delimiter, so that the numbers of the lines stay.
  const rows = rowsOf(named ? `\n${text.slice(named[0].length)}` : text, delimiter);
  return { encoding, delimiter, rows };
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
    if (delimiters > MOST_DELIMITERS)
      throw glossaryLineProblem({ line: lineAt(text, index), term: line, reason: 'columns' });
  }
}

/** @returns counted from 1 */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\n|\r/).length;
}

function rowsOf(text: string, delimiter: string, most = Infinity): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const row of readRecords(text, delimiter)) {
    if (row.cells.length > MOST_COLUMNS && row.cells.slice(MOST_COLUMNS).some((cell) => cell.trim() !== ''))
      throw glossaryLineProblem({ line: row.line, term: row.cells[0]!, reason: 'columns' });
    if (!isBlank(row)) rows.push({ ...row, cells: row.cells.slice(0, MOST_COLUMNS) });
    if (rows.length === most) break;
  }
  return rows;
}

/** An empty row of a spreadsheet, or a comment of OmegaT. */
function isBlank({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 || (filled.length === 1 && filled[0]!.startsWith('#'));
}

/**
 * The delimiter that gives the most rows of the same number of columns: a comma inside terms gives
 * other numbers. If several do, the one with fewer columns, then the one that no space follows, as
 * one follows a comma in a text. A comma if there are no columns.
 */
function guessDelimiter(text: string, { format, isHeader }: TableReading): string {
  if (format === 'tsv' && text.includes('\t')) return '\t';
  const candidates = DELIMITERS.map((delimiter) => {
    const rows = guessedRows(text, delimiter);
    const { columns, score } = commonWidth(rows);
    const isNamed = rows.slice(0, 10).some(isHeader);
    const spaced = text.slice(0, 100_000).split(`${delimiter} `).length;
    return { delimiter, columns, score, isNamed, spaced };
  });
  const [best] = candidates.sort(
    (one, other) =>
      Number(other.isNamed) - Number(one.isNamed) ||
      other.score - one.score ||
      one.columns - other.columns ||
      one.spaced - other.spaced,
  );
  return best!.isNamed || best!.score > 0 ? best!.delimiter : ',';
}

function guessedRows(text: string, delimiter: string): readonly TableRow[] {
  try {
    return rowsOf(text, delimiter, GUESSED_FROM);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** The number of columns, of at least two, that the most rows have, and how many do. */
export function commonWidth(rows: readonly TableRow[]): { readonly columns: number; readonly score: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const width = widthOf(cells);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [columns, score] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [2, 0];
  return { columns, score };
}

/** Without the empty cells that spreadsheets add at the end of a row, but at least two if it has two. */
export function widthOf(cells: readonly string[]): number {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return Math.max(Math.min(2, cells.length), last + 1);
}

/** A row of a table. */
export interface TableRow {
  /** On which it begins, counted from 1: a quoted cell may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark opens a cell and does not close it. */
  readonly isBroken: boolean;
}

/**
 * A longer quoted cell was never closed: the mark that ends it belongs to another row. Terms are
 * much shorter, comments seldom longer. This also bounds how often a text is read twice.
 */
const QUOTED_CHARACTERS = 8 * 1024;
const QUOTED_LINES = 50;

/**
 * Splits a table as RFC 4180 says, and reads on where a row is broken: a quotation mark that is not
 * closed costs its line only. A mark inside a cell is an ordinary character, and so is one at its
 * beginning if text follows the closing one (`"siap" katanya`). Empty lines are left out.
 * @param delimiter one character
 */
export function* readRecords(text: string, delimiter: string): Generator<TableRow> {
  const ends = new RegExp(`[\\r\\n${delimiter.replace(/[\\\]^-]/g, '\\$&')}]|$`, 'g');
  const readCell = (at: number): Cell => quotedCell(text, at, delimiter) ?? plainCell(text, at, ends);
  let line = 1;
  for (let at = 0; at < text.length;) {
    const row: string[] = [];
    const begin = at;
    let isBroken = false;
    for (;;) {
      const cell = readCell(at);
      // Tab-separated files are often written without quoting.
      isBroken ||= cell.isUnclosed && delimiter !== '\t';
      row.push(cell.text);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.length > 1 || row[0] !== '') yield { line, cells: row, isBroken };
    line += countLines(text, begin, at);
  }
}

interface Cell {
  readonly text: string;
  /** Offset of what ends it. */
  readonly end: number;
  readonly isUnclosed: boolean;
}

/** `undefined` if the cell is not quoted. */
function quotedCell(text: string, at: number, delimiter: string): Cell | undefined {
  const begin = skipSpaces(text, at);
  if (text[begin] !== '"') return undefined;
  const length = lengthOfQuoted(text.slice(begin + 1, begin + QUOTED_CHARACTERS));
  if (length === undefined) return undefined;
  const close = begin + 1 + length;
  const end = skipSpaces(text, close + 1);
  if (end < text.length && !['\r', '\n', delimiter].includes(text[end]!)) return undefined;
  if (countLines(text, begin, close) > QUOTED_LINES) return undefined;
  return { text: text.slice(begin + 1, close).replaceAll('""', '"'), end, isUnclosed: false };
}

/** How much of the text is before the closing mark; two marks are one of the cell. */
function lengthOfQuoted(text: string): number | undefined {
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return undefined;
}

function plainCell(text: string, at: number, ends: RegExp): Cell {
  ends.lastIndex = at;
  const end = ends.exec(text)!.index;
  const cell = text.slice(at, end);
  // An odd number of marks: the cell was meant to go on.
  const isUnclosed = /^ *"/.test(cell) && cell.split('"').length % 2 === 0;
  return { text: cell, end, isUnclosed };
}

function skipSpaces(text: string, at: number): number {
  while (text[at] === ' ') at++;
  return at;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}

import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { DELIMITERS, type GlossaryFormat } from './glossary-csv.ts';

/** Spreadsheets take a file without it for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A glossary as a file (RFC 4180), its languages in the first line. Terms are written as they are: what a spreadsheet may take for a formula,
 * `startsLikeFormula` tells.
 */
export function writeGlossary(
  entries: readonly GlossaryEntry[],
  { pair, format, forSpreadsheet = false }: GlossaryWriting,
): string {
  const delimiter = DELIMITERS[format];
  const lines = [pair, ...entries].map(({ source, target }) =>
    [source, target].map((cell) => quoted(cell, delimiter)).join(delimiter),
  );
  return `${forSpreadsheet ? BYTE_ORDER_MARK : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

interface GlossaryWriting {
  readonly pair: LanguagePair;
  readonly format: GlossaryFormat;
  /** Opened by a person's click; programs stumble over the mark. */
  readonly forSpreadsheet?: boolean;
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** Whether a spreadsheet may run it instead of showing it: https://owasp.org/www-community/attacks/CSV_Injection */
export function startsLikeFormula({ source, target }: GlossaryEntry): boolean {
  return [source, target].some((cell) => /^[=+\-@]/.test(cell));
}

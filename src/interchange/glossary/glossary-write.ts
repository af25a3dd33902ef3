import { stringify } from 'csv-stringify/sync';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { DELIMITERS, type GlossaryFormat } from './glossary-csv.ts';

/**
 * Writes a glossary as a file (RFC 4180) with its languages in the first line. Terms are written
 * unchanged. `startsLikeFormula` finds those that a spreadsheet may take for a formula.
 */
export function writeGlossary(
  entries: readonly GlossaryEntry[],
  { pair, format, forSpreadsheet = false }: GlossaryWriting,
): string {
  const records = [pair, ...entries].map(({ source, target }) => [source, target]);
  return stringify(records, {
    delimiter: DELIMITERS[format],
    record_delimiter: 'windows',
    // Quotes any line break, not only our own, and white space that some programs would trim.
    quoted_match: /[\r\n]|^\s|\s$/,
    // Without a byte order mark, spreadsheets decode a file in the system's old encoding.
    bom: forSpreadsheet,
  });
}

interface GlossaryWriting {
  readonly pair: LanguagePair;
  readonly format: GlossaryFormat;
  /** Writes a byte order mark. Other programs may not expect it. */
  readonly forSpreadsheet?: boolean;
}

/**
 * Whether a spreadsheet may run the entry as a formula instead of showing it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function startsLikeFormula({ source, target }: GlossaryEntry): boolean {
  return [source, target].some((cell) => /^[=+\-@]/.test(cell));
}

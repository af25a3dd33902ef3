import { stringify } from 'csv-stringify/sync';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { DELIMITERS, type GlossaryFormat } from './glossary-csv.ts';

/**
 * A glossary as a file (RFC 4180), its languages in the first line. Terms are written as they are: what a spreadsheet may take for a formula,
 * `startsLikeFormula` tells.
 */
export function writeGlossary(
  entries: readonly GlossaryEntry[],
  { pair, format, forSpreadsheet = false }: GlossaryWriting,
): string {
  const records = [pair, ...entries].map(({ source, target }) => [source, target]);
  return stringify(records, {
    delimiter: DELIMITERS[format],
    record_delimiter: 'windows',
    // Any line end, not only our own; and white space that some programs would trim.
    quoted_match: /[\r\n]|^\s|\s$/,
    // Spreadsheets take a file without it for one in the system's old encoding.
    bom: forSpreadsheet,
  });
}

interface GlossaryWriting {
  readonly pair: LanguagePair;
  readonly format: GlossaryFormat;
  /** Opened by a person's click; programs stumble over the mark. */
  readonly forSpreadsheet?: boolean;
}

/** Whether a spreadsheet may run it instead of showing it: https://owasp.org/www-community/attacks/CSV_Injection */
export function startsLikeFormula({ source, target }: GlossaryEntry): boolean {
  return [source, target].some((cell) => /^[=+\-@]/.test(cell));
}

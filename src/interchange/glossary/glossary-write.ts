import { stringify } from 'csv-stringify/sync';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { withGuard, withGuardAgain } from './formula-guard.ts';

export const DELIMITERS = { csv: ',', tsv: '\t' } as const;
export type GlossaryFormat = keyof typeof DELIMITERS;

/**
 * Writes a glossary as a file (RFC 4180) with its languages in the first line. In CSV an apostrophe
 * guards a term that a spreadsheet may take for a formula. `readGlossary` removes it.
 */
export function writeGlossary(
  entries: readonly GlossaryEntry[],
  { pair, format, forSpreadsheet = false }: GlossaryWriting,
): string {
  const write = format === 'csv' ? withGuard : withGuardAgain;
  const records = [pair, ...entries].map(({ source, target }) => [write(source), write(target)]);
  return stringify(records, {
    delimiter: DELIMITERS[format],
    record_delimiter: 'windows',
    // Quotes any line break, not only our own, white space that some programs would trim, and the
    // delimiter of spreadsheets in other languages, which would begin another cell.
    quoted_match: /[\r\n;]|^\s|\s$/,
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

import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Problem } from '../../problem.ts';
import { decode } from '../../text/decode/decode.ts';
import { checkGlossary, type GlossaryFault } from '../../translation/glossary/check-glossary.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { pairOfHeader } from './glossary-header.ts';

/** Ten thousand entries as long as DeepL takes them would be more; nobody's glossary is. */
export const GLOSSARY_BYTES = 4 * 1024 * 1024;

export const DELIMITERS = { csv: ',', tsv: '\t' } as const;
export type GlossaryFormat = keyof typeof DELIMITERS;

/** Spreadsheets write `;` where the comma stands in numbers, as in French and Indonesian. In this order where several would do. */
const GUESSED = [',', '\t', ';'];
/** Records that are looked at to find the delimiter. */
const GUESSED_FROM = 100;

/** Why a line cannot be taken: `reason` of the problem `glossary-line-invalid`. */
export type GlossaryLineFault = GlossaryFault | 'columns' | 'quotes';

export interface ReadGlossary {
  /** That the first line names; absent where it is an entry like the others. */
  readonly pair?: LanguagePair;
  readonly entries: readonly GlossaryEntry[];
  /** Entries that stood there before, word for word. */
  readonly repeated: number;
}

export interface GlossaryReading {
  /** Absent: whatever the file is written with. A file that is named `.csv` may hold any. */
  readonly format?: 'tsv' | undefined;
  readonly charset?: string | undefined;
  /** That it is meant for; absent where the first line must name one. */
  readonly pair?: LanguagePair | undefined;
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads a glossary of one pair of languages: two columns, quoted as in RFC 4180; the first line may name their languages, in either order.
 * @throws Problem `glossary-empty`, `text-too-large`, `glossary-line-invalid`, `glossary-line-conflict`, `glossary-pair-differs`, `glossary-too-large`, `text-binary`, `charset-unknown`
 */
export function readGlossary(bytes: Uint8Array, { format, charset, pair }: GlossaryReading): ReadGlossary {
  if (bytes.length > GLOSSARY_BYTES)
    throw new Problem('text-too-large', { bytes: bytes.length, limit: GLOSSARY_BYTES });
  const { text } = decode(bytes, charset);
  const lines = linesOf(text, format === undefined ? guessDelimiter(text) : DELIMITERS[format]);
  const [first] = lines;
  if (!first) throw new Problem('glossary-empty');
  const header = pairOfHeader(first.cells, pair);
  const rows = header === undefined ? lines : lines.slice(1);
  const isTurned = pair !== undefined && header !== undefined && header.source === pair.target;
  const named = pair ?? header;
  return {
    ...(named !== undefined && header !== undefined && { pair: named }),
    ...entriesOf(rows, isTurned),
  };
}

function entriesOf(lines: readonly Line[], isTurned: boolean): Pick<ReadGlossary, 'entries' | 'repeated'> {
  const bySource = new Map<string, { readonly target: string; readonly line: number }>();
  let repeated = 0;
  for (const { number: line, cells } of lines) {
    const [left = '', right = ''] = cells;
    const entry = isTurned ? { source: right, target: left } : { source: left, target: right };
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

/** Empty lines are left out; so are the empty cells that spreadsheets put after the last. */
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
      // Tab-separated files are written without quotes: one inside a cell is a character like others.
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

/** The one that makes two columns of the most lines. */
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

import { Problem } from '../../problem.ts';
import { checkGlossary, faultOfEntry } from '../../translation/glossary/check-glossary.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { type GlossaryColumn, isHeader, layoutOf, type WantedLanguages } from './glossary-columns.ts';
import { glossaryLineProblem, type SkippedRow } from './glossary-line.ts';
import type { TableRow } from './glossary-records.ts';
import { createRowReader, type FoundEntry, type RowReader } from './glossary-rows.ts';
import { readTable } from './glossary-table.ts';

export interface GlossaryReading extends WantedLanguages {
  /** Absent: the delimiter is detected. A file named `.csv` may use any of them. */
  readonly format?: 'tsv' | undefined;
  readonly charset?: string | undefined;
  /** Refuses a file with a row that would be skipped. */
  readonly strict?: boolean | undefined;
}

/** The entries of a file for one pair of languages. */
export interface FileGlossary extends LanguagePair {
  /** As the glossary stores them. */
  readonly entries: readonly GlossaryEntry[];
  /** Number of rows that repeat an earlier entry exactly. */
  readonly repeated: number;
}

export interface ReadGlossary {
  /** WHATWG label. */
  readonly encoding: string;
  readonly delimiter: string;
  /** The line that names the columns, from 1. Absent: the first row is an entry. */
  readonly header?: number;
  readonly columns: readonly GlossaryColumn[];
  /** At least one, each with entries. */
  readonly glossaries: readonly FileGlossary[];
  /** The first ones, in the order of the file. */
  readonly skipped: readonly SkippedRow[];
  /** How many there are. */
  readonly skippedRows: number;
}

/** Enough to see what is wrong with a file. */
const MOST_REPORTED = 200;
const TERM_CHARACTERS = 80;
/** Remembered until the end of the file. A hostile one has millions of empty cells. */
const MOST_UNTRANSLATED = 50_000;

/**
 * Reads a glossary file: a table with a column of terms and one for each language, or two columns
 * without a header. Rows that cannot be used are skipped and reported. If a term has several
 * translations into one language, the first one holds.
 * @throws Problem `glossary-empty`, `text-too-large`, `glossary-pair-differs`, `text-binary`,
 *   `glossary-languages-unknown`, `glossary-too-large`, `charset-unknown`; `glossary-line-invalid`
 *   and `glossary-line-conflict` if it is strict or no row can be used
 */
export function readGlossary(bytes: Uint8Array, reading: GlossaryReading): ReadGlossary {
  const table = readTable(bytes, { format: reading.format, charset: reading.charset, isHeader });
  if (table.rows.length === 0) throw new Problem('glossary-empty');
  const layout = layoutOf(table, reading);
  const rows = table.rows.filter((row) => row !== layout.header);
  const { glossaries, skipped } = collect(rows, createRowReader(layout, table, reading));
  const [first] = skipped;
  if (first && (reading.strict || glossaries.length === 0)) throw glossaryLineProblem(first);
  if (glossaries.length === 0) throw new Problem('glossary-empty');
  return {
    encoding: table.encoding,
    delimiter: table.delimiter,
    ...(layout.header && { header: layout.header.line }),
    columns: layout.columns,
    glossaries,
    skipped: skipped.slice(0, MOST_REPORTED),
    skippedRows: skipped.length,
  };
}

interface Collected {
  readonly glossaries: readonly FileGlossary[];
  /** In the order of the file. */
  readonly skipped: readonly SkippedRow[];
}

function collect(rows: readonly TableRow[], readRow: RowReader): Collected {
  const collector = createCollector();
  for (const row of rows) {
    const read = readRow(row);
    if (typeof read === 'string') collector.skip(row, { reason: read });
    else for (const found of read) collector.add(row, found);
  }
  return collector.finish();
}

interface PairEntries {
  readonly pair: LanguagePair;
  readonly bySource: Map<string, { readonly target: string; readonly line: number }>;
  repeated: number;
}

function createCollector() {
  const pairs = new Map<string, PairEntries>();
  const skipped: SkippedRow[] = [];
  const untranslated: { readonly to: PairEntries; readonly source: string; readonly row: SkippedRow }[] = [];
  const entriesOf = (pair: LanguagePair): PairEntries => {
    const key = `${pair.source} ${pair.target}`;
    const known = pairs.get(key) ?? { pair, bySource: new Map(), repeated: 0 };
    pairs.set(key, known);
    return known;
  };
  return {
    skip({ line, cells }: TableRow, why: Pick<SkippedRow, 'reason'>): void {
      const term = cells.find((cell) => cell.trim() !== '') ?? '';
      skipped.push({ line, term: beginningOf(term.trim()), ...why });
    },
    add({ line }: TableRow, { pair, entry }: FoundEntry): void {
      const to = entriesOf(pair);
      const { source, target } = entry;
      const report = { line, term: beginningOf(source), target: pair.target };
      if (target === '') {
        if (untranslated.length < MOST_UNTRANSLATED)
          untranslated.push({ to, source, row: { ...report, reason: 'empty' } });
        return;
      }
      const known = to.bySource.get(source);
      const fault = faultOfEntry(entry);
      if (fault) skipped.push({ ...report, reason: fault });
      else if (known === undefined) to.bySource.set(source, { target, line });
      else if (known.target === target) to.repeated++;
      else skipped.push({ ...report, reason: 'conflict', first: known.line });
    },
    finish(): Collected {
      // A term that another row translates lacks nothing.
      const lacking = untranslated.filter(({ to, source }) => !to.bySource.has(source));
      const all = [...skipped, ...lacking.map(({ row }) => row)];
      const glossaries = [...pairs.values()].filter(({ bySource }) => bySource.size > 0).map(toGlossary);
      return { glossaries, skipped: all.sort((one, other) => one.line - other.line) };
    },
  };
}

function toGlossary({ pair, bySource, repeated }: PairEntries): FileGlossary {
  const entries = [...bySource].map(([source, { target }]) => ({ source, target }));
  return { ...pair, entries: checkGlossary(entries), repeated };
}

function beginningOf(term: string): string {
  return term.slice(0, TERM_CHARACTERS);
}

import { faultOfEntry, toTerm } from '../../translation/glossary/check-glossary.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { withoutGuard, withoutWeblateGuard } from './formula-guard.ts';
import { type ColumnLayout, type GlossaryColumn, isSame, type WantedLanguages } from './glossary-columns.ts';
import { languageOfTag } from './glossary-heading.ts';
import type { GlossaryLineFault } from './glossary-line.ts';
import type { TableRow } from './glossary-records.ts';
import { type GlossaryTable, widthOf } from './glossary-table.ts';

/** What a row says for one pair of languages; a term may be empty. */
export interface FoundEntry {
  readonly pair: LanguagePair;
  readonly entry: GlossaryEntry;
}

/** Returns the entries of a row, or why it has none. */
export type RowReader = (row: TableRow) => readonly FoundEntry[] | GlossaryLineFault;

export function createRowReader(
  layout: ColumnLayout,
  { delimiter }: Pick<GlossaryTable, 'delimiter'>,
  wanted: WantedLanguages,
): RowReader {
  const { columns } = layout;
  const placeOf = (use: GlossaryColumn['use']) => columns.findIndex((column) => column.use === use);
  const [source, state] = [placeOf('source'), placeOf('state')];
  const terms = columns.flatMap(({ use }, index) => (use === 'source' || use === 'target' ? index : []));
  const read = placeOf('source-language') < 0 ? namedEntries(columns) : ownEntries(placeOf, wanted);
  return (row) => {
    const isComment = delimiter === '\t' && /^#./.test(row.cells[0]!);
    const fault = isComment ? 'comment' : faultOfShape(row, layout);
    if (fault) return fault;
    const unguard = state < 0 ? withoutGuard : withoutWeblateGuard;
    const cells = row.cells.map((cell) => toTerm(unguard(cell.replace(INVISIBLE, ''))));
    if (terms.every((place) => (cells[place] ?? '') === '')) return [];
    if (/^(?:1|true|yes|fuzzy)$/i.test(cells[state] ?? '')) return 'unfinished';
    const term = cells[source] ?? '';
    return faultOfEntry({ source: term, target: term }) ?? read(cells);
  };
}

/** Byte order marks and zero-width spaces, which come along when cells are copied. */
const INVISIBLE = /[\ufeff\u200b\u2060]/g;

function faultOfShape(
  { cells, isBroken }: TableRow,
  { columns, isOpen, header }: ColumnLayout,
): GlossaryLineFault | undefined {
  if (isBroken) return 'quotes';
  if (cells.length < 2 && header === undefined) return 'columns';
  return widthOf(cells) > columns.length && !isOpen ? 'columns' : undefined;
}

/** Of columns that are in one language each. */
function namedEntries(
  columns: readonly GlossaryColumn[],
): (cells: readonly string[]) => readonly FoundEntry[] {
  const place = columns.findIndex(({ use }) => use === 'source');
  const { language } = columns[place]!;
  const targets = columns.flatMap((column, index) => (column.use === 'target' ? { ...column, index } : []));
  return (cells) =>
    targets.map((target) => ({
      pair: { source: language!, target: target.language! },
      entry: { source: asSource(cells[place]!), target: cells[target.index] ?? '' },
    }));
}

/** Of rows that name their languages. An entry into the source language is read the other way. */
function ownEntries(
  placeOf: (use: GlossaryColumn['use']) => number,
  wanted: WantedLanguages,
): (cells: readonly string[]) => readonly FoundEntry[] | GlossaryLineFault {
  const places = (['source', 'target', 'source-language', 'target-language'] as const).map(placeOf);
  const wantedSource = wanted.source ?? wanted.usualSource;
  return (cells) => {
    const [left = '', right = '', ...tags] = places.map((place) => cells[place] ?? '');
    const [from, to] = tags.map(languageOfTag);
    if (from === undefined || to === undefined || from === to) return 'language';
    const isTurned = isSame(to, wantedSource) && !isSame(from, wantedSource) && right !== '';
    const pair = isTurned ? { source: to, target: from } : { source: from, target: to };
    const entry = isTurned
      ? { source: asSource(right), target: left }
      : { source: asSource(left), target: right };
    return asWanted(pair, wanted).map((each) => ({ pair: each, entry }));
  };
}

/** The pair under its wanted tags; none if it is another pair. */
function asWanted(pair: LanguagePair, { source, target, others }: WantedLanguages): readonly LanguagePair[] {
  if (source !== undefined && !isSame(pair.source, source)) return [];
  const own = { ...pair, source: source ?? pair.source };
  if (target === undefined || others) return [own];
  return isSame(pair.target, target) ? [{ ...own, target }] : [];
}

/** Texts are compared with plain spaces in the term. */
function asSource(term: string): string {
  return toTerm(term.replace(/[\u00a0\u2007\u202f]/g, ' '));
}

import { Problem } from '../../problem.ts';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import { type Heading, languageOfTag, readHeading } from './glossary-heading.ts';
import type { TableRow } from './glossary-records.ts';
import { commonWidth, type GlossaryTable } from './glossary-table.ts';

/** How a column is interpreted. */
export interface GlossaryColumn {
  /** As the file has it; empty without a header. */
  readonly heading: string;
  readonly use: 'source' | 'target' | 'source-language' | 'target-language' | 'state' | 'ignored';
  /** `memoryTag`; absent if the rows name their own languages, and for an ignored column. */
  readonly language?: string;
}

export interface ColumnLayout {
  /** Absent: the first row is an entry already. */
  readonly header?: TableRow;
  readonly columns: readonly GlossaryColumn[];
  /** Whether a row may have more cells: comments, which not every row of OmegaT has. */
  readonly isOpen: boolean;
}

/** The languages that a file is read for. Canonical tags (`memoryTag`). */
export interface WantedLanguages {
  /** Of the terms. Absent: the usual one if the file has it, else the first one of the file. */
  readonly source?: string | undefined;
  /** Of the translations. Absent: every language that the file names. */
  readonly target?: string | undefined;
  /** The source language of this installation. */
  readonly usualSource: string;
  /** Whether translations into other languages than `target` are read too. */
  readonly others?: boolean | undefined;
}

/** A title, and a line about the date of an export, may stand above the header. */
const MOST_BEFORE_HEADER = 10;
/** The rows that are examined for languages of their own. */
const EXAMINED = 100;

/**
 * Says what each column is: by the first row, if that names languages or `source` and `target`; by
 * language tags in the third and fourth column (DeepL); otherwise a term, its translation and
 * comments.
 * @throws Problem `glossary-pair-differs`, `glossary-languages-unknown`
 */
export function layoutOf(table: GlossaryTable, wanted: WantedLanguages): ColumnLayout {
  if (haveOwnLanguages(table.rows)) return ownLanguages(table.rows, wanted);
  for (const [index, header] of table.rows.slice(0, MOST_BEFORE_HEADER).entries()) {
    // Tags alone may be terms.
    if (
      index > 0 &&
      header.cells.map(readHeading).every(({ language, isTag }) => language === undefined || isTag)
    )
      continue;
    const columns = namedColumns(header.cells, wanted);
    if (columns) return { header, columns, isOpen: false };
  }
  return withoutHeader(table, wanted);
}

const unnamed = (use: GlossaryColumn['use'], language?: string): GlossaryColumn => ({
  heading: '',
  use,
  ...(language !== undefined && { language }),
});

/** DeepL's table, perhaps with a header. */
function ownLanguages(rows: readonly TableRow[], wanted: WantedLanguages): ColumnLayout {
  const [header] = rows;
  if (hasRoles(header!.cells.map(readHeading)))
    return { header: header!, columns: namedColumns(header!.cells, wanted)!, isOpen: false };
  const uses = ['source', 'target', 'source-language', 'target-language'] as const;
  return { columns: uses.map((use) => unnamed(use)), isOpen: false };
}

function withoutHeader({ rows, delimiter }: GlossaryTable, wanted: WantedLanguages): ColumnLayout {
  const lengths = new Set(rows.map(({ cells }) => cells.length));
  const width = lengths.size === 1 ? Math.max(2, ...lengths) : commonWidth(rows).columns;
  const columns = [
    unnamed('source', sourceOf(wanted)),
    unnamed('target', requireTarget(wanted)),
    ...Array.from({ length: width - 2 }, () => unnamed('ignored')),
  ];
  return { columns, isOpen: delimiter === '\t' };
}

/** Whether the row names the columns, for any languages. */
export function isHeader({ cells }: TableRow): boolean {
  const headings = headingsOf(cells);
  return hasRoles(headings) || new Set(headings.flatMap(({ language }) => language ?? [])).size > 1;
}

function namedColumns(
  cells: readonly string[],
  wanted: WantedLanguages,
): readonly GlossaryColumn[] | undefined {
  const headings = headingsOf(cells);
  const uses = hasRoles(headings) ? byRoles(headings, wanted) : byLanguages(headings, wanted);
  return uses?.map((use, index) => ({ heading: cells[index]!.replace(/\ufeff/g, '').trim(), ...use }));
}

/** `Source language` is the source itself if no other column is. */
function headingsOf(cells: readonly string[]): readonly Heading[] {
  const headings = cells.map(readHeading);
  if (headings.some(({ role }) => role === 'source' || role === 'target')) return headings;
  return headings.map((heading): Heading => {
    if (heading.role === 'source-language') return { role: 'source' };
    return heading.role === 'target-language' ? { role: 'target' } : heading;
  });
}

type Use = Omit<GlossaryColumn, 'heading'>;
const IGNORED: Use = { use: 'ignored' };

/**
 * If there are words for both, a column `id` holds numbers of rows (Weblate) and not Indonesian.
 */
function hasRoles(headings: readonly Heading[]): boolean {
  return ['source', 'target'].every((role) => headings.some((heading) => heading.role === role));
}

function byRoles(headings: readonly Heading[], wanted: WantedLanguages): readonly Use[] {
  const first = (wantedRole: Heading['role']) => headings.findIndex(({ role }) => role === wantedRole);
  const haveLanguages = first('source-language') >= 0 && first('target-language') >= 0;
  return headings.map(({ role }, index): Use => {
    if (role === undefined || first(role) !== index) return IGNORED;
    if (role === 'source' && !haveLanguages) return { use: role, language: sourceOf(wanted) };
    if (role === 'target' && !haveLanguages) return { use: role, language: requireTarget(wanted) };
    return { use: role };
  });
}

/**
 * `undefined` if the row is an entry.
 * @throws Problem `glossary-pair-differs`, `glossary-languages-unknown`
 */
function byLanguages(headings: readonly Heading[], wanted: WantedLanguages): readonly Use[] | undefined {
  const columns = columnOfEach(headings);
  const unnamed = (role: 'source' | 'target') => headings.findIndex((heading) => heading.role === role);
  const hasUnnamed = unnamed('source') >= 0 || unnamed('target') >= 0;
  if (columns.size + Number(hasUnnamed) < 2 || mayBeTerms(headings, wanted)) return undefined;
  const source = chosenSource([...columns.keys()], wanted, unnamed('source') >= 0);
  const place = source === undefined ? unnamed('source') : columns.get(source)!;
  if (columns.size === 1 && unnamed('target') >= 0) columns.set(requireTarget(wanted), unnamed('target'));
  const targets = [...columns.keys()].filter((language) => language !== source);
  if (targets.length === 0) return undefined;
  const target = wanted.target === undefined ? undefined : among(targets, wanted.target);
  if (wanted.target !== undefined && target === undefined) throw differs([...columns.keys()], wanted);
  const languageAt = new Map([...columns].map(([language, column]) => [column, language]));
  return headings.map((_, index): Use => {
    const language = languageAt.get(index);
    if (index === place) return { use: 'source', language: wanted.source ?? source ?? wanted.usualSource };
    if (language === undefined) return IGNORED;
    if (language === target) return { use: 'target', language: wanted.target! };
    return wanted.target === undefined || wanted.others ? { use: 'target', language } : IGNORED;
  });
}

/** `undefined` if an unnamed column is the source. */
function chosenSource(
  languages: readonly string[],
  wanted: WantedLanguages,
  hasUnnamed: boolean,
): string | undefined {
  const source = among(languages, wanted.source ?? wanted.usualSource);
  if (source !== undefined || hasUnnamed) return source;
  if (wanted.source !== undefined) throw differs(languages, wanted);
  return languages[0];
}

/** A language that several columns name is in the one that writes its name, else in the first. */
function columnOfEach(headings: readonly Heading[]): Map<string, number> {
  const columns = new Map<string, number>();
  headings.forEach(({ language, isTag }, index) => {
    if (language === undefined) return;
    const known = columns.get(language);
    if (known === undefined || (headings[known]!.isTag && !isTag)) columns.set(language, index);
  });
  return columns;
}

/** Terms may look like tags (`ia` is also Interlingua): without a language that is wanted, they are. */
function mayBeTerms(headings: readonly Heading[], { source, target }: WantedLanguages): boolean {
  if (target === undefined || !headings.every(({ isTag }) => isTag)) return false;
  return !headings.some(
    ({ language }) => isSame(language!, target) || (source !== undefined && isSame(language!, source)),
  );
}

/** The language itself, else a form of it: `en-US` if `en` is wanted. */
function among(languages: readonly string[], wanted: string): string | undefined {
  return languages.includes(wanted) ? wanted : languages.find((language) => isSame(language, wanted));
}

/** Whether both are the same language, perhaps in different regions. */
export function isSame(one: string, other: string): boolean {
  return one.split('-', 1)[0] === other.split('-', 1)[0];
}

/** Whether each row has the term, its translation and the tags of both. */
function haveOwnLanguages(rows: readonly TableRow[]): boolean {
  const full = rows.slice(0, EXAMINED).filter(({ cells }) => filled(cells) > 2);
  const tagged = full.filter(({ cells }) => {
    const [source, target] = cells.slice(2, 4).map(languageOfTag);
    return source !== undefined && target !== undefined && source !== target;
  });
  return tagged.length > full.length / 2;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function sourceOf({ source, usualSource }: WantedLanguages): string {
  return source ?? usualSource;
}

/** @throws Problem `glossary-languages-unknown` */
function requireTarget({ target }: WantedLanguages): string {
  if (target === undefined) throw new Problem('glossary-languages-unknown');
  return target;
}

function differs(found: readonly string[], { source, target, usualSource }: WantedLanguages): Problem {
  const wanted: Partial<LanguagePair> = {
    source: source ?? usualSource,
    ...(target !== undefined && { target }),
  };
  return new Problem('glossary-pair-differs', {
    found: found.join(', '),
    wanted: Object.values(wanted).join(', '),
  });
}

import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Fault } from './faults.ts';
import { lastNumber } from './numbering.ts';
import { COPIED, type TableName } from './tables.ts';
import { describeRow } from './verify-references.ts';

/** Queries for rows that contradict a rule; each returns the columns that name the row. */
const RULES = [
  {
    kind: 'paragraphs',
    table: 'revision',
    find: `
      select revision.article_id, revision.number from revision
      left join (
        select article_id, revision, count(*) as paragraphs, min(position) as first, max(position) as last
        from revision_paragraph group by article_id, revision
      ) as found on found.article_id = revision.article_id and found.revision = revision.number
      where revision.paragraph_count <> coalesce(found.paragraphs, 0)
        or found.first <> 1 or found.last <> found.paragraphs`,
  },
  {
    kind: 'answer',
    table: 'request',
    find: `select key, engine from request where status = 'answered' and translation_id is null`,
  },
  {
    kind: 'ledger',
    table: 'ledger',
    find: `
      select id, month, status from ledger
      where characters < 0 or texts < 0 or status not in ('reserved', 'settled', 'released')
        or (status = 'settled') <> (billed_characters is not null)
        or (status = 'reserved') <> (settled_at is null)
        or billed_characters < 0`,
  },
  {
    kind: 'lexicon',
    table: 'lexicon',
    find: `
      select number from lexicon
      where not exists (
        select 1 from lexicon as newer
        where newer.source_language = lexicon.source_language
          and newer.target_language = lexicon.target_language and newer.number > lexicon.number
      ) and not exists (select 1 from lexicon_bytes where lexicon_bytes.number = lexicon.number)`,
  },
] as const satisfies readonly { kind: Fault['kind']; table: TableName; find: string }[];

const OF_ONE_ROW: readonly TableName[] = ['glossary', 'derived_rules', 'search_columns'];

export async function* findBrokenRules(db: Kysely<Schema>, most: number): AsyncGenerator<Fault> {
  for (const { kind, table, find } of RULES) {
    const { rows } = await sql<Readonly<Record<string, unknown>>>`${sql.raw(find)} limit ${most}`.execute(db);
    for (const row of rows) yield { kind, table, row: describeRow(row) };
  }
  for (const table of OF_ONE_ROW) {
    const { rows } = await sql<{ readonly count: number }>`
      select count(*) as count from ${sql.table(table)}`.execute(db);
    if (rows[0]!.count !== 1) yield { kind: 'single', table, rows: rows[0]!.count };
  }
  for (const table of COPIED.filter(({ numbered }) => numbered)) {
    const column = table.key[0]!;
    const { rows } = await sql<{ readonly newest: number | null }>`
      select max(${sql.ref(column)}) as newest from ${sql.table(table.name)}`.execute(db);
    const newest = rows[0]!.newest ?? 0;
    if (newest > (await lastNumber(db, table)))
      yield { kind: 'numbering', table: table.name, row: `${column} ${newest}` };
  }
}

/** What SQLite finds by reading every page. */
export async function* findDamage(db: Kysely<Schema>, most: number): AsyncGenerator<Fault> {
  const { rows } = await sql<{ readonly integrity_check: string }>`
    pragma integrity_check(${sql.lit(most)})`.execute(db);
  for (const { integrity_check: reason } of rows) if (reason !== 'ok') yield { kind: 'file', reason };
}

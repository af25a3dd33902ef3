import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LEXICON_FORMAT, openLexicon } from '../../translation/alignment/lexicon.ts';
import { lexiconHash } from '../lexicon/snapshots.ts';
import { segmentHash } from '../memory/segments.ts';
import type { Schema } from '../schema.ts';
import { sourceHash } from '../source-hash.ts';
import type { Fault } from './faults.ts';
import { batchesOf, keyOf, readTable, type Row } from './rows.ts';
import { COPIED, type Table, type TableName } from './tables.ts';
import { describeRow } from './verify-references.ts';

/** Columns whose text is JSON, or null. */
const JSON_COLUMNS: { readonly [Name in TableName]?: readonly (keyof Schema[Name] & string)[] } = {
  article: ['targets', 'said'],
  revision: ['repairs', 'adjustments', 'left_out'],
  revision_paragraph: ['sentences', 'repairs'],
  job: ['outcome'],
  change: ['paragraphs'],
  draft: ['about'],
  derived_pair: ['sentences', 'alignment', 'findings'],
  glossary_finding: ['findings'],
};

/** Returns the rows that are wrong. */
type ContentCheck = (db: Kysely<Schema>, rows: readonly Row[]) => Promise<readonly Row[]>;

/** For each table with hashes of its contents: the rows whose hash is another. */
const HASHES: { readonly [Name in TableName]?: ContentCheck } = {
  blob: (_, rows) =>
    Promise.resolve(
      rows.filter(
        ({ hash, bytes }) =>
          hash !==
          createHash('sha256')
            .update(bytes as Uint8Array)
            .digest('hex'),
      ),
    ),
  segment: (_, rows) =>
    Promise.resolve(
      rows.filter(
        ({ hash, language, text }) =>
          hash !== segmentHash({ language: language as string, text: text as string }),
      ),
    ),
  async revision_paragraph(db, rows) {
    const texts = await textsOf(
      db,
      rows.map((row) => row['segment_id'] as number),
    );
    return rows.filter(({ segment_id, html, sentences, source_hash }) => {
      const text = texts.get(segment_id as number);
      // Reported as a reference to nothing.
      if (text === undefined) return false;
      return (
        source_hash !== sourceHash({ text, html: html as string | null, sentences: sentences as string })
      );
    });
  },
  async lexicon_bytes(db, rows) {
    const lexicons = await lexiconsOf(db, rows);
    return rows.filter(({ number, bytes }) => {
      const lexicon = lexicons.get(number as number);
      // Otherwise reported as a reference to nothing.
      return lexicon && lexicon.sha256 !== lexiconHash(bytes as Uint8Array);
    });
  },
};

/** The bytes with the right hash that are no lexicon. */
async function findUnreadable(db: Kysely<Schema>, rows: readonly Row[]): Promise<readonly Row[]> {
  const lexicons = await lexiconsOf(db, rows);
  return rows.filter(({ number, bytes }) => {
    const lexicon = lexicons.get(number as number);
    if (lexicon?.format !== LEXICON_FORMAT || lexicon.sha256 !== lexiconHash(bytes as Uint8Array))
      return false;
    try {
      // A copy, because a lexicon begins at a multiple of 4 in its memory.
      openLexicon(new Uint8Array(bytes as Uint8Array));
      return false;
    } catch {
      // RangeError
      return true;
    }
  });
}

/**
 * Reads everything, in batches.
 * @param tell gets the rows that were read since
 */
export async function* findWrongContents(
  db: Kysely<Schema>,
  tell: (rows: number) => void,
): AsyncGenerator<Fault> {
  for (const table of COPIED) {
    const reader = await readTable(db, table);
    for await (const rows of batchesOf(reader)) {
      tell(rows.length);
      for (const row of (await HASHES[table.name]?.(db, rows)) ?? [])
        yield { kind: 'hash', table: table.name, row: nameOf(table, row) };
      if (table.name === 'lexicon_bytes')
        for (const row of await findUnreadable(db, rows))
          yield { kind: 'lexicon', table: table.name, row: nameOf(table, row) };
      for (const row of rows) yield* malformed(table, row);
    }
  }
}

function* malformed(table: Table, row: Row): Generator<Fault> {
  for (const column of JSON_COLUMNS[table.name] ?? []) {
    const value = row[column];
    if (value === null || isJson(value as string)) continue;
    yield { kind: 'json', table: table.name, row: nameOf(table, row), column };
  }
}

function nameOf({ key }: Table, row: Row): string {
  const values = keyOf(row, key);
  return describeRow(Object.fromEntries(key.map((column, index) => [column, values[index]])));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function textsOf(
  db: Kysely<Schema>,
  segmentIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('segment')
    .select(['id', 'text'])
    .where('id', 'in', [...new Set(segmentIds)])
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

async function lexiconsOf(db: Kysely<Schema>, rows: readonly Row[]) {
  const numbers = rows.map((row) => row['number'] as number);
  if (numbers.length === 0) return new Map<number, never>();
  const found = await db
    .selectFrom('lexicon')
    .select(['number', 'sha256', 'format'])
    .where('number', 'in', numbers)
    .execute();
  return new Map(found.map((lexicon) => [lexicon.number, lexicon]));
}

import { sql, type Kysely } from 'kysely';
import { sourceHash } from '../source-hash.ts';

/**
 * What is derived from a paragraph and its translation is stored, so that no reader waits for it
 * (docs/decisions/0019-derived-data.md). `fillDerived` fills the tables after this migration.
 */
const STATEMENTS = [
  // With `version` the article's validator: a backup that is restored has old versions again.
  sql`alter table article add column raised_at text not null default ''`,
  sql`update article set raised_at = updated_at`,
  sql`alter table revision_paragraph add column source_hash text not null default ''`,
  sql`
    create table derived_pair (
      translation_id integer not null references translation (id),
      source_hash text not null,
      rules integer not null,
      sentences text not null,
      alignment text not null,
      findings text not null,
      primary key (translation_id, source_hash)
    ) strict, without rowid`,
  // No row: none of the terms occurs in the segment, or no article has the segment.
  sql`
    create table glossary_effect (
      segment_id integer not null references segment (id),
      target text not null,
      effect text not null,
      primary key (segment_id, target)
    ) strict, without rowid`,
  sql`
    create table glossary_finding (
      translation_id integer not null references translation (id),
      effect text not null,
      rules integer not null,
      findings text not null,
      primary key (translation_id, effect)
    ) strict, without rowid`,
  sql`
    create table derive_pending (
      article_number integer primary key references article (number)
    ) strict`,
  // One row.
  sql`create table derived_rules (rules integer not null) strict`,
  sql`insert into derived_rules (rules) values (0)`,
  sql`alter table article_column add column machine_text integer not null default 0`,
  // Not every change of the version changes words, so writers mark articles themselves.
  sql`drop trigger article_search_add`,
  sql`drop trigger article_search_change`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
  await fillSourceHashes(db);
}

interface Place {
  readonly article_id: string;
  readonly revision: number;
  readonly position: number;
  readonly text: string;
  readonly html: string | null;
  readonly sentences: string;
}

/** So few that their texts need little memory. */
const AT_ONCE = 500;

async function fillSourceHashes(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger revision_paragraph_no_update`.execute(db);
  let after: Pick<Place, 'article_id' | 'revision' | 'position'> = {
    article_id: '',
    revision: 0,
    position: 0,
  };
  for (;;) {
    const { rows } = await sql<Place>`
      select place.article_id, place.revision, place.position, segment.text, place.html, place.sentences
      from revision_paragraph as place join segment on segment.id = place.segment_id
      where (place.article_id, place.revision, place.position)
        > (${after.article_id}, ${after.revision}, ${after.position})
      order by place.article_id, place.revision, place.position limit ${AT_ONCE}`.execute(db);
    for (const { article_id, revision, position, ...source } of rows) {
      await sql`
        update revision_paragraph set source_hash = ${sourceHash(source)}
        where article_id = ${article_id} and revision = ${revision} and position = ${position}`.execute(db);
    }
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)!;
  }
  await sql`
    create trigger revision_paragraph_no_update before update on revision_paragraph
    begin select raise(abort, 'this row is immutable'); end`.execute(db);
}

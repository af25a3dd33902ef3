import { sql, type Kysely } from 'kysely';
import { isLanguageFree } from '../../text/language-free.ts';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';

/**
 * Marks the segments that need no translation, and counts them for each article. `fillDerived` counts
 * the columns of the lists again: version 2 of the rules came with this migration.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`alter table segment add column language_free integer not null default 0`.execute(db);
  await sql`alter table article add column language_free_count integer not null default 0`.execute(db);
  const { before, after } = isPostgres(db) ? ON_POSTGRES : ON_SQLITE;
  await before.execute(db);
  await markSegments(db);
  await after.execute(db);
  await sql`
    update article set language_free_count = (
      select count(*) from revision_paragraph as place
      join segment on segment.id = place.segment_id
      where place.article_id = article.id and place.revision = article.revision
        and segment.language_free = 1)`.execute(db);
  await raiseVersions(db);
}

/** These articles show more than before, so no copy of them counts as current. */
async function raiseVersions(db: Kysely<Schema>): Promise<void> {
  await sql`
    update article set version = version + 1, raised_at = ${new Date().toISOString()}
    where id in (
      select place.article_id from revision_paragraph as place
      join segment on segment.id = place.segment_id where segment.language_free = 1
      union
      select title.article_id from article_title as title
      join segment on segment.id = title.segment_id where segment.language_free = 1)`.execute(db);
}

/** Segments are immutable, so their triggers must not run. */
const ON_SQLITE = {
  before: sql`drop trigger segment_no_update`,
  after: sql`
    create trigger segment_no_update before update on segment
    begin select raise(abort, 'this row is immutable'); end`,
};
const ON_POSTGRES = {
  before: sql`alter table segment disable trigger segment_is_immutable`,
  after: sql`alter table segment enable trigger segment_is_immutable`,
};

/** So few that their texts need little memory. */
const AT_ONCE = 500;

async function markSegments(db: Kysely<Schema>): Promise<void> {
  for (let after = 0; ;) {
    const { rows } = await sql<{ readonly id: number; readonly text: string }>`
      select id, text from segment where id > ${after} order by id limit ${AT_ONCE}`.execute(db);
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    const ids = rows.filter(({ text }) => isLanguageFree(text)).map(({ id }) => id);
    if (ids.length > 0)
      await sql`update segment set language_free = 1 where id in (${sql.join(ids)})`.execute(db);
  }
}

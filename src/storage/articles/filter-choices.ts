import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { FilterChoices } from '../../article/articles.ts';
import type { Reader } from '../../article/may-read.ts';
import { ARTICLE_PUBLISHER, meetsFilter } from './article-filter.ts';
import type { Schema } from '../schema.ts';

/** A field with more choices is of no use. */
const MOST_CHOICES = 200;

export async function findFilterChoices(db: Kysely<Schema>, reader: Reader): Promise<FilterChoices> {
  return {
    publishers: await distinct(db, reader, ARTICLE_PUBLISHER),
    sourceLanguages: await distinct(db, reader, sql`source_language`),
  };
}

/**
 * The different values of a column, one look at its index each: `select distinct` reads a row for
 * every article.
 */
async function distinct(
  db: Kysely<Schema>,
  reader: Reader,
  column: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const after = (value: RawBuilder<unknown>) => sql`
    (select ${column} from article where ${column} > ${value} and ${meetsFilter(reader)}
    order by ${column} limit 1)`;
  const { rows } = await sql<{ readonly value: string }>`
    with recursive choice_of (value, position) as (
      select ${after(sql`''`)}, 1
      union all
      select ${after(sql`choice_of.value`)}, position + 1 from choice_of
      where choice_of.value is not null and position < ${MOST_CHOICES}
    )
    select value from choice_of where value is not null`.execute(db);
  return rows.map((row) => row.value);
}

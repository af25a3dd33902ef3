import { sql, type Kysely } from 'kysely';

/**
 * The index of the search (src/storage/search-index.ts). It can be made anew from the articles at any time: whoever changes how texts are cut into
 * words adds a migration that puts every article into `search_pending`.
 */
const STATEMENTS = [
  // Its texts are words already, cut and folded by src/text/search-words.ts: `ascii` only parts them at the spaces. Of the texts themselves nothing
  // is kept. With the prefixes a word is found by its first letters as fast as by all of them.
  sql`
    create virtual table article_words using fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
    )`,
  sql`
    create table article_column (
      article_number integer not null references article (number),
      target text not null,
      missing integer not null,
      machine integer not null,
      primary key (article_number, target)
    ) strict, without rowid`,
  sql`
    create table search_pending (
      article_number integer primary key references article (number)
    ) strict`,
  sql`create table search_columns (targets text not null) strict`,
  sql`insert into search_columns (targets) values ('[]')`,
  sql`insert into search_pending (article_number) select number from article where deleted_at is null`,
  // Whatever changes what an article shows raises its version.
  sql`
    create trigger article_search_add after insert on article
    begin insert or ignore into search_pending (article_number) values (new.number); end`,
  sql`
    create trigger article_search_change after update of version, deleted_at on article
    begin insert or ignore into search_pending (article_number) values (new.number); end`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}

import { sql, type Kysely } from 'kysely';

/**
 * The index of the search (src/storage/search/search-index.ts). It can be rebuilt from the articles
 * at any time. A change in how texts are split into words needs a migration that puts every article
 * into `search_pending`.
 */
const STATEMENTS = [
  // Its texts are words that src/text/search/search-words.ts has split and folded; `ascii` only
  // splits them at the spaces. The texts themselves are not stored. The prefix index finds a word
  // by its first letters as fast as by all of them.
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
  // Every change of what an article shows raises its version.
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

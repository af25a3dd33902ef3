import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  sql`
    create table glossary_entry (
      source_language text not null,
      target_language text not null,
      source text not null,
      target text not null,
      primary key (source_language, target_language, source)
    ) strict, without rowid`,
  // One row. Every change raises the version. The name is unique to this store, because several
  // stores may use one account.
  sql`
    create table glossary (
      version integer not null,
      name text not null
    ) strict`,
  sql`insert into glossary (version, name) values (0, 'Sejajar ' || lower(hex(randomblob(6))))`,
  // The glossary of the request. Null: the engine takes no glossary. Empty: the segment contains
  // none of its terms.
  sql`alter table translation add column glossary_effect text`,
  sql`alter table translation add column formality text`,
  // All earlier answers of DeepL had no glossary.
  sql`update translation set glossary_effect = '' where origin = 'machine' and engine = 'deepl'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}

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
  // One row. The version grows with every change; the name is this store's alone, because several may use one account.
  sql`
    create table glossary (
      version integer not null,
      name text not null
    ) strict`,
  sql`insert into glossary (version, name) values (0, 'Sejajar ' || lower(hex(randomblob(6))))`,
  // How the engine was asked. Null: by no glossary, because it takes none; empty: none of its terms occurs in the segment.
  sql`alter table translation add column glossary_effect text`,
  sql`alter table translation add column formality text`,
  // All that DeepL answered before there was a glossary.
  sql`update translation set glossary_effect = '' where origin = 'machine' and engine = 'deepl'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}

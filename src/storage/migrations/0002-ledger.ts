import { sql, type Kysely } from 'kysely';

/** `state`: `open` until the engine's bill is known, then `settled`; what was certainly not billed is `released`. */
const STATEMENTS = [
  sql`
    create table ledger (
      id integer primary key autoincrement,
      month text not null,
      engine text not null,
      article_id text not null references article (id),
      target text not null,
      texts integer not null,
      counted_characters integer not null,
      billed_characters integer,
      state text not null,
      created_at text not null,
      settled_at text
    ) strict`,
  sql`create index ledger_month on ledger (month, state)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}

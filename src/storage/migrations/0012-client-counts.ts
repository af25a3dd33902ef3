import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';

export async function up(db: Kysely<Schema>): Promise<void> {
  for (const statement of isPostgres(db) ? ON_POSTGRES : ON_SQLITE) await sql.raw(statement).execute(db);
}

const ON_SQLITE = [
  `create table client_count (
    counted text not null,
    client text not null,
    count integer not null,
    until text not null,
    primary key (counted, client)
  ) strict, without rowid`,
];

const ON_POSTGRES = [
  // Not in the write-ahead log: after a crash, all clients begin anew.
  `create unlogged table client_count (
    counted text collate "C" not null,
    client text collate "C" not null,
    count integer not null,
    until text collate "C" not null,
    primary key (counted, client)
  )`,
];

import { type Kysely, sql } from 'kysely';
import { isPostgres } from './locks.ts';
import type { Schema } from './schema.ts';

/** What processes tell each other about: changes of articles, and jobs that wait for somebody. */
export const NEWS = ['changes', 'jobs'] as const;
export type News = (typeof NEWS)[number];

/** Where PostgreSQL tells it. */
export function channelOf(news: News): string {
  return `sejajar_${news}`;
}

/** Tells the other processes when the transaction is committed. On SQLite they look by themselves. */
export async function tell(trx: Kysely<Schema>, news: News): Promise<void> {
  if (isPostgres(trx)) await sql`select pg_notify(${channelOf(news)}, '')`.execute(trx);
}

import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { afterCommit } from './write.ts';

/** What processes tell each other about: changes of articles, and jobs that wait for somebody. */
export const NEWS = ['changes', 'jobs'] as const;
export type News = (typeof NEWS)[number];

export type TellNews = (news: News) => void;

/** How the processes on a database tell it; absent on SQLite, where they look by themselves. */
const tellers = new WeakMap<Kysely<Schema>, TellNews>();

export function tellNewsOf(db: Kysely<Schema>, tell: TellNews): void {
  tellers.set(db, tell);
}

/** Tells the other processes when the transaction is committed. */
export function tell(trx: Kysely<Schema>, news: News): void {
  afterCommit(trx, news, (db) => tellers.get(db)?.(news));
}

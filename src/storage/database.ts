import type { Kysely } from 'kysely';
import type { ArticleStates } from '../article/article-states.ts';
import type { LeaseThread } from './leases/create-leases.ts';
import type { Schema } from './schema.ts';

/** An open database whose tables are up to date, and what each kind of database does in its own way. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** All processes on this database agree on the time. */
  now(): Date;
  readonly articleStates: ArticleStates;
  readonly leases: LeaseThread;
  /** See `Changes.onNews`. */
  onNews(listener: () => void): () => void;
  /** See `Store.backup`. */
  backup(file: string): Promise<void>;
  /** @throws Problem if it cannot be read */
  check(): Promise<void>;
  /** See `Store.connections`. */
  connections(): ConnectionCounts | undefined;
  close(): Promise<void>;
}

/** The connections of this process to a database server. */
export interface ConnectionCounts {
  readonly idle: number;
  readonly busy: number;
  /** Callers that wait for a connection. */
  readonly waiting: number;
}

import type { Kysely } from 'kysely';
import type { ArticleStates } from '../article/article-states.ts';
import type { ConnectionCounts } from '../translation/services.ts';
import type { LeaseThread } from './leases/create-leases.ts';
import type { News } from './news.ts';
import type { Schema } from './schema.ts';

/** An open database whose tables are up to date, and what each kind of database does in its own way. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** All processes on this database agree on the time. */
  now(): Date;
  readonly articleStates: ArticleStates;
  readonly leases: LeaseThread;
  /** See `Changes.onNews`, `Jobs.onWaiting`. */
  onNews(news: News, listener: () => void): () => void;
  /** See `Store.backup`. */
  backup(file: string): Promise<void>;
  /** @throws Problem if it cannot be read */
  check(): Promise<void>;
  /** See `Store.connections`. */
  connections(): ConnectionCounts | undefined;
  close(): Promise<void>;
}

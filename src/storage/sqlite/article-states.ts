import { DatabaseSync } from '@photostructure/sqlite';
import type { ArticleState, ArticleStates } from '../../article/article-states.ts';
import { retryWhileBusy } from './busy-retry.ts';

const SETTINGS = [
  'query_only = on',
  // In WAL mode a reader waits only while another process recovers the journal.
  'busy_timeout = 5',
  // A negative number means KiB: room for the pages of the index.
  'cache_size = -2048',
];

interface Row {
  readonly version: number;
  readonly raised_at: string;
  readonly confidential: number;
}

export interface OpenArticleStates extends ArticleStates {
  /** A second call does nothing. */
  close(): void;
}

/**
 * Reads on a connection of its own, so that no read waits for a transaction of this process, and by
 * a statement of its own, because every request for an article begins with it.
 * @param path the store's file, whose tables are up to date
 */
export function openArticleStates(path: string): OpenArticleStates {
  const database = new DatabaseSync(path);
  for (const setting of SETTINGS) database.exec(`pragma ${setting}`);
  const statement = database.prepare(
    'select version, raised_at, confidential from article where id = ? and deleted_at is null',
  );
  const read = (id: string): ArticleState | undefined => {
    const row = statement.get(id) as Row | undefined;
    return row && { version: row.version, raisedAt: row.raised_at, confidential: row.confidential === 1 };
  };
  return {
    find: (id) => retryWhileBusy(() => read(id), { path }),
    close() {
      if (database.isOpen) database.close();
    },
  };
}

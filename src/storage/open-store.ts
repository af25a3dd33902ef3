import { Kysely, sql } from 'kysely';
import type { Articles } from '../article/articles.ts';
import type { ArticleStates } from '../article/article-states.ts';
import type { DerivedData } from '../translation/derived-data.ts';
import type { Glossary } from '../translation/glossary/glossary.ts';
import type { Drafts } from '../article/drafts.ts';
import type { Ledger } from '../translation/ledger.ts';
import type { Memory } from '../translation/memory.ts';
import type { PublicArticles } from '../translation/listing/public-articles.ts';
import type { SearchIndex } from '../translation/searching/search-index.ts';
import type { Requests } from '../translation/requests.ts';
import type { Changes } from '../translation/changes.ts';
import type { Jobs } from '../translation/jobs.ts';
import type { EngineLimits } from '../translation/engine-limits.ts';
import type { Processes } from '../translation/processes.ts';
import type { EndedSessions } from '../translation/ended-sessions.ts';
import type { Leases } from '../translation/leases.ts';
import { createArticles } from './articles/articles.ts';
import { openArticleStates } from './sqlite/article-states.ts';
import { backUp } from './sqlite/back-up.ts';
import { createChanges } from './changes/changes.ts';
import { databasePath } from './sqlite/database-path.ts';
import { createGlossary } from './glossary/glossary.ts';
import { createDerivedData } from './derived/derived-data.ts';
import { fillDerived } from './derived/fill-derived.ts';
import { createEndedSessions } from './ended-sessions.ts';
import { createDrafts } from './articles/drafts.ts';
import { createEngineLimits } from './work/engine-limits.ts';
import { createJobs } from './work/jobs.ts';
import { createProcesses } from './work/processes.ts';
import { createLeases } from './leases/create-leases.ts';
import { createLedger } from './work/ledger.ts';
import { createMemory } from './memory/memory.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { createPublicArticles } from './articles/public-articles.ts';
import { createRequests } from './work/requests.ts';
import type { Schema } from './schema.ts';
import { createSearchIndex } from './search/search-index.ts';
import { createSqliteDialect } from './sqlite/sqlite-dialect.ts';
import { watchStoreFile } from './sqlite/store-file.ts';

export interface Store {
  readonly articles: Articles;
  readonly articleStates: ArticleStates;
  readonly drafts: Drafts;
  readonly memory: Memory;
  readonly searchIndex: SearchIndex;
  readonly requests: Requests;
  readonly jobs: Jobs;
  readonly leases: Leases;
  readonly engineLimits: EngineLimits;
  readonly processes: Processes;
  readonly changes: Changes;
  readonly ledger: Ledger;
  readonly publicArticles: PublicArticles;
  readonly glossary: Glossary;
  readonly derived: DerivedData;
  readonly endedSessions: EndedSessions;
  /**
   * Copies everything to a new file, which is consistent even while others write. Blocks the event
   * loop of this process during the copy.
   * @throws Problem `data-unwritable`; an existing file is not changed
   */
  backup(file: string): Promise<void>;
  /** Whether the store's file is there and can be read. */
  ready(): Promise<boolean>;
  /** Waits for operations that have started. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** DATABASE_URL */
  readonly url: string;
  readonly now?: () => Date;
  /** Gets faults in the background; without it they are ignored. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Opens the store, creates it if there is none, and brings it up to date.
 * @throws Problem `setting-invalid`, `data-unwritable`, `database-unreadable`, `database-newer`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, now = () => new Date(), onFault = () => undefined } = options;
  const path = databasePath(url);
  const database = await openDatabase(path);
  const file = watchStoreFile(path);
  const db = new Kysely<Schema>({ dialect: createSqliteDialect(database, file) });
  try {
    await migrate(db, path);
    await fillDerived(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const articleStates = openArticleStates(path);
  const leases = createLeases({ path, onFault });
  return {
    articles: createArticles(db, now),
    articleStates,
    drafts: createDrafts(db, now),
    memory: createMemory(db, now),
    searchIndex: createSearchIndex(db),
    requests: createRequests(db, now),
    jobs: createJobs(db, now),
    leases,
    engineLimits: createEngineLimits(db, now),
    processes: createProcesses(db, now),
    changes: createChanges(db),
    ledger: createLedger(db, now),
    publicArticles: createPublicArticles(db),
    glossary: createGlossary(db, now),
    derived: createDerivedData(db, now),
    endedSessions: createEndedSessions(db, now),
    backup: (file) => backUp(db, file),
    async ready() {
      try {
        file.requireWhole();
        await sql`select number from article limit 1`.execute(db);
        return true;
      } catch (error) {
        onFault(error);
        return false;
      }
    },
    async close() {
      await leases.close();
      // The last connection empties the journal.
      articleStates.close();
      await db.destroy();
    },
  };
}

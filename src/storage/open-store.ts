import type { ArticleStates } from '../article/article-states.ts';
import type { DerivedData } from '../translation/derived-data.ts';
import type { Glossary } from '../translation/glossary/glossary.ts';
import type { Drafts } from '../article/drafts.ts';
import type { Ledger } from '../translation/ledger.ts';
import type { Memory } from '../translation/memory.ts';
import type { TitledArticles } from '../translation/titled-articles.ts';
import type { PublicArticles } from '../translation/listing/public-articles.ts';
import type { SearchIndex } from '../translation/searching/search-index.ts';
import type { Requests } from '../translation/requests.ts';
import type { Changes } from '../translation/changes.ts';
import type { Jobs } from '../translation/jobs.ts';
import type { EngineLimits } from '../translation/engine-limits.ts';
import type { Processes } from '../translation/processes.ts';
import type { ClientCounts } from '../translation/client-counts.ts';
import type { EndedSessions } from '../translation/ended-sessions.ts';
import type { Leases } from '../translation/leases.ts';
import type { Lexicons } from '../translation/lexicons.ts';
import { createArticles } from './articles/articles.ts';
import { createClientCounts } from './client-counts.ts';
import { createChanges } from './changes/changes.ts';
import { createGlossary } from './glossary/glossary.ts';
import type { ConnectionCounts } from '../translation/services.ts';
import type { Database } from './database.ts';
import { createDerivedData } from './derived/derived-data.ts';
import { createLexicons } from './lexicon/lexicons.ts';
import { createEndedSessions } from './ended-sessions.ts';
import { createDrafts } from './articles/drafts.ts';
import { createEngineLimits } from './work/engine-limits.ts';
import { createJobs } from './work/jobs.ts';
import { createProcesses } from './work/processes.ts';
import { createLedger } from './work/ledger.ts';
import { createMemory } from './memory/memory.ts';
import { openSqlite } from './open-sqlite.ts';
import { isPostgresUrl } from './postgres/database-address.ts';
import { createPublicArticles } from './articles/public-articles.ts';
import { createRequests } from './work/requests.ts';
import { createSearchIndex } from './search/search-index.ts';

export interface Store {
  readonly articles: TitledArticles;
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
  readonly lexicons: Lexicons;
  readonly endedSessions: EndedSessions;
  readonly clientCounts: ClientCounts;
  /**
   * Copies everything to a new SQLite file, which is consistent even while others write. A store on
   * SQLite blocks the event loop of this process during the copy.
   * @throws Problem `data-unwritable`; an existing file is not changed
   */
  backup(file: string): Promise<void>;
  /** Whether the store is there and can be read. */
  ready(): Promise<boolean>;
  /** Of this process, to a database server; `undefined` without one. */
  connections(): ConnectionCounts | undefined;
  /** Waits for operations that have started. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** DATABASE_URL */
  readonly url: string;
  /** The clock of the database by default. */
  readonly now?: () => Date;
  /** Gets faults in the background; without it they are ignored. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Opens the store, creates its tables if there are none, and brings it up to date.
 * @throws Problem `setting-invalid`, `data-unwritable`, `database-unreadable`, `database-newer`,
 * `store-unavailable`, `store-incomplete`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, onFault = () => undefined } = options;
  const database = await openDatabase(url, onFault);
  const { db } = database;
  const now = options.now ?? (() => database.now());
  return {
    articles: createArticles(db, now),
    articleStates: database.articleStates,
    drafts: createDrafts(db, now),
    memory: createMemory(db, now),
    searchIndex: createSearchIndex(db),
    requests: createRequests(db, now),
    jobs: createJobs(db, now, (listener) => database.onNews('jobs', listener)),
    leases: database.leases,
    engineLimits: createEngineLimits(db, now),
    processes: createProcesses(db, now),
    changes: createChanges(db, (listener) => database.onNews('changes', listener)),
    ledger: createLedger(db, now),
    publicArticles: createPublicArticles(db),
    glossary: createGlossary(db, now),
    derived: createDerivedData(db, now),
    lexicons: createLexicons(db, now),
    endedSessions: createEndedSessions(db, now),
    clientCounts: createClientCounts(db, now),
    backup: (file) => database.backup(file),
    async ready() {
      try {
        await database.check();
        return true;
      } catch (error) {
        onFault(error);
        return false;
      }
    },
    connections: () => database.connections(),
    close: () => database.close(),
  };
}

async function openDatabase(url: string, onFault: (error: unknown) => void): Promise<Database> {
  if (!isPostgresUrl(url)) return openSqlite(url, onFault);
  // Loaded when it is needed: most stores are files.
  const { openPostgres } = await import('./open-postgres.ts');
  return openPostgres(url, onFault);
}

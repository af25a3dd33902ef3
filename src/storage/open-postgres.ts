import type { Database } from './database.ts';
import { fillDerived } from './derived/fill-derived.ts';
import { createLeases } from './leases/create-leases.ts';
import { backUpPostgres } from './moving/back-up-postgres.ts';
import { requireComplete } from './moving/copying.ts';
import { createArticleStates } from './postgres/article-states.ts';
import { createDatabaseClock } from './postgres/clock.ts';
import { createConnections } from './postgres/connect.ts';
import { createNewsListener } from './postgres/news.ts';
import { createTellNews } from './postgres/tell-news.ts';
import { tellNewsOf } from './news.ts';
import { openPostgresTables } from './postgres-tables.ts';

/** Connections of one process. PostgreSQL allows 100 to all processes by default. */
const MOST_CONNECTIONS = 10;
/** Every request for an article begins with a read on one of these. */
const CONNECTIONS_FOR_STATES = 1;

/**
 * @throws Problem `setting-invalid`, `store-unavailable`, `database-unreadable`, `database-newer`,
 * `store-incomplete`
 */
export async function openPostgres(url: string, onFault: (error: unknown) => void): Promise<Database> {
  const { db, connections } = await openPostgresTables(url, MOST_CONNECTIONS);
  try {
    await requireComplete(db, connections.place);
    await fillDerived(db);
    const clock = await createDatabaseClock(connections);
    const forStates = createConnections(url, CONNECTIONS_FOR_STATES);
    tellNewsOf(db, createTellNews(connections));
    const news = createNewsListener(url);
    const leases = createLeases({ url, onFault });
    return {
      db,
      now: () => clock.now(),
      articleStates: createArticleStates(forStates),
      leases,
      onNews: (kind, listener) => news.listen(kind, listener),
      backup: (file) => backUpPostgres(url, file),
      async check() {
        await connections.query('select number from article limit 1');
      },
      connections: () => connections.state(),
      async close() {
        clock.stop();
        await leases.close();
        await news.close();
        await forStates.end();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

import { Kysely } from 'kysely';
import { Problem } from '../problem.ts';
import { NEWS_CHANNEL } from './changes/change-log.ts';
import type { Database } from './database.ts';
import { fillDerived } from './derived/fill-derived.ts';
import { createLeases } from './leases/create-leases.ts';
import { migrate } from './migrate.ts';
import { createArticleStates } from './postgres/article-states.ts';
import { createDatabaseClock } from './postgres/clock.ts';
import { type Connections, createConnections } from './postgres/connect.ts';
import { createNews } from './postgres/news.ts';
import { createPostgresDialect } from './postgres/postgres-dialect.ts';
import type { Schema } from './schema.ts';

/** Connections of one process. PostgreSQL allows 100 to all processes by default. */
const MOST_CONNECTIONS = 10;
/** Every request for an article begins with a read on one of these. */
const CONNECTIONS_FOR_STATES = 2;

/** @throws Problem `setting-invalid`, `store-unavailable`, `database-unreadable`, `database-newer` */
export async function openPostgres(url: string, onFault: (error: unknown) => void): Promise<Database> {
  const connections = createConnections(url, MOST_CONNECTIONS);
  const db = new Kysely<Schema>({ dialect: createPostgresDialect(connections) });
  try {
    await requireUtf8(connections);
    await migrate(db, connections.place);
    await fillDerived(db);
    const clock = await createDatabaseClock(connections);
    const forStates = createConnections(url, CONNECTIONS_FOR_STATES);
    const news = createNews(url, NEWS_CHANNEL);
    const leases = createLeases({ url, onFault });
    return {
      db,
      now: () => clock.now(),
      articleStates: createArticleStates(forStates),
      leases,
      onNews: (listener) => news.listen(listener),
      backup: () => Promise.reject(new Problem('backup-elsewhere', { path: connections.place })),
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

/** Texts are compared by their bytes, and every character must have some. */
async function requireUtf8(connections: Connections): Promise<void> {
  const { rows } = await connections.query('show server_encoding');
  const { server_encoding: encoding } = (rows as { readonly server_encoding: string }[])[0]!;
  if (encoding === 'UTF8') return;
  const reason = `its encoding is ${encoding}, not UTF8`;
  throw new Problem('database-unreadable', { path: connections.place, reason });
}

import { parentPort, workerData } from 'node:worker_threads';
import { isPostgresUrl } from '../postgres/database-address.ts';
import { createFindSuggestions } from './find-suggestions.ts';
import { createFindSimilar } from './find-similar.ts';
import { createIndexNext } from './index-segments.ts';
import { createKeepingUp } from './keep-up.ts';
import type { FuzzyTables } from './tables.ts';
import type { Answer, Message } from './thread.ts';
import { createTokenNumbers } from './token-numbers.ts';

/*
 * The entry of the thread that finds fuzzy matches. It has its own database connection. `build`
 * makes it dist/fuzzy-worker.js. `workerData` is DATABASE_URL; the store has brought its tables up to
 * date.
 */

const port = parentPort!;
const answer = (message: Answer) => port.postMessage(message);
const tables = await openTables(workerData as string);
const numbers = createTokenNumbers(tables);
const keepingUp = createKeepingUp(tables, createIndexNext(tables, numbers), (error) =>
  answer({ kind: 'fault', error }),
);
const findSuggestions = createFindSuggestions(tables, createFindSimilar(tables, numbers));
const underWay = new Set<Promise<void>>();

port.on('message', (message: Message) => {
  if (message.kind === 'close') {
    void close();
    return;
  }
  const working = work(message)
    .catch((error: unknown) => answer({ kind: 'failed', id: message.id, error }))
    .finally(() => underWay.delete(working));
  underWay.add(working);
});

async function openTables(url: string): Promise<FuzzyTables> {
  if (isPostgresUrl(url)) return (await import('./tables-on-postgres.ts')).openTablesOnPostgres(url);
  return (await import('./tables-on-sqlite.ts')).openTablesOnSqlite(url);
}

async function work(message: Exclude<Message, { readonly kind: 'close' }>): Promise<void> {
  switch (message.kind) {
    case 'find': {
      await keepingUp.keepUp();
      const { id, texts, limit, milliseconds, ...wanted } = message;
      const deadline = performance.now() + milliseconds;
      const found = [];
      for (const text of texts) {
        if (performance.now() >= deadline) break;
        found.push(await findSuggestions({ ...wanted, text }, limit));
      }
      answer({ kind: 'found', id, found });
      break;
    }
    case 'catch-up':
      await keepingUp.finish();
      answer({ kind: 'caught-up', id: message.id });
  }
}

async function close(): Promise<void> {
  await keepingUp.stop();
  await Promise.all(underWay);
  await tables.close();
  port.close();
}

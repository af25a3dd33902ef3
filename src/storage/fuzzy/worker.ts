import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import { createFindSuggestions } from './find-suggestions.ts';
import { createSimilarSegments } from './find-similar.ts';
import { createSegmentIndex } from './index-segments.ts';
import { createKeepingUp } from './keep-up.ts';
import type { Answer, Message } from './thread.ts';
import { createTokenNumbers } from './token-numbers.ts';

/*
 * The entry of the thread that finds fuzzy matches. It has its own database connection. `build`
 * makes it dist/fuzzy-worker.js. `workerData` is the path of the database file, whose tables the
 * store has brought up to date.
 */

const SETTINGS = [
  // The index can be rebuilt, so a commit need not wait for the disk.
  'synchronous = normal',
  'busy_timeout = 100',
  // A negative number means KiB.
  'cache_size = -32768',
  'temp_store = memory',
];

const port = parentPort!;
const database = new DatabaseSync(workerData as string);
for (const setting of SETTINGS) database.exec(`pragma ${setting}`);
const answer = (message: Answer) => port.postMessage(message);
const numbers = createTokenNumbers(database);
const keepingUp = createKeepingUp(createSegmentIndex(database, numbers), (error) =>
  answer({ kind: 'fault', error }),
);
const findSuggestions = createFindSuggestions(database, createSimilarSegments(database, numbers));

port.on('message', (message: Message) => {
  void work(message).catch((error: unknown) => {
    if (message.kind === 'close') throw error;
    answer({ kind: 'failed', id: message.id, error });
  });
});

async function work(message: Message): Promise<void> {
  switch (message.kind) {
    case 'find': {
      keepingUp.keepUp();
      const { id, texts, limit, milliseconds, ...wanted } = message;
      const deadline = performance.now() + milliseconds;
      const found = [];
      for (const text of texts) {
        if (performance.now() >= deadline) break;
        found.push(findSuggestions({ ...wanted, text }, limit));
      }
      answer({ kind: 'found', id, found });
      break;
    }
    case 'catch-up':
      await keepingUp.finish();
      answer({ kind: 'caught-up', id: message.id });
      break;
    case 'close':
      await keepingUp.stop();
      // Otherwise a lock of the thread would remain with the process.
      database.close();
      port.close();
  }
}

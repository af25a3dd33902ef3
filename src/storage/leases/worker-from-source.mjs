// Starts the worker for tests and `npm run dev`. Node itself runs no TypeScript in a thread, and a
// thread does not inherit the module hooks. Tests start hundreds of threads, so they build it once.
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const built = process.env.TEST_WORKERS;
// No `await` at the top: V8 aborts the process if a thread is ended during it.
void (built === undefined
  ? import('tsx/esm/api').then(({ tsImport }) => tsImport('./worker.ts', import.meta.url))
  : import(pathToFileURL(join(built, 'lease-worker.js')).href));

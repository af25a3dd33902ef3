// Loads the worker for tests and `npm run dev`. Node itself runs no TypeScript in a thread, and a
// thread does not inherit the module hooks. Tests start hundreds of threads, so they build it once.
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const built = process.env.TEST_WORKERS;
const { default: work } = await (built === undefined
  ? tsImport('./worker.ts', import.meta.url)
  : import(pathToFileURL(join(built, 'task-worker.js')).href));
export default work;

// Loads the worker for tests and `npm run dev`. Node itself runs no TypeScript in a thread, and a
// thread does not inherit the module hooks.
import { tsImport } from 'tsx/esm/api';

const { default: work } = await tsImport('./worker.ts', import.meta.url);
export default work;

// The worker as tests and `npm run dev` start it: Node itself reads no TypeScript in a thread, and hooks are not inherited.
import { tsImport } from 'tsx/esm/api';

await tsImport('./worker.ts', import.meta.url);

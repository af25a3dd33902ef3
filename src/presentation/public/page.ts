/** What every page has. */
import { meetWorker } from './copies/meet-worker.ts';

meetWorker();

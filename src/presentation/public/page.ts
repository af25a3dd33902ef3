/** The script of every page. */
import { meetWorker } from './copies/meet-worker.ts';

meetWorker();

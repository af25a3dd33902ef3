/** What pages have that want no other script. */
import { meetWorker } from './copies/meet-worker.ts';

meetWorker();

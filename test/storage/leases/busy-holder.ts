import { openStore } from '../../../src/storage/open-store.ts';
import { LEASE_MILLISECONDS } from '../../../src/translation/leases.ts';

/**
 * Another process: `busy-holder.ts <url> <article> <milliseconds>` starts a job, keeps its lease,
 * blocks its event loop for this time, and prints whether the job is still its own.
 */
const [url, articleId, milliseconds] = process.argv.slice(2) as [string, string, string];
const store = await openStore({ url });
const { id } = await store.jobs.start(articleId, 'en', 'busy', LEASE_MILLISECONDS);
store.leases.keep('busy');
process.stdout.write('blocked\n');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(milliseconds));
process.stdout.write(`${await store.jobs.holds(id, LEASE_MILLISECONDS)}\n`);
// Until it is killed, with an event loop that runs again.
setInterval(() => undefined, 1_000);

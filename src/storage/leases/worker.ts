import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import { LEASE_MILLISECONDS } from '../../translation/leases.ts';
import { isBusy } from '../sqlite/failures.ts';
import { CLOSED, type LeaseWorkerData, type Message, NOT_OPENED, OPENED } from './create-leases.ts';

/*
 * The entry of the thread that renews leases. It has its own database connection. `build` makes it
 * dist/lease-worker.js. A message from here is a fault.
 */

/** Four renewals in a row may fail. */
const RENEW_MILLISECONDS = LEASE_MILLISECONDS / 6;
/**
 * A process whose event loop is stuck for longer does not come back: another one takes its work.
 * No task holds the event loop for nearly so long.
 */
const LONGEST_SILENCE_MILLISECONDS = 60_000;

const SETTINGS = [
  // A lease that is lost with the machine's power has no holder any more.
  'synchronous = normal',
  // Blocks this thread only.
  `busy_timeout = ${RENEW_MILLISECONDS}`,
  // A negative number means KiB. One small table is read.
  'cache_size = -256',
];

const port = parentPort!;
const { path, state, holders: first } = workerData as LeaseWorkerData;

let leases: ReturnType<typeof openLeases> | undefined;
let holders = first;
let signAt = performance.now();
let isFaulty = false;

const timer = setInterval(() => {
  if (holders.length === 0 || performance.now() - signAt > LONGEST_SILENCE_MILLISECONDS) return;
  if (Atomics.compareExchange(state, 0, NOT_OPENED, OPENED) === CLOSED) return;
  try {
    leases ??= openLeases();
    leases.renew(holders);
    isFaulty = false;
  } catch (error) {
    // The next attempt is soon. A lasting fault is reported once.
    if (!isFaulty && !isBusy(error)) port.postMessage(error);
    isFaulty = !isBusy(error);
  }
}, RENEW_MILLISECONDS);

port.on('message', (message: Message) => {
  if (message.kind === 'close') {
    clearInterval(timer);
    leases?.close();
    port.close();
    return;
  }
  holders = message.holders;
  signAt = performance.now();
});

function openLeases() {
  const database = new DatabaseSync(path);
  for (const setting of SETTINGS) database.exec(`pragma ${setting}`);
  const update = database.prepare(
    `update job set lease_until = ? where state = 'running' and holder in (select value from json_each(?))`,
  );
  return {
    renew(of: readonly string[]) {
      const until = new Date(Date.now() + LEASE_MILLISECONDS).toISOString();
      update.run(until, JSON.stringify(of));
    },
    // Otherwise a lock of the thread would remain with the process.
    close: () => database.close(),
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import { LEASE_MILLISECONDS } from '../../translation/leases.ts';
import { isPostgresUrl } from '../postgres/database-address.ts';
import { CLOSED, type LeaseWorkerData, type Message, NOT_OPENED, OPENED } from './create-leases.ts';
import type { Renewal } from './renewal.ts';

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

const port = parentPort!;
const { url, state, holders: first } = workerData as LeaseWorkerData;

let renewal: Promise<Renewal> | undefined;
let holders = first;
let signAt = performance.now();
let isRenewing = false;
let isFaulty = false;

const timer = setInterval(() => {
  if (isRenewing || holders.length === 0) return;
  if (performance.now() - signAt > LONGEST_SILENCE_MILLISECONDS) return;
  if (Atomics.compareExchange(state, 0, NOT_OPENED, OPENED) === CLOSED) return;
  isRenewing = true;
  void renewAll().finally(() => (isRenewing = false));
}, RENEW_MILLISECONDS);

async function renewAll(): Promise<void> {
  let opened: Renewal | undefined;
  try {
    renewal ??= openRenewal();
    opened = await renewal;
    await opened.renew(holders);
    isFaulty = false;
  } catch (error) {
    if (!opened) renewal = undefined;
    // The next attempt is soon. A lasting fault is reported once.
    const isPassing = opened?.isPassing(error) === true;
    if (!isFaulty && !isPassing) port.postMessage(error);
    isFaulty = !isPassing;
  }
}

async function openRenewal(): Promise<Renewal> {
  if (isPostgresUrl(url)) return (await import('./renew-on-postgres.ts')).renewOnPostgres(url);
  return (await import('./renew-on-sqlite.ts')).renewOnSqlite(url, RENEW_MILLISECONDS);
}

port.on('message', (message: Message) => {
  if (message.kind === 'close') {
    clearInterval(timer);
    void renewal?.then((opened) => opened.close()).catch(() => undefined);
    port.close();
    return;
  }
  holders = message.holders;
  signAt = performance.now();
});

/**
 * `npm run build && npx tsx bench/soak.ts [--minutes=10]`: 2 servers and 2 workers on one PostgreSQL,
 * clients that read and write all the time, and event streams. Meanwhile the database is restarted,
 * the engine fails, and processes are killed, one after the other. Prints confirmed writes that are
 * lost, answers that nobody should get, and the memory (RSS) of the server and the worker that are
 * never killed, of the last third of the time beside the first one. Linux only: it reads /proc.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import type { Fault } from '../test/support/deepl-protocol.ts';
import { type Clients, createClients, type Reply, routeOf } from './acknowledged.ts';
import { type Member, startFleet } from './fleet.ts';
import { median, memoryOf } from './load.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const MINUTE_MILLISECONDS = 60_000;
const MILLISECONDS = Number(values.minutes) * MINUTE_MILLISECONDS;
const CLIENTS = 6;
const STREAMS = 20;
const PAUSE_MILLISECONDS = 100;
const LATENCY_MILLISECONDS = 50;
/** Between two faults: everything works, and no answer may be an error. */
const CALM_MILLISECONDS = 15_000;
/** A fault ends when its cause has ended, and the time of Retry-After has passed. */
const SETTLE_MILLISECONDS = 5_000;
const ENGINE_FAULT_MILLISECONDS = 8_000;
const PATIENCE_MILLISECONDS = 180_000;
const NOTE_MILLISECONDS = 2_000;
/** Ready answers fill it in the first minutes, so whatever grows later is something else. */
const SETTINGS = { CACHE_BYTES: String(8 * 1024 * 1024) };
const EXAMPLES = 8;

interface Window {
  readonly name: string;
  readonly from: number;
  to: number;
}

const fleet = await startFleet(LATENCY_MILLISECONDS);
const { deepl, postgres } = fleet;
const replies: Reply[] = [];
const windows: Window[] = [];
const streamsAgent = new Agent({ bodyTimeout: 0 });
let clients: Clients | undefined;
let isOver = false;
try {
  const web = await fleet.start('web', SETTINGS);
  const [otherWeb, worker, otherWorker] = await Promise.all(
    (['web', 'worker', 'worker'] as const).map((kind) => fleet.start(kind, SETTINGS)),
  );
  const urls = [web.url, otherWeb!.url];
  // The texts of good answers are not kept.
  const onReply = (reply: Reply) => replies.push(reply.status < 400 ? { ...reply, text: '' } : reply);
  clients = createClients({ urls, onReply });
  await soak(clients, urls, { web: otherWeb!, worker: otherWorker! }, [web, worker!]);
} finally {
  await clients?.close();
  await streamsAgent.destroy();
  await fleet.remove();
}

type Mortal = Readonly<Record<'web' | 'worker', Member>>;

async function soak(
  load: Clients,
  urls: readonly string[],
  mortal: Mortal,
  longLived: readonly Member[],
): Promise<void> {
  const until = performance.now() + MILLISECONDS;
  const notes: number[][] = [];
  const noting = setInterval(
    () => notes.push(longLived.map((member) => memoryOf(member.pid()))),
    NOTE_MILLISECONDS,
  );
  const running = [
    ...Array.from({ length: CLIENTS }, () => load.run(PAUSE_MILLISECONDS)),
    ...Array.from({ length: STREAMS }, (_, at) => follow(load, urls[at % urls.length]!)),
  ];
  const faults = faultsOf(mortal);
  for (let at = 0; performance.now() < until; at++) {
    await sleep(CALM_MILLISECONDS);
    const { name, inject } = faults[at % faults.length]!;
    const window: Window = { name, from: performance.now(), to: Infinity };
    windows.push(window);
    await inject();
    await sleep(SETTLE_MILLISECONDS);
    window.to = performance.now();
  }
  await sleep(CALM_MILLISECONDS);
  load.stop();
  isOver = true;
  clearInterval(noting);
  await streamsAgent.destroy();
  await Promise.all(running);
  await report(load, longLived, notes);
}

function faultsOf({ web, worker }: Mortal) {
  const engine = async (fault: Fault) => {
    deepl.behave(fault);
    await sleep(ENGINE_FAULT_MILLISECONDS);
    deepl.behave(undefined);
  };
  const kill = async (member: Member) => {
    await member.stop('SIGKILL');
    await member.restart();
  };
  const restart = async (how: 'fast' | 'immediate') => {
    await postgres.stop(how);
    await sleep(1_000);
    await postgres.start();
  };
  return [
    { name: 'database restart (fast)', inject: () => restart('fast') },
    { name: 'engine 429', inject: () => engine({ kind: 'status', status: 429, retryAfter: 1 }) },
    { name: 'kill of a worker', inject: () => kill(worker) },
    { name: 'database restart (immediate)', inject: () => restart('immediate') },
    { name: 'engine 500', inject: () => engine({ kind: 'status', status: 500 }) },
    { name: 'kill of a server', inject: () => kill(web) },
    { name: 'engine silent', inject: () => engine({ kind: 'silent' }) },
  ];
}

/** Opens event streams, one after the other, and reads each to its end. */
async function follow(load: Clients, url: string): Promise<void> {
  while (!isOver) {
    const ids = load.recent();
    const id = ids[Math.floor(Math.random() * ids.length)];
    if (id !== undefined) await readEvents(url, `/api/v1/articles/${id}/events`);
    await sleep(PAUSE_MILLISECONDS);
  }
}

async function readEvents(url: string, path: string): Promise<void> {
  const sentAt = performance.now();
  try {
    const { statusCode, headers, body } = await request(url + path, { dispatcher: streamsAgent });
    const milliseconds = performance.now() - sentAt;
    const retryAfter = headers['retry-after'] as string | undefined;
    const text = statusCode === 200 ? '' : await body.text();
    replies.push({ method: 'GET', path, status: statusCode, retryAfter, text, sentAt, milliseconds });
    if (statusCode === 200) await body.text();
  } catch {
    // The process was killed; the next stream begins anew.
  }
}

async function report(load: Clients, longLived: readonly Member[], notes: readonly number[][]) {
  // Without those of the checks.
  const during = [...replies];
  const untranslated = await load.untranslated(PATIENCE_MILLISECONDS);
  // It may have been billed, so it is not sent again until a person asks.
  const timedOut = untranslated.filter((each) => each.includes('engine-timeout'));
  const forgotten = untranslated.filter((each) => !timedOut.includes(each));
  const lost = await load.lost();
  const wrong = during.filter((reply) => isFailure(reply) && !windowOf(reply));
  const inWindows = during.filter((reply) => isFailure(reply) && windowOf(reply));
  const rude = inWindows.filter(({ status, retryAfter }) => status !== 0 && (status !== 503 || !retryAfter));
  console.log(`${values.minutes} minutes, ${during.length} requests, ${windows.length} faults`);
  for (const [kind, count] of Object.entries(load.counts())) line(`  confirmed: ${kind}`, String(count));
  line('confirmed writes lost', `${lost.length}   (target 0)`);
  line('requested, but not translated', `${forgotten.length}   (target 0)`);
  line('given up after a time-out', `${timedOut.length} (as designed)`);
  line('5xx or no answer outside faults', `${wrong.length}   (target 0)`);
  line('5xx without Retry-After in faults', `${rude.length}   (target 0)`);
  line('texts paid twice', String(deepl.repeats().length));
  line('slowest answer', `${(Math.max(...during.map((reply) => reply.milliseconds)) / 1000).toFixed(1)} s`);
  for (const name of new Set(windows.map((window) => window.name))) {
    const own = inWindows.filter((reply) => windowOf(reply)?.name === name);
    line(`  failures: ${name}`, JSON.stringify(countsOf(own.map(({ status }) => String(status)))));
  }
  longLived.forEach((member, at) => {
    const own = notes.map((note) => note[at]!);
    const third = Math.ceil(own.length / 3);
    const [first, last] = [median(own.slice(0, third)), median(own.slice(-third))];
    const figures = `${first.toFixed(0)} MB, then ${last.toFixed(0)} MB: ${(last / first).toFixed(2)}`;
    line(`memory of the ${member.kind}`, `${figures}   (target ≤ 1.2)`);
    const each = MINUTE_MILLISECONDS / NOTE_MILLISECONDS;
    const minutes = own.filter((_, index) => index % each === each - 1);
    line('  after each minute, MB', minutes.map((megabytes) => megabytes.toFixed(0)).join(' '));
  });
  for (const each of [...lost.slice(0, EXAMPLES), ...forgotten.slice(0, EXAMPLES)]) console.log(`  ${each}`);
  for (const reply of [...wrong, ...rude].slice(0, EXAMPLES)) {
    const { method, path, status, text, milliseconds } = reply;
    const when = windowOf(reply)?.name ?? 'no fault';
    console.log(
      `  ${method} ${routeOf(path)} ${status} after ${milliseconds.toFixed(0)} ms, ${when}: ${text.slice(0, 300)}`,
    );
  }
}

function isFailure({ status }: Reply): boolean {
  return status === 0 || status >= 500;
}

/** The fault during which a request was under way. */
function windowOf({ sentAt, milliseconds }: Reply): Window | undefined {
  return windows.find(({ from, to }) => sentAt < to && sentAt + milliseconds > from);
}

function countsOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function line(name: string, figure: string): void {
  console.log(`${name.padEnd(36)} ${figure}`);
}

/**
 * `npm run build && npx tsx bench/workers.ts [--seconds=15] [--latency=200] [--limit=300]`: requests
 * to the engine per second by 1, 2 and 4 worker processes on PostgreSQL, and the ratio to as many
 * times those of one worker. More waits than they can do; each article needs one request for each
 * language. A worker has 10 requests under way at most. If the processors are busy, the machine is
 * the limit: measure with a longer latency then. At the end 4 workers have an ENGINE_RATE_LIMIT,
 * which they must keep together.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ask } from '../test/support/postgres-server.ts';
import { type Member, startFleet } from './fleet.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';
import { cpuOf, median } from './load.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    latency: { type: 'string', default: '200' },
    limit: { type: 'string', default: '300' },
  },
});
const SECONDS = Number(values.seconds);
const LATENCY = Number(values.latency);
const LIMIT = Number(values.limit);
const ROUNDS = 2;
const WORKERS = [1, 2, 4];
const TARGETS = 'en,fr';
/** Of a process to one engine. */
const REQUESTS_AT_A_TIME = 10;
/** A process is slow until its code is compiled. */
const WARM_UP_SECONDS = 15;
/** Less than a minute, because requests arrive a little later than they are permitted. */
const WINDOW_MILLISECONDS = 59_500;

interface Round {
  readonly perSecond: number;
  /** Share of all processors, whatever they did. */
  readonly busy: number;
  /** Milliseconds of processor time per request. */
  readonly workers: number;
  readonly postgres: number;
  /** Of the database, per request. */
  readonly transactions: number;
}

const fleet = await startFleet(LATENCY);
const { requests } = fleet.deepl;
const paragraphs = createParagraphs(5, 100_000);
try {
  const web = await fleet.start('web without jobs');
  const rounds = new Map<number, Round[]>(WORKERS.map((count) => [count, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const count of WORKERS) {
      await fillQueue(web, (count * REQUESTS_AT_A_TIME * 1000 * (SECONDS + WARM_UP_SECONDS)) / LATENCY);
      rounds.get(count)!.push(await measure(count));
    }
  }
  const of = (count: number, pick: (round: Round) => number) => median(rounds.get(count)!.map(pick));
  const one = of(1, (round) => round.perSecond);
  const bound = (REQUESTS_AT_A_TIME * 1000) / LATENCY;
  console.log(`engine ${LATENCY} ms, medians of ${ROUNDS} rounds of ${SECONDS} s`);
  console.log(
    'workers   requests/s   ÷ linear (target 0.9)   ÷ engine’s bound   CPU-ms workers, PostgreSQL   transactions   processors busy',
  );
  for (const count of WORKERS) {
    const perSecond = of(count, (round) => round.perSecond);
    const figures = [
      String(count).padEnd(7),
      perSecond.toFixed(1).padStart(13),
      (perSecond / (count * one)).toFixed(2).padStart(24),
      (perSecond / (count * bound)).toFixed(2).padStart(19),
      of(count, (round) => round.workers)
        .toFixed(1)
        .padStart(17),
      of(count, (round) => round.postgres)
        .toFixed(1)
        .padStart(12),
      of(count, (round) => round.transactions)
        .toFixed(1)
        .padStart(15),
      `${(of(count, (round) => round.busy) * 100).toFixed(0)} %`.padStart(18),
    ];
    console.log(figures.join(''));
  }
  if (LIMIT > 0) await measureLimit(web);
} finally {
  await fleet.remove();
}

async function measure(count: number): Promise<Round> {
  const workers = await Promise.all(Array.from({ length: count }, () => fleet.start('worker')));
  await sleep(WARM_UP_SECONDS * 1000);
  const sessions = await ask(fleet.postgres.url, 'select pid from pg_stat_activity');
  const used = async () => ({
    at: performance.now(),
    requests: requests.length,
    machine: processorTimes(),
    workers: sum(workers.map((worker) => cpuOf(worker.pid()))),
    postgres: new Map(sessions.map(({ pid }) => [Number(pid), cpuIfRuns(Number(pid))])),
    transactions: Number(
      (await ask(fleet.postgres.url, 'select sum(xact_commit) from pg_stat_database'))[0]!['sum'],
    ),
  });
  const before = await used();
  await sleep(SECONDS * 1000);
  const after = await used();
  await Promise.all(workers.map((worker) => worker.stop()));
  const sent = after.requests - before.requests;
  return {
    perSecond: (sent * 1000) / (after.at - before.at),
    busy: (after.machine.busy - before.machine.busy) / (after.machine.all - before.machine.all),
    workers: (after.workers - before.workers) / sent,
    postgres:
      sum([...after.postgres].map(([pid, cpu]) => (cpu === 0 ? 0 : cpu - before.postgres.get(pid)!))) / sent,
    transactions: (after.transactions - before.transactions) / sent,
  };
}

/** 0 if it has ended. */
function cpuIfRuns(pid: number): number {
  return existsSync(`/proc/${pid}/stat`) ? cpuOf(pid) : 0;
}

/** Until the second minute has begun. */
async function measureLimit(web: Member): Promise<void> {
  await fillQueue(web, 3 * LIMIT);
  const before = requests.length;
  const limit = { ENGINE_RATE_LIMIT: String(LIMIT) };
  const workers = await Promise.all(Array.from({ length: 4 }, () => fleet.start('worker', limit)));
  while (requests.length === before) await sleep(50);
  await sleep(75_000);
  await Promise.all(workers.map((worker) => worker.stop()));
  const times = requests.slice(before).map(({ at }) => at);
  const inWindow = times.map(
    (start, index) => times.slice(index).filter((at) => at < start + WINDOW_MILLISECONDS).length,
  );
  console.log(`4 workers with ENGINE_RATE_LIMIT=${LIMIT}`);
  console.log(`  most requests in a minute   ${Math.max(...inWindow)} (target: ${LIMIT}, and no more)`);
  console.log(`  requests in 75 s            ${times.length} (target: ${2 * LIMIT})`);
}

/** Adds articles until so many jobs wait. */
async function fillQueue({ url }: Member, jobs: number): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const waiting = Number(/sejajar_queue_jobs\{state="waiting"\} (\d+)/.exec(metrics)![1]);
  let left = Math.ceil((jobs - waiting) / TARGETS.split(',').length);
  const add = async () => {
    while (left-- > 0) {
      const answer = await fetch(`${url}/api/v1/articles?targets=${TARGETS}`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        body: paragraphs.next(),
      });
      if (answer.status !== 201) throw new Error(`An article was answered with ${answer.status}.`);
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: 8 }, add));
}

/** Milliseconds of all processors since the start of the machine. */
function processorTimes(): { readonly busy: number; readonly all: number } {
  const times = cpus().map(({ times: { idle, ...others } }) => ({ idle, busy: sum(Object.values(others)) }));
  const busy = sum(times.map((each) => each.busy));
  return { busy, all: busy + sum(times.map((each) => each.idle)) };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

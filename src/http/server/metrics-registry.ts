import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { ActivityCounts } from '../../translation/engine-activity.ts';
import type { QueueCounts } from '../../translation/jobs.ts';
import type { LexiconSnapshot } from '../../translation/lexicons.ts';
import type { ProcessKind } from '../../translation/processes.ts';
import type { ConnectionCounts } from '../../translation/services.ts';

export interface CountedRequests {
  readonly labels: { readonly method: string; readonly route: string; readonly status: string };
  requests: number;
  seconds: number;
}

/** What is read when the metrics are requested. */
export interface Collected {
  readonly requests: () => readonly CountedRequests[];
  /**
   * The kept bytes of answers: how often they were found, and how many bytes there are. Absent in a
   * process that keeps none.
   */
  readonly cache?: () => { readonly hits: number; readonly misses: number; readonly bytes: number };
  /** Work in threads. */
  readonly tasks: () => { readonly running: number; readonly waiting: number };
  /** The names of the engines that may be asked. */
  readonly engineNames: readonly string[];
  readonly activity: () => ActivityCounts;
  /** The names of the engines whose breaker is open. */
  readonly resting: () => Promise<readonly string[]>;
  /** Characters that are left of this month's budget; `undefined` without a budget. */
  readonly budgetLeft: () => Promise<number | undefined>;
  /** `undefined` without a database server. */
  readonly connections: () => ConnectionCounts | undefined;
  readonly queue: () => Promise<QueueCounts>;
  /** Translations that were given up; `undefined` if the queue keeps no list of them. */
  readonly deadLetters: () => Promise<number | undefined>;
  /** The processes that share the store. */
  readonly processes: () => Promise<Readonly<Record<ProcessKind, number>>>;
  /** The newest of each pair of languages. */
  readonly lexicons: () => Promise<readonly LexiconSnapshot[]>;
}

/**
 * The metrics of Node's own process (memory, processor, event loop's delay, garbage collection) and
 * ours.
 */
export function createRegistry(collected: Collected): Registry {
  const { requests, cache, connections, tasks } = collected;
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const labelNames = ['method', 'route', 'status'] as const;
  new Counter({
    name: 'sejajar_http_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { labels, requests: count } of requests()) this.inc(labels, count);
    },
  });
  new Counter({
    name: 'sejajar_http_request_seconds_total',
    help: 'Duration of the answers, streams included.',
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { labels, seconds } of requests()) this.inc(labels, seconds);
    },
  });
  new Gauge({
    name: 'sejajar_worker_tasks',
    help: 'Tasks for worker threads.',
    labelNames: ['state'],
    registers,
    collect() {
      const { running, waiting } = tasks();
      this.set({ state: 'running' }, running);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  new Gauge({
    name: 'sejajar_database_connections',
    help: 'Connections of this process to PostgreSQL, and callers that wait for one. Absent with SQLite.',
    labelNames: ['state'],
    registers,
    collect() {
      const counts = connections();
      if (counts)
        for (const [state, count] of Object.entries<number>({ ...counts })) this.set({ state }, count);
    },
  });
  if (cache) addCacheMetrics(register, cache);
  addQueueMetrics(register, collected);
  addLexiconMetrics(register, collected);
  addEngineMetrics(register, collected);
  return register;
}

function addCacheMetrics(register: Registry, cache: NonNullable<Collected['cache']>): void {
  const registers = [register];
  new Counter({
    name: 'sejajar_cache_requests_total',
    help: 'Answers about articles: from kept bytes (hit), or rendered (miss).',
    labelNames: ['result'],
    registers,
    collect() {
      const { hits, misses } = cache();
      this.reset();
      this.inc({ result: 'hit' }, hits);
      this.inc({ result: 'miss' }, misses);
    },
  });
  new Gauge({
    name: 'sejajar_cache_bytes',
    help: 'Bytes of answers that are kept.',
    registers,
    collect() {
      this.set(cache().bytes);
    },
  });
}

/** These are of the store, so all processes tell the same. */
function addQueueMetrics(register: Registry, { queue, deadLetters, processes }: Collected): void {
  const registers = [register];
  new Gauge({
    name: 'sejajar_queue_jobs',
    help: 'Translations of an article into a language, in all processes.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { waiting, running } = await queue();
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'running' }, running);
    },
  });
  new Gauge({
    name: 'sejajar_queue_oldest_seconds',
    help: 'How long the oldest waiting translation has waited; 0 if none waits.',
    registers,
    async collect() {
      const { oldest } = await queue();
      this.set(oldest === undefined ? 0 : Math.max(Date.now() - oldest.getTime(), 0) / 1_000);
    },
  });
  new Gauge({
    name: 'sejajar_queue_dead_letters',
    help: 'Translations that were given up after many attempts; always 0 without PostgreSQL.',
    registers,
    async collect() {
      this.set((await deadLetters()) ?? 0);
    },
  });
  new Gauge({
    name: 'sejajar_processes',
    help: 'Processes that share the store.',
    labelNames: ['kind'],
    registers,
    async collect() {
      for (const [kind, alive] of Object.entries(await processes())) this.set({ kind }, alive);
    },
  });
}

/** These are of the store too. */
function addLexiconMetrics(register: Registry, { lexicons }: Collected): void {
  const ofNewest = (name: string, help: string, measure: (newest: LexiconSnapshot) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['source', 'target'],
      registers: [register],
      async collect() {
        for (const newest of await lexicons()) this.set({ ...newest.languages }, measure(newest));
      },
    });
  ofNewest('sejajar_lexicon_bytes', 'Size of the newest lexicon of a pair of languages.', ({ size }) => size);
  ofNewest(
    'sejajar_lexicon_learned_timestamp_seconds',
    'When the newest lexicon of a pair of languages was learned.',
    ({ learnedAt }) => Date.parse(learnedAt) / 1_000,
  );
}

function addEngineMetrics(
  register: Registry,
  { engineNames, activity, resting, budgetLeft }: Collected,
): void {
  const registers = [register];
  const countByEngine = (name: string, help: string, count: (engine: string) => number | undefined) =>
    new Counter({
      name,
      help,
      labelNames: ['engine'],
      registers,
      collect() {
        this.reset();
        for (const engine of engineNames) this.inc({ engine }, count(engine) ?? 0);
      },
    });
  countByEngine(
    'sejajar_engine_requests_total',
    'Requests for translations that were sent to an engine.',
    (engine) => activity().requests.get(engine),
  );
  countByEngine(
    'sejajar_engine_billed_characters_total',
    'Characters that were billed for answers of an engine.',
    (engine) => activity().billed.get(engine),
  );
  new Counter({
    name: 'sejajar_engine_failures_total',
    help: 'Requests to an engine that failed, or were not sent because the budget did not allow it.',
    labelNames: ['engine', 'reason'],
    registers,
    collect() {
      this.reset();
      for (const { engine, reason, failures } of activity().failures) this.inc({ engine, reason }, failures);
    },
  });
  new Gauge({
    name: 'sejajar_engine_breaker_open',
    help: '1 while automatic work leaves an engine alone, after too many failures.',
    labelNames: ['engine'],
    registers,
    async collect() {
      const open = await resting();
      for (const engine of engineNames) this.set({ engine }, open.includes(engine) ? 1 : 0);
    },
  });
  new Counter({
    name: 'sejajar_memory_lookups_total',
    help: 'Segments of requested translations, by their match in the memory.',
    labelNames: ['match'],
    registers,
    collect() {
      this.reset();
      const { lookUps } = activity();
      for (const match of ['in-context', 'exact', 'none'] as const)
        this.inc({ match }, lookUps.get(match) ?? 0);
    },
  });
  new Gauge({
    name: 'sejajar_budget_left_characters',
    help: 'What is left of MONTHLY_CHARACTER_BUDGET in this month; absent without a budget.',
    registers,
    async collect() {
      const left = await budgetLeft();
      if (left === undefined) this.remove();
      else this.set(left);
    },
  });
}

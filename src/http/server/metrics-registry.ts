import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

export interface CountedRequests {
  readonly labels: { readonly method: string; readonly route: string; readonly status: string };
  requests: number;
  seconds: number;
}

/** What is read when the metrics are requested. */
export interface Collected {
  readonly requests: () => readonly CountedRequests[];
  /** The kept bytes of answers: how often they were found, and how many bytes there are. */
  readonly cache: () => { readonly hits: number; readonly misses: number; readonly bytes: number };
  /** Work in threads. */
  readonly tasks: () => { readonly running: number; readonly waiting: number };
}

/**
 * The metrics of Node's own process (memory, processor, event loop's delay, garbage collection) and
 * ours.
 */
export function createRegistry({ requests, cache, tasks }: Collected): Registry {
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
  return register;
}

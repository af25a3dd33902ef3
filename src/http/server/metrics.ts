import type { RequestHandler } from 'express';
import type { Services } from '../../translation/services.ts';
import { routeOf } from '../route-of.ts';
import type { Collected, CountedRequests } from './metrics-registry.ts';

/** Counts what this process does. */
export interface Metrics {
  answered(answer: AnsweredRequest): void;
  /** Counts the requests of Express. */
  readonly count: RequestHandler;
  /**
   * Text exposition format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/).
   */
  readonly show: RequestHandler;
}

interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern, never the path: the number of labels must not grow with the requests. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** @param cache absent in a process that keeps no answers */
export function collectFrom(services: Services, cache?: Collected['cache']): Omit<Collected, 'requests'> {
  return {
    ...(cache && { cache }),
    tasks: () => services.tasks(),
    engineNames: services.engineNames,
    activity: () => services.activity(),
    resting: () => services.translating.resting(),
    budgetLeft: async () => (await services.pricing.budget())?.left,
    connections: () => services.connections(),
    queue: () => services.queue.counts(),
    deadLetters: () => services.deadLetters(),
    processes: () => services.processes.count(),
    lexicons: () => services.learning.newest(),
  };
}

/**
 * Counting costs next to nothing, because every answer is counted. prom-client collects and writes
 * the counts; loading it takes as long as a third of the start, so it waits for the first request
 * for the metrics.
 */
export function createMetrics(collected: Omit<Collected, 'requests'>): Metrics {
  const counted = new Map<string, CountedRequests>();
  const requests = () => [...counted.values()];
  const loadRegistry = async () => {
    const { createRegistry } = await import('./metrics-registry.ts');
    return createRegistry({ ...collected, requests });
  };
  let registry: ReturnType<typeof loadRegistry> | undefined;

  const answered: Metrics['answered'] = ({ method, route, status, milliseconds }) => {
    const key = `${method} ${status} ${route}`;
    let counts = counted.get(key);
    if (!counts) {
      counts = { labels: { method, route, status: String(status) }, requests: 0, seconds: 0 };
      counted.set(key, counts);
    }
    counts.requests++;
    counts.seconds += milliseconds / 1000;
  };

  return {
    answered,
    count: (request, response, next) => {
      const began = performance.now();
      response.once('finish', () => {
        const { method } = request;
        const milliseconds = performance.now() - began;
        answered({ method, route: routeOf(request), status: response.statusCode, milliseconds });
      });
      next();
    },
    show: async (_request, response) => {
      const loaded = await (registry ??= loadRegistry());
      response.set({ 'Cache-Control': 'no-store', 'Content-Type': loaded.contentType });
      response.send(await loaded.metrics());
    },
  };
}

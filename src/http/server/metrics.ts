import type { Request, RequestHandler } from 'express';

/** Counters of the requests of this process. */
export interface Metrics {
  readonly count: RequestHandler;
  /**
   * Text exposition format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/).
   */
  readonly show: RequestHandler;
}

interface Counted {
  readonly labels: string;
  requests: number;
  seconds: number;
}

export function createMetrics(): Metrics {
  const counted = new Map<string, Counted>();
  return {
    count: (request, response, next) => {
      const start = performance.now();
      response.once('finish', () => {
        const labels = `method="${request.method}",route="${routeOf(request)}",status="${response.statusCode}"`;
        const counts = counted.get(labels) ?? { labels, requests: 0, seconds: 0 };
        counts.requests++;
        counts.seconds += (performance.now() - start) / 1000;
        counted.set(labels, counts);
      });
      next();
    },
    show: (_request, response) => {
      response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
      response.send(expose([...counted.values()]));
    },
  };
}

/** The route's pattern, never the path: the number of labels must not grow with the requests. */
function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'none';
}

function expose(counted: readonly Counted[]): string {
  const { rss, heapUsed } = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    ...family('sejajar_http_requests_total', 'counter', 'Requests answered.'),
    ...counted.map(({ labels, requests }) => `sejajar_http_requests_total{${labels}} ${requests}`),
    ...family('sejajar_http_request_seconds_total', 'counter', 'Duration of the answers, streams included.'),
    ...counted.map(({ labels, seconds }) => `sejajar_http_request_seconds_total{${labels}} ${seconds}`),
    ...gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', rss),
    ...gauge('nodejs_heap_size_used_bytes', 'Process heap size used from Node.js in bytes.', heapUsed),
    ...family('process_cpu_seconds_total', 'counter', 'Total user and system CPU time spent in seconds.'),
    `process_cpu_seconds_total ${(cpu.user + cpu.system) / 1e6}`,
    ...gauge(
      'process_start_time_seconds',
      'Start time of the process since unix epoch in seconds.',
      startTime(),
    ),
    '',
  ].join('\n');
}

function family(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function gauge(name: string, help: string, value: number): readonly string[] {
  return [...family(name, 'gauge', help), `${name} ${value}`];
}

function startTime(): number {
  return Math.round(performance.timeOrigin / 1000);
}

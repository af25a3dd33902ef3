import pino from 'pino';
import { expect, it } from 'vitest';
import { createRequestLog } from '../../../src/http/server/log-requests.ts';

it.each([
  ['/', 200, 30],
  ['/articles/a1?view=side', 503, 50],
  ['/api/v1/articles', 501, 30],
  ['/assets/style-1a2b.css', 200, 20],
  ['/service-worker.js?lng=fr', 200, 20],
  ['/manifest.webmanifest', 304, 20],
  ['/health/ready', 503, 20],
])('a request of %s with the answer %i is logged at level %i', (url, status, level) => {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  createRequestLog(log)({ id: 'r1', method: 'GET', url, status, milliseconds: 1.4 });
  const [path] = url.split('?');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level, req: { id: 'r1', method: 'GET', path }, responseTime: 1 }),
  ]);
});

import express from 'express';
import type { Logger } from 'pino';
import type { Services } from '../translation/services.ts';
import type { App } from './app.ts';
import { live, ready } from './api/health.ts';
import { collectFrom, createMetrics } from './server/metrics.ts';

/** What monitoring asks of a worker, without its socket. */
export function createProbeApp(deps: { readonly services: Services; readonly log: Logger }): App {
  const app = express();
  app.set('env', 'production').set('etag', false).disable('x-powered-by');
  const metrics = createMetrics(collectFrom(deps.services));
  app.use(metrics.count);
  app.get('/health/live', live());
  app.get('/health/ready', ready(deps));
  app.get('/metrics', metrics.show);
  return { express: app, listener: app };
}

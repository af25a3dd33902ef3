import compression from 'compression';
import express, { type Express } from 'express';
import { answerProblems } from './answer/answer-problem.ts';
import { createRenderedPages } from './answer/rendered-pages.ts';
import { chooseLanguage } from './visitor/language.ts';
import { logRequests } from './server/log-requests.ts';
import { createMetrics } from './server/metrics.ts';
import type { AppDeps, HttpDeps } from './http-deps.ts';
import { limitRate } from './guard/rate-limit.ts';
import { addRoutes } from './routes.ts';
import { createRuns } from '../translation/translating/runs.ts';
import { securityHeaders } from './guard/security-headers.ts';
import { createSessions } from './guard/sessions.ts';
import { createWriters } from './guard/writers.ts';

/** Creates the server without its socket. */
export function createApp(given: AppDeps): Express {
  const { services, words, settings, log } = given;
  const sessions = createSessions(settings);
  const writers = createWriters(settings, sessions);
  const runs = createRuns(services.translating);
  const deps: HttpDeps = {
    ...given,
    sessions,
    writers,
    runs,
    metrics: createMetrics(),
    rendered: createRenderedPages(),
  };

  const app = express();
  // In any other environment Express's own error handler would show stack traces.
  app.set('env', 'production').set('etag', false).disable('x-powered-by');
  if (settings.trustProxy !== undefined) app.set('trust proxy', settings.trustProxy);
  // Each event stream listens for the end of the server.
  app.setMaxListeners(0);

  app.use(logRequests(log), deps.metrics.count, securityHeaders(settings));
  app.use(
    compression({
      filter: (request, response) => !isStream(response) && compression.filter(request, response),
    }),
  );
  app.use(chooseLanguage(words, settings));
  if (settings.rateLimit !== undefined) app.use(limitRate(settings.rateLimit));
  addRoutes(app, deps);
  app.use(answerProblems(deps));
  return app;
}

/** Compression would buffer events. */
function isStream(response: { getHeader(name: string): unknown }): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}

import type { IncomingMessage, RequestListener } from 'node:http';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { fingerprint } from '../text/fingerprint.ts';
import type { Counted } from '../translation/client-counts.ts';
import { createRuns } from '../translation/translating/runs.ts';
import { createAddresses } from './answer/addresses.ts';
import { answerProblems } from './answer/answer-problem.ts';
import { createRepresentations } from './answer/representations.ts';
import { createFrontDoor } from './front-door.ts';
import { answersTo, onlyOwnHost } from './guard/own-site.ts';
import { createSharing } from './guard/sharing.ts';
import { createClientCounter } from './guard/client-counter.ts';
import { limitRate } from './guard/rate-limit.ts';
import { securityHeaders } from './guard/security-headers.ts';
import { createSessions } from './guard/sessions.ts';
import { createWriters } from './guard/writers.ts';
import type { AppDeps, HttpDeps } from './http-deps.ts';
import { addRoutes } from './routes.ts';
import { createRequestLog, logRequests } from './server/log-requests.ts';
import { collectFrom, createMetrics } from './server/metrics.ts';
import { chooseLanguage } from './visitor/language.ts';

/** The server without its socket. */
export interface App {
  /** Handles every request: the front door first, then Express. */
  readonly listener: RequestListener;
  readonly express: Express;
}

export function createApp(given: AppDeps): App {
  const { services, words, settings, log } = given;
  const app = express();
  // In any other environment Express's own error handler would show stack traces.
  app.set('env', 'production').set('etag', false).disable('x-powered-by');
  if (settings.trustProxy !== undefined) app.set('trust proxy', settings.trustProxy);
  // Each event stream listens for the end of the server.
  app.setMaxListeners(0);

  const sessions = createSessions(settings, services.endedSessions);
  const addresses = createAddresses();
  const representations = createRepresentations({
    bytes: settings.cacheBytes,
    states: services.articleStates,
    settingsPrint: printOf(given),
  });
  const metrics = createMetrics(collectFrom(services, () => representations.counts()));
  const logRequest = createRequestLog(log);
  const headers = securityHeaders(settings);
  const sharing = createSharing(settings);
  const counterOf = (counted: Counted) =>
    createClientCounter({
      counted,
      shared: services.clientCounts,
      secret: settings.adminToken,
      onFault: (error) => log.error({ err: error }, 'fault'),
    });
  const { rateLimit } = settings;
  const limit = rateLimit === undefined ? undefined : limitRate(rateLimit, counterOf('request'), app);
  const deps: HttpDeps = {
    ...given,
    sessions,
    writers: createWriters(settings, sessions, counterOf('wrong-token')),
    runs: createRuns(services.translating),
    metrics,
    addresses,
    representations,
  };

  app.use(logRequests(logRequest), metrics.count, setHeaders(headers));
  app.use(
    compression({
      filter: (request, response) => mayCompress(response) && compression.filter(request, response),
    }),
  );
  app.use(chooseLanguage(words, settings), sharing.handler, onlyOwnHost(settings));
  if (limit) app.use(limit.handler);
  app.use(sessions.recognize);
  addRoutes(app, deps);
  app.use(answerProblems(deps));

  const policies = {
    securityHeaders: headers,
    answersTo: (request: IncomingMessage) => answersTo(request, settings),
    sharing,
    limitRate: limit,
    logRequest,
    metrics,
  };
  const states = services.articleStates;
  return {
    express: app,
    listener: createFrontDoor({ states, addresses, representations, ...policies }, app),
  };
}

function setHeaders(headers: ReadonlyMap<string, string>): RequestHandler {
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    // Without a word, caches would hold some answers for as long as they like (RFC 9111, 4.2.2).
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
}

/**
 * Compression would buffer events. An answer with an entity tag has its coding already, because the
 * tag names it.
 */
function mayCompress(response: { getHeader(name: string): unknown }): boolean {
  const isStream = String(response.getHeader('Content-Type')).startsWith('text/event-stream');
  return !isStream && response.getHeader('ETag') === undefined;
}

/** Everything outside the store that an answer about an article depends on, for all requests. */
function printOf({ services, settings, assets }: AppDeps): string {
  const { adminToken, host, version, publicUrl, noindexMachine, sourceLanguage, targetLanguages, limits } =
    settings;
  const { engineNames, offline } = services;
  const files = assets.files.map((file) => file.url);
  return fingerprint(
    JSON.stringify([version, files, engineNames, offline, sourceLanguage, targetLanguages]),
    JSON.stringify([adminToken === undefined, host, publicUrl ?? null, noindexMachine, limits]),
  );
}

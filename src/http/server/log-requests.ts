import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * Logs one line per request, without headers, cookies and query: they may hold tokens and texts.
 */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    serializers: {
      req: ({ raw }: { raw: IncomingMessage }) => ({ id: raw.id, method: raw.method, path: pathOf(raw) }),
      res: ({ raw }: { raw: ServerResponse }) => ({ status: raw.statusCode }),
    },
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (request) => /^\/(?:assets|health)\//.test(pathOf(request)) },
  });
}

function pathOf(request: IncomingMessage): string {
  const { originalUrl = request.url ?? '' } = request as { originalUrl?: string; url?: string };
  return originalUrl.split('?', 1)[0]!;
}

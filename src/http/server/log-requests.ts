import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { MANIFEST_PATH, SERVICE_WORKER_PATH } from '../../presentation/paths.ts';
import { nameRequest } from '../request-id.ts';

export interface AnsweredRequest {
  readonly id: string;
  readonly method: string;
  /** As it was sent, with its query. */
  readonly url: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The client closed the connection before the answer was sent. */
  readonly aborted?: boolean;
}

/** What a line about a request holds. */
export interface RequestLine {
  readonly req: { readonly id: string; readonly method: string; readonly path: string };
  readonly res: { readonly status: number };
  /** In milliseconds. */
  readonly responseTime: number;
  readonly msg: string;
}

export type LogRequest = (answered: AnsweredRequest) => void;

/**
 * Logs one line per request, without headers, cookies and query: they may hold tokens and texts.
 * Files of pages and probes are many and say little: they are logged for debugging only.
 */
export function createRequestLog(log: Logger): LogRequest {
  return ({ id, method, url, status, milliseconds, aborted = false }) => {
    const [path = ''] = url.split('?', 1);
    const responseTime = Math.round(milliseconds);
    const line: Omit<RequestLine, 'msg'> = { req: { id, method, path }, res: { status }, responseTime };
    const words = aborted ? 'request aborted' : 'request completed';
    log[levelOf(path, status)](line, words);
  };
}

function levelOf(path: string, status: number): 'debug' | 'info' | 'error' {
  const isFile = path === SERVICE_WORKER_PATH || path === MANIFEST_PATH || path.startsWith('/assets/');
  if (isFile || path.startsWith('/health/')) return 'debug';
  // Any client can ask for what is not implemented.
  return status >= 500 && status !== 501 ? 'error' : 'info';
}

/** Gives each request an id, which its answer and its line in the log have. */
export function logRequests(logRequest: LogRequest): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const id = nameRequest(response);
    const { method, originalUrl: url } = request;
    response.once('close', () => {
      const milliseconds = performance.now() - began;
      const aborted = !response.writableFinished;
      logRequest({ id, method, url, status: response.statusCode, milliseconds, aborted });
    });
    next();
  };
}

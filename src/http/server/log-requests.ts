import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
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
 * Files of pages and probes are not logged.
 */
export function createRequestLog(log: Logger): LogRequest {
  return ({ id, method, url, status, milliseconds, aborted = false }) => {
    const [path = ''] = url.split('?', 1);
    if (/^\/(?:assets|health)\//.test(path)) return;
    const responseTime = Math.round(milliseconds);
    const line: Omit<RequestLine, 'msg'> = { req: { id, method, path }, res: { status }, responseTime };
    const words = aborted ? 'request aborted' : 'request completed';
    // Any client can ask for what is not implemented.
    if (status >= 500 && status !== 501) log.error(line, words);
    else log.info(line, words);
  };
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

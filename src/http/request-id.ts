import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

export const REQUEST_ID = 'X-Request-Id';

/** Enough for a UUID with a prefix, or a `traceparent`. It is written into every line of the log. */
const ACCEPTABLE = /^[\w.+/=:@-]{1,128}$/;

/** The id that the client, or a proxy, gave the request, if it is acceptable; else a new one. */
export function idOfRequest({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
}

/** Gives the request an id, which its answer and its lines in the log have. */
export function nameRequest(response: Response): string {
  const id = idOfRequest(response.req);
  response.set(REQUEST_ID, id);
  return id;
}

export function requestIdOf(response: Response): string {
  return String(response.get(REQUEST_ID));
}

import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

export const REQUEST_ID = 'X-Request-Id';

export const newRequestId = (): string => randomUUID();

/** Gives the request an id, which its answer and its lines in the log have. */
export function nameRequest(response: Response): string {
  const id = newRequestId();
  response.set(REQUEST_ID, id);
  return id;
}

export function requestIdOf(response: Response): string {
  return String(response.get(REQUEST_ID));
}

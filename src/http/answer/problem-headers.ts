import type { Response } from 'express';
import type { Problem } from '../../problem.ts';
import { STATUSES } from './statuses.ts';

/** The status, and what HTTP itself has to say about some kinds. */
export function setProblemHeaders(response: Response, { kind, values }: Problem): void {
  response.status(STATUSES[kind]).set('Cache-Control', 'no-store').vary('Accept-Language, Cookie');
  // RFC 9110: a 401 has a challenge (15.5.2), a 405 says what is allowed (15.5.6).
  if (kind === 'unauthorized') response.set('WWW-Authenticate', 'Bearer realm="Sejajar"');
  if (kind === 'method-not-allowed') response.set('Allow', String(values['allowed']));
  if (kind === 'rate-limited') response.set('Retry-After', String(values['seconds']));
}

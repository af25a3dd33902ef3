import type { Response } from 'express';
import type { Problem, ProblemKind } from '../../problem.ts';
import type { HttpDeps } from '../http-deps.ts';
import { requestIdOf } from '../request-id.ts';
import { STATUSES } from './statuses.ts';

/** Logged already; and what any client may ask for, which is no fault of the server. */
const UNLOGGED: ReadonlySet<ProblemKind> = new Set(['internal', 'format-not-implemented']);

/**
 * Logs a problem that the operator may have to solve, with its cause. Its own values are left out:
 * an address may hold secrets.
 */
export function logRefusal(
  { log }: Pick<HttpDeps, 'log'>,
  response: Response,
  { kind, cause }: Problem,
): void {
  if (STATUSES[kind] < 500 || UNLOGGED.has(kind)) return;
  log.warn({ reference: requestIdOf(response), kind, err: cause }, 'refused');
}

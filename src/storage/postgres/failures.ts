import { Problem } from '../../problem.ts';

/**
 * PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html). The
 * database is there again, or has room again, a little later: it restarts or fails over (57P…, 08…,
 * 25006: a former primary), all connections are in use (53300), a statement took too long (57014) or
 * waited too long for a lock (55P03), or an idle transaction was ended (25P03).
 */
const PASSING = /^(?:08|57P|53300$|57014$|55P03$|25006$|25P03$)/;
/** Two transactions were in each other's way; one of them is to be repeated. */
const CONFLICT = /^40(?:001|P01)$/;
const DISK_FULL = '53100';
/** The user, the password, the database or the rights are wrong. */
const REFUSED = /^(?:28|3D000$|42501$)/;

/**
 * What node-postgres says of a connection that cannot be made or has ended; these errors have no
 * code.
 */
const NO_CONNECTION =
  /^(?:Connection terminated|timeout e(?:xceeded|xpired)|Client has encountered a connection error|Client was closed|Query read timeout|The server does not support|Cannot use a pool)/;
const NETWORK = /^E(?:CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN)|^ENOTFOUND$|^ENOENT$/;

/** What PostgreSQL itself reports. Told without its class, which would load node-postgres. */
function isOfDatabase(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'severity' in error && 'code' in error;
}

/** The transaction changed nothing, and succeeds if it is repeated. */
export function isConflict(error: unknown): boolean {
  return isOfDatabase(error) && CONFLICT.test(error.code);
}

/** The connection cannot be used any more. */
export function isBroken(error: unknown): boolean {
  if (isOfDatabase(error)) return /^(?:08|57P|25006$|25P03$)/.test(error.code);
  return error instanceof Error;
}

/**
 * A `Problem` if the database is away, busy or full. A defect is returned as it is.
 * @param place of the database, without secrets
 */
export function toProblem(error: unknown, place: string): unknown {
  if (isOfDatabase(error)) {
    const { code, message } = error;
    if (PASSING.test(code)) return unavailable(`${code} ${message}`, place, error);
    if (REFUSED.test(code))
      return new Problem('database-unreadable', { path: place, reason: message }, error);
    if (code === DISK_FULL) return new Problem('data-unwritable', { path: place, reason: message }, error);
    return error;
  }
  if (!(error instanceof Error)) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return NETWORK.test(code) || NO_CONNECTION.test(message)
    ? unavailable(code || message, place, error)
    : error;
}

function unavailable(reason: string, path: string, cause: unknown): Problem {
  return new Problem('store-unavailable', { path, reason, seconds: RETRY_SECONDS }, cause);
}

/** What clients are told to wait: a restart takes about as long. */
const RETRY_SECONDS = 5;

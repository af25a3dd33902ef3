import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { EngineFailureReason } from '../translation/engine.ts';

/** Whether the address is on this machine. Requests to it need no proxy. */
export function isThisMachine(url: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

/**
 * Follows https://developers.deepl.com/docs/best-practices/error-handling; the rest follows HTTP.
 */
export function reasonOfStatus(status: number): EngineFailureReason {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 456) return 'quota';
  if (status === 429 || status === 529) return 'busy';
  if (status === 408 || status >= 500) return 'unavailable';
  return status >= 400 ? 'rejected' : 'malformed';
}

interface Watched {
  milliseconds?: number;
}

const watched = new AsyncLocalStorage<Watched>();
let subscribed = false;

/**
 * Reports the `Retry-After` (RFC 9110 10.2.3) of the answer to the one request that `work` sends,
 * in milliseconds. This is for clients that hide the header: Node's own HTTP client publishes every
 * answer on a diagnostics channel.
 */
export async function withRetryAfter<T>(
  work: () => Promise<T>,
  told: (milliseconds: number | undefined) => void,
): Promise<T> {
  if (!subscribed) subscribe('http.client.response.finish', note);
  subscribed = true;
  const seen: Watched = {};
  try {
    return await watched.run(seen, work);
  } finally {
    told(seen.milliseconds);
  }
}

function note(message: unknown): void {
  const seen = watched.getStore();
  const { response } = message as { response: IncomingMessage };
  const wait = seen && retryAfterMilliseconds(response.headers['retry-after']);
  if (wait !== undefined) seen!.milliseconds = wait;
}

/** Accepts seconds or an HTTP date. */
export function retryAfterMilliseconds(
  header: string | null | undefined,
  now = Date.now(),
): number | undefined {
  if (header === null || header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

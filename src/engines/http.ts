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

/** Limit for an error's message, which may be a whole page from a proxy. */
const MESSAGE_CHARACTERS = 300;

/** A server's message for a log: short, without control characters and without the secret. */
export function plainMessage(message: string, secret: string | undefined): string {
  const plain = secret ? message.replaceAll(secret, '…') : message;
  return plain.slice(0, MESSAGE_CHARACTERS).replace(/\p{C}/gu, ' ');
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

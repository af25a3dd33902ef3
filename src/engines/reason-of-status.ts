import type { EngineFailureReason } from '../translation/engine.ts';

/** What an HTTP status of an engine means: https://developers.deepl.com/docs/best-practices/error-handling, and HTTP's own for the rest. */
export function reasonOfStatus(status: number): EngineFailureReason {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 456) return 'quota';
  if (status === 429 || status === 529) return 'busy';
  if (status === 408 || status >= 500) return 'unavailable';
  return status >= 400 ? 'rejected' : 'malformed';
}

import type { Logger } from 'pino';
import type { EngineWarning } from '../../translation/engine-activity.ts';

/** Logs one line for each warning. No line has a text or a key. */
export function createEngineLog(log: Logger): (warning: EngineWarning) => void {
  return (warning) => {
    if (warning.kind === 'bill-not-believed') {
      const { engine, reported, counted, subject } = warning;
      log.warn({ engine, ...subject, reported, counted }, 'engine bill not believed, own count booked');
      return;
    }
    const { engine, reason, status, traceId, cause } = warning.failure;
    const message = cause instanceof Error ? cause.message : undefined;
    log.warn({ engine, reason, status, traceId, ...warning.subject, message }, 'engine request failed');
  };
}

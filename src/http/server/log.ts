import pino, { type Logger } from 'pino';

/**
 * Writes one JSON object per line to stderr; stdout is for data.
 * @param level of pino, or `silent`
 */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

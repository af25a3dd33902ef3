import pino, { type Logger } from 'pino';

/** One JSON object a line, on stderr: stdout is for data. @param level as pino names it, or `silent` */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

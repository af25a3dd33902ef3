import { isatty } from 'node:tty';
import pino, { type Logger } from 'pino';

const STDERR = 2;

/**
 * Writes to stderr; stdout is for data. A program gets one JSON object per line, a person at a
 * terminal a line to read.
 * @param level of pino, or `silent`
 */
export async function createLog(level: string): Promise<Logger> {
  const stderr = pino.destination(STDERR);
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!isatty(STDERR)) return pino(options, stderr);
  const { readableLine } = await import('./readable-line.ts');
  return pino(options, { write: (line: string) => stderr.write(readableLine(line)) });
}

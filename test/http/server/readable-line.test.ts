import { describe, expect, it } from 'vitest';
import { readableLine } from '../../../src/http/server/readable-line.ts';

const time = '2026-11-29T08:12:41.115Z';
const HOSTILE = 'a\u001b[2J\u009b31m\u0007b';

describe('a line of the log for a terminal', () => {
  it('holds nothing that a terminal obeys, wherever it came from', () => {
    const request = {
      req: { id: 'r1', method: 'GET', path: HOSTILE },
      res: { status: 200 },
      responseTime: 3,
      msg: 'request completed',
    };
    const fault = { err: { type: 'Error', message: HOSTILE, stack: `Error: ${HOSTILE}\n    at x` } };
    for (const logged of [
      request,
      { msg: HOSTILE },
      { msg: 'fault', ...fault },
      { msg: 'm', message: HOSTILE },
    ]) {
      // The colours are pino-pretty's own.
      const line = readableLine(JSON.stringify({ level: 50, time, ...logged })).replaceAll(
        /\u001b\[\d+m/g,
        '',
      );
      expect(line).toMatch(/a\[2J/);
      expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });

  it('shows what a warning holds, in one line', () => {
    const warning = { level: 40, time, engine: 'deepl', status: 456, msg: 'engine request failed' };
    const line = readableLine(JSON.stringify(warning));
    expect(line).toMatch(/WARN.*engine request failed.*"engine":"deepl","status":456/);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  });
});

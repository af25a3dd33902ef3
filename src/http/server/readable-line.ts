import { prettyFactory } from 'pino-pretty';
import type { RequestLine } from './log-requests.ts';
import { type StartLine, startInWords } from './start-line.ts';

/**
 * Not used as a transport of pino: that is a thread with a file of its own, which a bundle does not
 * have.
 */
const pretty = prettyFactory({
  translateTime: 'SYS:HH:MM:ss',
  ignore: 'req,res,responseTime,uses',
  singleLine: true,
  messageFormat: (line) => {
    if (isRequest(line)) return requestInWords(line);
    return isStart(line) ? startInWords(line) : String(line['msg']);
  },
});

/**
 * A line of the log for a terminal, without characters that control one: pino-pretty leaves them in
 * paths and in errors.
 * @param line JSON, as pino writes it
 */
export function readableLine(line: string): string {
  return pretty(
    JSON.parse(line, (_key, value: unknown) => (typeof value === 'string' ? plain(value) : value)),
  );
}

function plain(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

function isRequest(line: object): line is RequestLine {
  return 'req' in line;
}

function isStart(line: object): line is StartLine {
  return 'uses' in line;
}

function requestInWords({ req, res, responseTime, msg }: RequestLine): string {
  return `${req.method} ${req.path} ${res.status} ${responseTime} ms ${req.id} (${msg})`;
}

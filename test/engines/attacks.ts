import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { EngineFailureReason } from '../../src/translation/engine.ts';

/** The body of a right answer in which the translation is this text. */
export type RightBody = (text: string) => string;

/** What the server of an engine does, and how the engine reports it. One line for each attack. */
export interface Attack {
  readonly name: string;
  readonly does: (response: ServerResponse, right: RightBody, elsewhere: string) => void;
  /** `timeout`: the engine is given little time; else much more than it needs. */
  readonly expected: EngineFailureReason;
}

const OK = { 'Content-Type': 'application/json' };
const GZIP = { ...OK, 'Content-Encoding': 'gzip' };
const send = (response: ServerResponse, body: string | Buffer) => response.writeHead(200, OK).end(body);

/** Attacks on every request, whatever it asks for. */
// prettier-ignore
export const ATTACKS: readonly Attack[] = [
  { name: 'drips single bytes for ever', does: (response) => drip(response.writeHead(200, OK)), expected: 'timeout' },
  { name: 'drips an error page for ever', does: (response) => drip(response.writeHead(500, OK)), expected: 'timeout' },
  { name: 'sends headers and then nothing', does: (response) => response.writeHead(200, OK).flushHeaders(), expected: 'timeout' },
  { name: 'sends nothing at all', does: () => undefined, expected: 'timeout' },
  { name: 'says for ever that it is working on it', does: keepProcessing, expected: 'timeout' },
  { name: 'sends spaces without an end', does: (response) => pour(response.writeHead(200, OK)), expected: 'malformed' },
  { name: 'sends 100 MB of gzip that end with a right answer', does: (response, right) => response.writeHead(200, GZIP).end(Buffer.concat([bomb(), gzipSync(right('ok'))])), expected: 'malformed' },
  { name: 'sends 500 MB of gzip', does: (response) => response.writeHead(200, GZIP).end(Buffer.concat(Array.from({ length: 5 }, bomb))), expected: 'malformed' },
  { name: 'sends gzip that is none', does: (response) => response.writeHead(200, GZIP).end('{"translations": []}'), expected: 'malformed' },
  { name: 'sends half a million empty objects', does: (response) => send(response, `[${'{},'.repeat(500_000)}{}]`), expected: 'malformed' },
  { name: 'sends a million opening brackets', does: (response) => send(response, '['.repeat(1_000_000)), expected: 'malformed' },
  { name: 'sends bytes that are not UTF-8 in a right answer', does: (response, right) => send(response, Buffer.from(right('café'), 'latin1')), expected: 'malformed' },
  { name: 'sends a right answer in UTF-16', does: (response, right) => send(response, Buffer.from(`\ufeff${right('ok')}`, 'utf16le')), expected: 'malformed' },
  { name: 'redirects the request to another host', does: (response, _right, elsewhere) => response.writeHead(307, { Location: elsewhere }).end(), expected: 'malformed' },
  { name: 'redirects the request with a right answer', does: (response, right, elsewhere) => response.writeHead(308, { ...OK, Location: elsewhere }).end(right('ok')), expected: 'malformed' },
];

/** Attacks by the translation itself. */
// prettier-ignore
export const TEXT_ATTACKS: readonly Attack[] = [
  { name: 'translates with U+0000', does: (response, right) => send(response, right('a\u0000b')), expected: 'malformed' },
  { name: 'translates with ESC', does: (response, right) => send(response, right('a\u001b[2Jb')), expected: 'malformed' },
  { name: 'translates with the CSI of C1', does: (response, right) => send(response, right('a\u009b2Jb')), expected: 'malformed' },
  { name: 'translates with DEL', does: (response, right) => send(response, right('a\u007fb')), expected: 'malformed' },
  { name: 'translates with half a surrogate pair', does: (response, right) => send(response, right('a\ud83db')), expected: 'malformed' },
  { name: 'translates with the other half', does: (response, right) => send(response, right('a\ude00b')), expected: 'malformed' },
  { name: 'translates a sentence to a megabyte', does: (response, right) => send(response, right('a'.repeat(1_000_000))), expected: 'malformed' },
];

function drip(response: ServerResponse): void {
  const drops = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(drops));
}

/** RFC 9110 15.2: any number of them may come before the answer. */
function keepProcessing(response: ServerResponse): void {
  const signs = setInterval(() => response.writeProcessing(), 20);
  response.on('close', () => clearInterval(signs));
}

/** As fast as the client reads. */
function pour(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const fill = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', fill);
  fill();
}

/** 100 MB of spaces, in a hundred members. */
function bomb(): Buffer {
  const member = gzipSync(Buffer.alloc(1024 * 1024, ' '));
  return Buffer.concat(Array.from({ length: 100 }, () => member));
}

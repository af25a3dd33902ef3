import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGlossaries } from './deepl-glossaries.ts';
import {
  type DeeplRequest,
  type Fault,
  languages,
  parseRequest,
  refusalOf,
  translationsOf,
} from './deepl-protocol.ts';

/** The key that is accepted if `authKey` is absent. */
export const DEEPL_TEST_KEY = '11111111-2222-3333-4444-555555555555:fx';

interface DeeplOptions {
  /** Milliseconds before every answer of `/v2/translate`. 0 by default. */
  readonly latencyMilliseconds?: number;
  readonly authKey?: string;
  /** The plan's characters per month; beyond them, 456. No limit by default. */
  readonly characterLimit?: number;
  /** How many glossaries the plan allows. No limit by default. */
  readonly glossaryLimit?: number;
}

/** `billed`: answered with translations, complete or not, which DeepL counts as used. */
export type ReceivedRequest = DeeplRequest & { readonly billed: boolean };

export interface DeeplServer {
  /** For DEEPL_SERVER_URL. */
  readonly url: string;
  /** In the order of their arrival; the list grows. */
  readonly requests: readonly ReceivedRequest[];
  readonly charactersBilled: number;
  readonly glossaries: Pick<ReturnType<typeof createGlossaries>, 'writes' | 'removeAll' | 'names'>;
  /** Texts that were billed more than once for the same target. */
  repeats(): readonly Repeat[];
  /**
   * From now on requests meet this fault: the next `times` of them, or all. A function chooses for
   * each request; `undefined` is no fault. A new call replaces the last one.
   */
  behave(fault: Fault | ((request: DeeplRequest) => Fault | undefined) | undefined, times?: number): void;
  /** Answers all requests that are held; from now on requests meet no fault. */
  release(): void;
  close(): Promise<void>;
}

export interface Repeat {
  readonly target: string;
  readonly text: string;
  readonly times: number;
}

/**
 * A local server with DeepL's `/v2/translate`, `/v2/usage`, `/v2/languages` and `/v3/glossaries`.
 * It has DeepL's limits and counts what DeepL would bill. Its translations are recognisable:
 * `[EN-GB] Kami siap.`, with the terms of the glossary.
 */
export async function startDeepl(options: DeeplOptions = {}): Promise<DeeplServer> {
  const {
    latencyMilliseconds = 0,
    authKey = DEEPL_TEST_KEY,
    characterLimit = Number.MAX_SAFE_INTEGER,
    glossaryLimit = Infinity,
  } = options;
  const glossaries = createGlossaries(glossaryLimit);
  const requests: ReceivedRequest[] = [];
  let choose: (request: DeeplRequest) => Fault | undefined = () => undefined;
  let charactersBilled = 0;
  const held: (() => void)[] = [];

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (incoming.headers.authorization !== `DeepL-Auth-Key ${authKey}`)
      send(response, 403, { message: 'Forbidden' });
    else if (pathname === '/v2/usage') {
      send(response, 200, { character_count: charactersBilled, character_limit: characterLimit });
    } else if (pathname.startsWith('/v3/glossaries')) {
      const [status, value] = glossaries.answer(
        incoming.method ?? '',
        pathname.replace(/^\/v3\/glossaries\/?/, ''),
        new URLSearchParams(body.toString('utf8')),
      );
      send(response, status, value);
    } else if (pathname === '/v2/languages') send(response, 200, languages(searchParams.get('type')));
    else if (pathname === '/v2/translate' && incoming.method === 'POST') {
      await translate(parseRequest(incoming.headers, body), response);
    } else send(response, 404, { message: 'Not found' });
  }

  async function translate(request: DeeplRequest, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request) ?? glossaryRefusalOf(request) ?? quotaRefusalOf(request);
    const fault = refusal ? undefined : choose(request);
    const released = fault?.kind === 'held' ? new Promise<void>((resolve) => held.push(resolve)) : undefined;
    const billed = !refusal && !['status', 'silent', 'reset'].includes(fault?.kind ?? '');
    requests.push({ ...request, billed });
    if (billed) charactersBilled += request.characters;

    await sleep(latencyMilliseconds);
    await released;
    if (refusal) send(response, refusal[0], { message: refusal[1] });
    else await reply(request, fault, response, termsOf(request));
  }

  function termsOf({ fields, source = '', target }: DeeplRequest): ReadonlyMap<string, string> | undefined {
    const id = new Map(fields).get('glossary_id');
    return id === undefined ? new Map() : glossaries.termsOf(id, source, target);
  }

  function glossaryRefusalOf(request: DeeplRequest): readonly [number, string] | undefined {
    return termsOf(request) ? undefined : [404, 'Glossary not found'];
  }

  function quotaRefusalOf({ characters }: DeeplRequest): readonly [number, string] | undefined {
    return charactersBilled + characters > characterLimit ? [456, 'Quota Exceeded'] : undefined;
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get charactersBilled() {
      return charactersBilled;
    },
    glossaries,
    repeats: () => repeatsIn(requests),
    behave(fault, times = Infinity) {
      let left = times;
      choose = (request) => {
        const chosen = left === 0 ? undefined : typeof fault === 'function' ? fault(request) : fault;
        if (chosen) left--;
        return chosen;
      };
    },
    release() {
      choose = () => undefined;
      for (const answer of held.splice(0)) answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Enough to exceed DeepL's limit; the rest of a larger request is not kept. */
const READ_BYTES = 16 * 1024 * 1024;

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= READ_BYTES) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function reply(
  request: DeeplRequest,
  fault: Fault | undefined,
  response: ServerResponse,
  terms: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const answer = translationsOf(request, fault?.kind, terms);
  switch (fault?.kind) {
    case 'status':
      if (fault.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter);
      if (fault.traceId !== undefined) response.setHeader('X-Trace-ID', fault.traceId);
      send(response, fault.status, { message: `Fault ${fault.status}` });
      break;
    case 'silent':
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'half':
      sendHalf(response, answer);
      break;
    case 'body':
      response.writeHead(200, { 'Content-Type': fault.contentType ?? 'application/json' }).end(fault.body);
      break;
    case 'slow':
      await sleep(fault.milliseconds);
      send(response, 200, answer);
      break;
    default:
      send(response, 200, answer);
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

function sendHalf(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.destroy());
}

function repeatsIn(requests: readonly ReceivedRequest[]): readonly Repeat[] {
  const times = new Map<string, number>();
  for (const { target, texts, billed } of requests) {
    if (!billed) continue;
    for (const text of texts) {
      const key = JSON.stringify([target.toUpperCase(), text]);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return [...times]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => {
      const [target, text] = JSON.parse(key) as [string, string];
      return { target, text, times: count };
    });
}

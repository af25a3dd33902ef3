import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDeepl } from '../../src/engines/deepl/deepl.ts';
import { createLibretranslate } from '../../src/engines/libretranslate/libretranslate.ts';
import { EngineFailure } from '../../src/translation/engine.ts';
import { DEEPL_TEST_KEY } from '../support/deepl-server.ts';
import { type Attack, ATTACKS, type RightBody, TEXT_ATTACKS } from './attacks.ts';

const BATCH = { sourceLanguage: 'id', targetLanguage: 'en', texts: ['Kami siap.'] };
const GLOSSARY = { name: 'sejajar', entries: [{ source: 'siap', target: 'ready' }] };

/** The most that a server sends before its connection is closed, with what the system buffers. */
const SENT_BYTES = 16 * 1024 * 1024;
const LITTLE_TIME = 300;
const MUCH_TIME = 60_000;

interface Request {
  readonly name: string;
  readonly right: RightBody;
  send(url: string, timeoutMilliseconds: number, abandon?: AbortSignal): Promise<unknown>;
}

const translations: RightBody = (text) =>
  JSON.stringify({ translations: [{ detected_source_language: 'ID', text }] });
const deepl = (serverUrl: string, timeoutMilliseconds: number) =>
  createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl, timeoutMilliseconds });

const TRANSLATING: readonly Request[] = [
  {
    name: 'DeepL',
    right: translations,
    send: (url, time, abandon) => deepl(url, time).translate(BATCH, abandon),
  },
  {
    name: 'LibreTranslate',
    right: (text) => JSON.stringify({ translatedText: [text] }),
    send: (url, timeoutMilliseconds, abandon) =>
      createLibretranslate({ url, timeoutMilliseconds }).translate(BATCH, abandon),
  },
];
const REQUESTS: readonly Request[] = [
  ...TRANSLATING,
  {
    name: 'DeepL, asked for its usage',
    right: () => JSON.stringify({ character_count: 1, character_limit: 2, note: 'café' }),
    send: (url, time) => deepl(url, time).usage(),
  },
  {
    name: 'DeepL, asked for its glossaries',
    right: () => JSON.stringify({ glossaries: [], note: 'café' }),
    send: (url, time, abandon) => deepl(url, time).translate({ ...BATCH, glossary: GLOSSARY }, abandon),
  },
];

const pairs = (requests: readonly Request[], attacks: readonly Attack[]) =>
  requests.flatMap((request) => attacks.map((attack) => [request, attack] as const));

describe('a hostile or broken server of an engine', () => {
  it.each(
    [...pairs(REQUESTS, ATTACKS), ...pairs(TRANSLATING, TEXT_ATTACKS)].map(
      ([request, attack]) => [request.name, attack.name, request, attack] as const,
    ),
  )('%s: a server that %s fails with a reason, and its connection ends', async (_, __, request, attack) => {
    const elsewhere = await serve((_request, response) => response.end(request.right('elsewhere')));
    const server = await serve((_request, response) =>
      attack.does(response, request.right, `${elsewhere.url}/elsewhere`),
    );
    const failure = await failureOf(
      request.send(server.url, attack.expected === 'timeout' ? LITTLE_TIME : MUCH_TIME),
    );
    expect(failure.reason).toBe(attack.expected);
    expect(elsewhere.sockets).toEqual([]);
    // An answer that has ended leaves a connection that is used again.
    const [response] = server.responses;
    if (!response!.writableFinished) await closed(server.sockets[0]!);
    expect(server.sockets[0]!.bytesWritten).toBeLessThan(SENT_BYTES);
  });

  it.each(REQUESTS.map((request) => [request.name, request] as const))(
    '%s: the same server may answer rightly',
    async (_, request) => {
      const server = await serve((incoming, response) => {
        const isGlossary = incoming.url?.startsWith('/v3') === true && incoming.method === 'POST';
        if (isGlossary) response.end(JSON.stringify({ glossary_id: 'g-1', dictionaries: [] }));
        else response.end(incoming.url === '/v2/translate' ? translations('ok') : request.right('ok'));
      });
      await expect(request.send(server.url, MUCH_TIME)).resolves.toBeDefined();
    },
  );

  it.each(TRANSLATING.map((request) => [request.name, request] as const))(
    '%s: a request that is abandoned ends with its connection',
    async (_, request) => {
      const server = await serve(() => undefined);
      const abandoned = new AbortController();
      const answer = request.send(server.url, MUCH_TIME, abandoned.signal).catch((error: unknown) => error);
      await expect.poll(() => server.responses.length).toBe(1);
      abandoned.abort('shutdown');
      expect(await answer).toBe('shutdown');
      await closed(server.sockets[0]!);
    },
  );

  it.each(['../../v2/usage', '', 'x'.repeat(1000), 7, null])(
    'an id of a glossary that is no id (%j) is not sent',
    async (id) => {
      const paths: string[] = [];
      const server = await serve((incoming, response) => {
        paths.push(incoming.url ?? '');
        response.end(
          JSON.stringify({ glossaries: [{ glossary_id: id, name: 'sejajar', dictionaries: [] }] }),
        );
      });
      const failure = await failureOf(
        deepl(server.url, MUCH_TIME).translate({ ...BATCH, glossary: GLOSSARY }),
      );
      expect(failure.reason).toBe('malformed');
      expect(paths).toEqual(['/v3/glossaries']);
    },
  );

  it.each([-1, 1.5, 1e300, '7', null, undefined])(
    'usage of DeepL that is no number of characters (%j) is malformed',
    async (count) => {
      for (const usage of [
        { character_count: count, character_limit: 500_000 },
        { character_count: 7, character_limit: count },
      ]) {
        const server = await serve((_request, response) => response.end(JSON.stringify(usage)));
        expect((await failureOf(deepl(server.url, MUCH_TIME).usage())).reason).toBe('malformed');
      }
    },
  );

  it('a failure has the status and the trace id of DeepL, and a message without control characters', async () => {
    const server = await serve((_request, response) =>
      response
        .writeHead(503, { 'X-Trace-ID': 'a1b2-c3' })
        .end(JSON.stringify({ message: 'No\u001b[2J\u009b.' })),
    );
    const failure = await failureOf(deepl(server.url, MUCH_TIME).translate(BATCH));
    expect(failure).toMatchObject({ reason: 'unavailable', status: 503, traceId: 'a1b2-c3' });
    expect((failure.cause as Error).message).toMatch(/^[\x20-\x7e]+$/);
  });
});

async function failureOf(answer: Promise<unknown>): Promise<EngineFailure> {
  const outcome = await answer.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(EngineFailure);
  return outcome as EngineFailure;
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

async function serve(listener: RequestListener) {
  const sockets: Socket[] = [];
  const responses: ServerResponse[] = [];
  const server = createServer((request, response) => {
    responses.push(response);
    // A client that closes its connection while it is written to resets it.
    response.on('error', () => undefined);
    request.resume();
    listener(request, response);
  });
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets, responses };
}

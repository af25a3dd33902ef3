import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDeepl } from '../../../src/engines/deepl/deepl.ts';
import { EngineFailure } from '../../../src/translation/engine.ts';
import type { Fault } from '../../support/deepl-protocol.ts';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../../support/deepl-server.ts';

const BATCH = { sourceLanguage: 'id', targetLanguage: 'en', texts: ['Kami siap.', 'Kami kuat.'] };

async function failureOf(answer: Promise<unknown>): Promise<EngineFailure> {
  const outcome = await answer.then(
    () => 'an answer',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(EngineFailure);
  return outcome as EngineFailure;
}

describe('failures of DeepL', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it.each([
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'rejected'],
    [408, 'unavailable'],
    [413, 'rejected'],
    [414, 'rejected'],
    [429, 'busy'],
    [456, 'quota'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [529, 'busy'],
  ] as const)(
    'status %i from DeepL is reported as %s, and the request is sent once',
    async (status, reason) => {
      let requests = 0;
      nock('https://api-free.deepl.com')
        .persist()
        .post('/v2/translate')
        .reply(() => {
          requests++;
          return [status, { message: 'No.' }];
        });
      const failure = await failureOf(createDeepl({ authKey: DEEPL_TEST_KEY }).translate(BATCH));
      expect(failure).toMatchObject({ engine: 'deepl', reason });
      expect(requests).toBe(1);
    },
  );

  it.each([
    ['too short', { translations: [{ detected_source_language: 'ID', text: 'We are ready.' }] }],
    [
      'too long',
      { translations: ['A.', 'B.', 'C.'].map((text) => ({ detected_source_language: 'ID', text })) },
    ],
    ['an empty list', { translations: [] }],
    [
      'partly not text',
      { translations: ['We are ready.', 7].map((text) => ({ detected_source_language: 'ID', text })) },
    ],
    ['partly null', { translations: [{ detected_source_language: 'ID', text: 'We are ready.' }, null] }],
    [
      'larger than the limit',
      {
        translations: ['A.', 'B'.repeat(1024 * 1024)].map((text) => ({
          detected_source_language: 'ID',
          text,
        })),
      },
    ],
    ['something else', { ok: true }],
    ['null', 'null'],
    ['no JSON', '{"translations": ['],
    ['an empty body', ''],
    ['a web page', '<!doctype html><title>Sign in to the airport’s network</title>'],
  ])('an answer that is %s is malformed, and none of its translations is used', async (_what, body) => {
    nock('https://api-free.deepl.com').post('/v2/translate').reply(200, body);
    const failure = await failureOf(createDeepl({ authKey: DEEPL_TEST_KEY }).translate(BATCH));
    expect(failure.reason).toBe('malformed');
  });

  it.each(['', ' \n'])(
    'a blank translation (%j) does not spoil the others in the same answer',
    async (blank) => {
      const translations = ['We are ready.', blank].map((text) => ({ detected_source_language: 'ID', text }));
      nock('https://api-free.deepl.com').post('/v2/translate').reply(200, { translations });
      const answers = await createDeepl({ authKey: DEEPL_TEST_KEY }).translate(BATCH);
      expect(answers.map((answer) => answer.text)).toEqual(['We are ready.', blank]);
    },
  );

  it.each([
    [429, '12', 12_000],
    [503, '0', 0],
    [429, undefined, undefined],
    [429, 'soon', undefined],
  ])('status %i with Retry-After %s asks for a wait of %s ms', async (status, header, milliseconds) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'Retry-After': header };
    nock('https://api-free.deepl.com').post('/v2/translate').reply(status, { message: 'No.' }, headers);
    const failure = await failureOf(createDeepl({ authKey: DEEPL_TEST_KEY }).translate(BATCH));
    expect(failure.retryAfterMilliseconds).toBe(milliseconds);
  });

  it('an empty text is rejected before anything is sent', async () => {
    const failure = await failureOf(
      createDeepl({ authKey: DEEPL_TEST_KEY }).translate({ ...BATCH, texts: ['Kami siap.', ''] }),
    );
    expect(failure.reason).toBe('rejected');
    expect(failure.cause).toMatchObject({ message: expect.stringContaining('non-empty') as unknown });
  });

  it('a usage request fails with the same reasons as a translation', async () => {
    nock('https://api-free.deepl.com').get('/v2/usage').reply(403, {});
    expect((await failureOf(createDeepl({ authKey: DEEPL_TEST_KEY }).usage())).reason).toBe('unauthorized');
  });
});

describe('failures of the connection', () => {
  let deepl: DeeplServer;
  beforeEach(async () => {
    deepl = await startDeepl();
  });
  afterEach(() => deepl.close());

  it.each<[string, Fault, string]>([
    ['reset', { kind: 'reset' }, 'unavailable'],
    ['cut in the middle of a paid answer', { kind: 'half' }, 'malformed'],
    ['silent', { kind: 'silent' }, 'timeout'],
    ['slower than the time limit', { kind: 'slow', milliseconds: 60_000 }, 'timeout'],
  ])(
    'a connection that is %s is reported with its reason, and the request is sent once',
    async (_what, fault, reason) => {
      deepl.behave(fault);
      const engine = createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: deepl.url, timeoutMilliseconds: 300 });
      expect((await failureOf(engine.translate(BATCH))).reason).toBe(reason);
      expect(deepl.requests).toHaveLength(1);
    },
  );

  it('the engine works again after a failed connection', async () => {
    deepl.behave({ kind: 'reset' }, 1);
    const engine = createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: deepl.url });
    await failureOf(engine.translate(BATCH));
    expect((await engine.translate(BATCH)).map(({ text }) => text)).toEqual([
      '[EN-GB] Kami siap.',
      '[EN-GB] Kami kuat.',
    ]);
  });

  it('the engine is unavailable if no server listens', async () => {
    const { url } = deepl;
    await deepl.close();
    deepl = await startDeepl();
    const failure = await failureOf(
      createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: url }).translate(BATCH),
    );
    expect(failure.reason).toBe('unavailable');
  });

  it('the time limit ends a request although single bytes still arrive', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const engine = createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: url, timeoutMilliseconds: 300 });
    expect((await failureOf(engine.translate(BATCH))).reason).toBe('timeout');
  });

  it('an answer that is not HTTP is malformed', async () => {
    const url = await serve((request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(
      (await failureOf(createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: url }).translate(BATCH))).reason,
    ).toBe('malformed');
  });

  it('a request to this machine never uses a proxy from the environment', async () => {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, 'http://127.0.0.1:9');
    for (const name of ['no_proxy', 'NO_PROXY']) vi.stubEnv(name, '');
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const serverUrl of [deepl.url, deepl.url.replace('127.0.0.1', 'localhost')]) {
      expect(await createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl }).translate(BATCH)).toHaveLength(2);
    }
  });
});

describe('the authentication key', () => {
  /** Some proxies show the whole request on their error page. */
  const echo: RequestListener = (request, response) => {
    response
      .writeHead(502, { 'Content-Type': 'text/html' })
      .end(`<pre>${JSON.stringify(request.headers)}</pre>`);
  };

  it.each<[string, () => Promise<string>]>([
    ['a server that echoes the request', () => serve(echo)],
    ['a server that cuts the connection', () => serve((request) => request.socket.resetAndDestroy())],
    [
      'a server that cuts its answer',
      () => serve((_request, response) => response.writeHead(200).write('{', () => response.destroy())),
    ],
    ['no server', () => Promise.resolve('http://127.0.0.1:9')],
    ['a wrong address', () => Promise.resolve('ftp://127.0.0.1')],
  ])('the failure of a request to %s does not contain the key', async (_what, start) => {
    const engine = createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: await start() });
    const failure = await failureOf(engine.translate(BATCH));
    const told = inspect(failure, {
      depth: Infinity,
      showHidden: true,
      maxStringLength: Infinity,
      getters: true,
    });
    expect(told).toContain('EngineFailure');
    expect(told).not.toContain(DEEPL_TEST_KEY.replace(':fx', ''));
  });

  it('a failure keeps the rest of the server’s message readable, but not a whole page of it', async () => {
    const url = await serve((_request, response) => response.writeHead(502).end('x'.repeat(1024 * 1024)));
    const failure = await failureOf(
      createDeepl({ authKey: DEEPL_TEST_KEY, serverUrl: url }).translate(BATCH),
    );
    const { message } = failure.cause as Error;
    expect(message).toContain('502 Bad Gateway');
    expect(message.length).toBeLessThan(1000);
  });
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLibretranslate } from '../../../src/engines/libretranslate/libretranslate.ts';
import { type EngineAnswer, EngineFailure } from '../../../src/translation/engine.ts';

const BATCH = {
  sourceLanguage: 'id',
  targetLanguage: 'en',
  texts: ['Kami siap.', 'Kami kuat.'],
  context: 'Judul',
};

interface Received {
  readonly path: string;
  readonly body: string;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

/** A fake LibreTranslate: `Kami siap.` becomes `en: Kami siap.` */
async function startLibretranslate(): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const url = await serve((request, response) => {
    void readBody(request).then((body) => {
      received.push({ path: request.url ?? '', body });
      const { q, target } = JSON.parse(body) as { q: string[]; target: string };
      send(response, 200, { translatedText: q.map((text) => `${target}: ${text}`) });
    });
  });
  return { url, received };
}

async function failureOf(answer: Promise<readonly EngineAnswer[]>): Promise<EngineFailure> {
  const outcome = await answer.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(EngineFailure);
  return outcome as EngineFailure;
}

describe('LibreTranslate', () => {
  it('a request to LibreTranslate has the key and the texts as an array of plain text', async () => {
    const { url, received } = await startLibretranslate();
    const answers = await createLibretranslate({ url: `${url}/`, apiKey: 'geheim' }).translate(BATCH);
    expect(answers).toEqual([{ text: 'en: Kami siap.' }, { text: 'en: Kami kuat.' }]);
    expect(received.map(({ path, body }) => [path, JSON.parse(body) as unknown])).toEqual([
      ['/translate', { q: BATCH.texts, source: 'id', target: 'en', format: 'text', api_key: 'geheim' }],
    ]);
  });

  it('LibreTranslate is reached under a path, and without a key if it needs none', async () => {
    const { url, received } = await startLibretranslate();
    await createLibretranslate({ url: `${url}/libre` }).translate(BATCH);
    expect(received[0]!.path).toBe('/libre/translate');
    expect(received[0]!.body).not.toContain('api_key');
  });

  it('markup in a text comes back unchanged, as plain text', async () => {
    const hostile = ['<script>alert(1)</script>', '&lt;b&gt; &amp; "'];
    const url = await serve((_request, response) => send(response, 200, { translatedText: hostile }));
    const answers = await createLibretranslate({ url }).translate(BATCH);
    expect(answers.map(({ text }) => text)).toEqual(hostile);
  });

  it('the size of a request is calculated to the byte', async () => {
    const { url, received } = await startLibretranslate();
    const engine = createLibretranslate({ url });
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 })
      .map((units) => String.fromCharCode(...units));
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 10 }), async (texts) => {
        received.length = 0;
        // The answer repeats the texts, and some of them are no text.
        await engine
          .translate({ ...BATCH, texts })
          .catch((error: unknown) => expect(error).toMatchObject({ reason: 'malformed' }));
        // All but the first text have a comma before them.
        const fixed = JSON.stringify({ q: [], source: 'id', target: 'en', format: 'text' }).length - 1;
        expect(Buffer.byteLength(received[0]!.body)).toBe(
          texts.reduce((sum, text) => sum + engine.encodedBytes(text), fixed),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('failures of LibreTranslate', () => {
  it.each([
    [400, { error: 'ban is not supported' }, 'rejected'],
    [400, { error: 'Please contact the server operator to get an API key' }, 'unauthorized'],
    [400, { error: 'Visit https://example.org to get an API key' }, 'unauthorized'],
    [403, { error: 'Invalid API key' }, 'unauthorized'],
    [404, {}, 'rejected'],
    [413, 'Too large', 'rejected'],
    [429, { error: 'Slowdown: 80 per 1 minute' }, 'busy'],
    [500, { error: 'Cannot translate text' }, 'unavailable'],
    [502, '<html>', 'unavailable'],
    [301, null, 'malformed'],
  ] as const)(
    'status %i with %j is reported as %3$s, and the request is sent once',
    async (status, body, reason) => {
      let requests = 0;
      const url = await serve((_request, response) => {
        requests++;
        send(response, status, body);
      });
      expect(await failureOf(createLibretranslate({ url }).translate(BATCH))).toMatchObject({
        engine: 'libretranslate',
        reason,
      });
      expect(requests).toBe(1);
    },
  );

  it.each([
    ['too short', { translatedText: ['We are ready.'] }],
    ['too long', { translatedText: ['A.', 'B.', 'C.'] }],
    ['partly not text', { translatedText: ['A.', null] }],
    ['one text for all', { translatedText: 'We are ready. We are strong.' }],
    ['something else', []],
    ['null', null],
  ])('an answer that is %s is malformed', async (_what, body) => {
    const url = await serve((_request, response) => send(response, 200, body));
    expect((await failureOf(createLibretranslate({ url }).translate(BATCH))).reason).toBe('malformed');
  });

  it.each(['<!doctype html>', '{"translatedText": [', ''])(
    'an answer that is no JSON (%j) is malformed',
    async (body) => {
      const url = await serve((_request, response) => response.writeHead(200).end(body));
      expect((await failureOf(createLibretranslate({ url }).translate(BATCH))).reason).toBe('malformed');
    },
  );

  it('an answer without an end is malformed, and is not read further than the limit', async () => {
    const url = await serve((_request, response) => {
      const pour = () => {
        while (response.write('x'.repeat(64 * 1024)));
      };
      response.on('drain', pour);
      pour();
    });
    expect((await failureOf(createLibretranslate({ url }).translate(BATCH))).reason).toBe('malformed');
  });

  it.each<[string, RequestListener, string]>([
    ['cuts the connection', (request) => request.socket.resetAndDestroy(), 'unavailable'],
    [
      'cuts its answer',
      (_request, response) => response.writeHead(200).write('{', () => response.destroy()),
      'unavailable',
    ],
    ['never answers', () => undefined, 'timeout'],
    ['never ends its answer', (_request, response) => response.writeHead(200).write('{'), 'timeout'],
  ])('a server that %s is reported with its reason', async (_what, listener, reason) => {
    const engine = createLibretranslate({ url: await serve(listener), timeoutMilliseconds: 300 });
    expect((await failureOf(engine.translate(BATCH))).reason).toBe(reason);
  });

  it('the engine is unavailable if no server listens', async () => {
    expect(
      (await failureOf(createLibretranslate({ url: 'http://127.0.0.1:9' }).translate(BATCH))).reason,
    ).toBe('unavailable');
  });

  it('a redirect never sends the text and the key to another server', async () => {
    const { url: other, received } = await startLibretranslate();
    const url = await serve((_request, response) =>
      response.writeHead(307, { Location: `${other}/translate` }).end(),
    );
    await failureOf(createLibretranslate({ url }).translate(BATCH));
    expect(received).toEqual([]);
  });

  it('a failure does not contain the key, even if the server repeats it', async () => {
    const url = await serve((request, response) => {
      void readBody(request).then((body) => send(response, 400, { error: `Invalid request: ${body}` }));
    });
    const failure = await failureOf(createLibretranslate({ url, apiKey: 'geheim-4711' }).translate(BATCH));
    const told = inspect(failure, { depth: Infinity, showHidden: true, maxStringLength: Infinity });
    expect(told).toContain('400: Invalid request');
    expect(told).not.toContain('geheim-4711');
  });
});

describe('languages of LibreTranslate', () => {
  const engine = createLibretranslate({ url: 'http://127.0.0.1:9' });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['fr-FR', 'fr'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['no', 'nb'],
    ['fil', 'tl'],
  ])('LibreTranslate’s target for %s is %s', (tag, name) => {
    expect(engine.targetLanguage(tag)).toBe(name);
  });

  it.each(['fr-CA', 'es-419', 'jv', 'tlh'])('LibreTranslate has no target for %s', (tag) => {
    expect(engine.targetLanguage(tag)).toBeUndefined();
  });

  it('a request names the source language without its region', async () => {
    const { url, received } = await startLibretranslate();
    await createLibretranslate({ url }).translate({ ...BATCH, sourceLanguage: 'id-ID' });
    await createLibretranslate({ url }).translate({ ...BATCH, sourceLanguage: 'es-MX' });
    expect(received.map(({ body }) => (JSON.parse(body) as { source: string }).source)).toEqual(['id', 'es']);
  });

  it.each([
    { sourceLanguage: 'jv', targetLanguage: 'en' },
    { sourceLanguage: 'id', targetLanguage: 'jv' },
  ])(
    'a request from $sourceLanguage to $targetLanguage is rejected before anything is sent',
    async (languages) => {
      const { url, received } = await startLibretranslate();
      expect(
        (await failureOf(createLibretranslate({ url }).translate({ ...BATCH, ...languages }))).reason,
      ).toBe('rejected');
      expect(received).toEqual([]);
    },
  );
});

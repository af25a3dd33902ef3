import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, test as withoutProgram, type TestContext } from 'vitest';
import { DEEPL_TEST_KEY, startDeepl } from '../../support/deepl-server.ts';
import { listenTo } from '../../support/event-source.ts';
import { createProgram, type Program, type Started } from '../../support/program.ts';

/** Docker kills a container that has not ended so long after SIGTERM. */
const PATIENCE_MILLISECONDS = 10_000;

/** A program of its own for each test: they wait for time-outs, so they run at the same time. */
const test = withoutProgram.extend<{ program: Program }>({
  // The first parameter of a fixture must be an object pattern.
  // eslint-disable-next-line no-empty-pattern
  program: async ({}, use) => {
    const program = createProgram({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY });
    await use(program);
    await program.remove();
  },
});

/** Of one test, because several run at the same time. */
type Running = Pick<TestContext, 'expect' | 'onTestFinished'>;

async function endAsDockerDoes(server: Started) {
  server.kill('SIGTERM');
  const patience = new AbortController();
  void sleep(PATIENCE_MILLISECONDS, undefined, patience).then(
    () => server.kill('SIGKILL'),
    () => undefined,
  );
  const { code, signal } = await server.ended;
  patience.abort();
  return { code, signal };
}

const add = async (url: string, body: string, targets: readonly string[]) => {
  const answer = await fetch(`${url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ content: body, format: 'text', targets }),
  });
  return ((await answer.json()) as { id: string }).id;
};

/** What keeps a server busy when it is to end. */
const HANGING: readonly (readonly [string, (url: string, running: Running) => Promise<unknown>])[] = [
  ['an engine that never answers', (url) => add(url, 'Kami siap berunding dengan mereka.', ['en', 'fr'])],
  [
    'a client that waits for that engine',
    (url) => add(url, 'Kami siap.', []).then((id) => send(`${url}/api/v1/articles/${id}/translations`)),
  ],
  ['an engine that never tells its usage', (url) => send(`${url}/usage`, 'GET')],
  [
    '200 event streams',
    async (url) => {
      const id = await add(url, 'Kami kuat dan bersatu dengan mereka.', ['en']);
      const streams = Array.from({ length: 200 }, () => listenTo(`${url}/api/v1/articles/${id}/events`));
      for (const { ended } of await Promise.all(streams)) ended.catch(() => undefined);
    },
  ],
  [
    'a client that sends half a request',
    (url, running) => open(url, running, 'POST /api/v1/articles HTTP/1.1'),
  ],
  [
    'a client that reads nothing',
    async (url, running) => {
      await open(url, running, ...Array.from({ length: 200 }, () => 'GET / HTTP/1.1'));
      await answered(url, running, /route="\/",status="200"} [1-9]/);
    },
  ],
  [
    'a thread that reads a long text',
    async (url, running) => {
      await send(`${url}/api/v1/previews`, 'POST', LONG);
      await answered(url, running, /sejajar_worker_tasks{state="running"} 1/);
    },
  ],
];
const LONG = 'Dr. H. '.repeat(250_000);

describe('the end of a server', () => {
  test.concurrent.for(HANGING)(
    'SIGTERM ends a server with %s in time, with exit code 0',
    async ([, hang], { program, expect, onTestFinished }) => {
      const running = { expect, onTestFinished };
      const { url } = await silentServer(running);
      const server = await program.serve({ DEEPL_SERVER_URL: url, STREAMS_PER_CLIENT: '300' });
      await hang(server.url, running);
      expect(await endAsDockerDoes(server)).toEqual({ code: 0, signal: null });
    },
  );

  test.concurrent(
    'SIGTERM ends a command whose engine never answers in time, and what was sent counts as billed',
    async ({ program, expect, onTestFinished }) => {
      const running = { expect, onTestFinished };
      const silent = await silentServer(running);
      const { stdout } = await program.run(['add', '-', '--json'], { input: 'Kami siap berunding.' });
      const { id } = JSON.parse(stdout) as { id: string };
      const command = program.start(['translate', id, '--targets', 'en'], {
        environment: { DEEPL_SERVER_URL: silent.url },
      });
      await expect.poll(() => silent.requests(), { timeout: 20_000 }).toBe(1);
      expect(await endAsDockerDoes(command)).toEqual({ code: 128 + 15, signal: null });
      const usage = await program.run(['usage', '--json'], { environment: { OFFLINE: 'true' } });
      expect(JSON.parse(usage.stdout)).toMatchObject({ billed: 20, reserved: 0 });
    },
  );

  test.concurrent(
    'a translation that its engine did not answer goes on at the next start, and what was sent counts as billed',
    async ({ program, expect, onTestFinished }) => {
      const running = { expect, onTestFinished };
      const silent = await silentServer(running);
      const server = await program.serve({ DEEPL_SERVER_URL: silent.url });
      const id = await add(server.url, 'Kami siap berunding dengan mereka.', ['en']);
      await expect.poll(() => silent.requests()).toBe(1);
      expect(await endAsDockerDoes(server)).toEqual({ code: 0, signal: null });

      const deepl = await startDeepl();
      onTestFinished(() => deepl.close());
      const next = await program.serve({ DEEPL_SERVER_URL: deepl.url });
      const article = async () =>
        (await (await fetch(`${next.url}/api/v1/articles/${id}`)).json()) as {
          coverage: { en: { translated: number } };
        };
      await expect.poll(async () => (await article()).coverage.en.translated, { timeout: 20_000 }).toBe(1);
      const usage = (await (await fetch(`${next.url}/api/v1/usage`)).json()) as Record<string, unknown>;
      expect(usage).toMatchObject({ billed: 2 * 34, reserved: 0, requests: 2 });
    },
  );
});

/** It takes every request and answers none. */
async function silentServer({ onTestFinished }: Running) {
  let requests = 0;
  const server = createServer(() => {
    requests++;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests: () => requests };
}

/** Resolves when the request is sent; its answer does not matter. */
async function send(url: string, method = 'POST', body = '{"targets":["en"]}'): Promise<void> {
  const type = body.startsWith('{') ? 'application/json' : 'text/plain';
  const headers = { Prefer: 'wait=60', 'Content-Type': type };
  const asked = request(url, { method, headers, agent: false });
  asked.on('error', () => undefined);
  asked.end(method === 'POST' ? body : undefined);
  await once(asked, 'finish');
}

/** Sends the beginnings of requests, each with its `Host`, and reads no answer. */
async function open(url: string, { onTestFinished }: Running, ...lines: readonly string[]): Promise<void> {
  const { host, hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  socket.pause();
  socket.write(
    lines.map((line) => `${line}\r\nHost: ${host}\r\n`).join('\r\n') + (lines.length > 1 ? '\r\n' : ''),
  );
}

/** Waits until the metrics say so. */
async function answered(url: string, { expect }: Running, metric: RegExp): Promise<void> {
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  await expect.poll(metrics, { timeout: 20_000 }).toMatch(metric);
}

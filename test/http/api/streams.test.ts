import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MOST_STREAMS } from '../../../src/http/guard/limit-streams.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { type EventClient, listenTo } from '../../support/event-source.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';
import { statementsDuring } from '../../support/observed-sql.ts';

const PER_CLIENT = 20;
/** Of the hub. */
const POLL_MILLISECONDS = 500;

let deepl: DeeplServer;
let server: TestServer;
const clients: EventClient[] = [];

beforeEach(async () => {
  deepl = await startDeepl();
  deepl.behave({ kind: 'silent' });
  // Each test says in X-Forwarded-For which client it is.
  server = await startServer({
    deeplUrl: deepl.url,
    settings: { streamsPerClient: PER_CLIENT, trustProxy: 1 },
  });
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.leave();
  await deepl.close();
  await server.close();
});

/** Its translation waits for the engine. */
async function addWaiting(): Promise<string> {
  const { text } = await server.ask('/api/v1/articles?targets=en', {
    method: 'POST',
    body: 'Kami siap.\n\nKami kuat.',
    headers: { 'Content-Type': 'text/plain' },
  });
  await vi.waitFor(() => expect(deepl.requests.length).toBeGreaterThan(0), { timeout: 20_000 });
  return (JSON.parse(text) as { id: string }).id;
}

async function follow(id: string, address = '192.0.2.1'): Promise<EventClient> {
  const headers = { 'X-Forwarded-For': address };
  const client = await listenTo(`${server.url}/api/v1/articles/${id}/events`, headers);
  clients.push(client);
  return client;
}

const followAll = (id: string) => Promise.all(Array.from({ length: PER_CLIENT }, () => follow(id)));

it('waiting streams cost one statement per poll, however many they are, and none when they have left', async () => {
  const id = await addWaiting();
  const streams = await followAll(id);
  await Promise.all(streams.map((stream) => stream.next('coverage')));
  await sleep(POLL_MILLISECONDS);
  const polled = await statementsDuring(() => sleep(4 * POLL_MILLISECONDS));
  expect(polled.length).toBeGreaterThan(0);
  expect(polled.length).toBeLessThanOrEqual(5);
  expect(new Set(polled.map(({ sql }) => sql))).toHaveLength(1);

  for (const stream of streams) stream.leave();
  await sleep(2 * POLL_MILLISECONDS);
  expect(await statementsDuring(() => sleep(2 * POLL_MILLISECONDS))).toEqual([]);
});

it('a changed article is read once for all its streams, and every stream gets the change', async () => {
  const id = await addWaiting();
  const streams = await followAll(id);
  await Promise.all(streams.map((stream) => stream.next('coverage')));
  const readings = (statements: Awaited<ReturnType<typeof statementsDuring>>) =>
    statements.filter(({ sql }) => sql.includes('from "revision_paragraph"')).length;
  const provenance = { date: '2026-11-23T08:00:00.000Z', editor: 'Sari' };
  const edited = { sourceLanguage: 'id', source: 'Kami siap.', target: 'en', text: 'We are ready.' };
  const during = await statementsDuring(async () => {
    await server.services.memory.add([{ ...edited, origin: 'edited', provenance }]);
    await Promise.all(streams.map((stream) => stream.next('translation')));
  });
  // One finds the articles that have the text; a reading has one for the paragraphs and one for each
  // of the two languages.
  expect(readings(during)).toBeLessThanOrEqual(4);
  expect(new Set(streams.map((stream) => JSON.stringify(stream.events.at(-1))))).toHaveLength(1);
});

it('a stream ends when its article becomes confidential, unless its client may write', async () => {
  const id = await addWaiting();
  const writer = await follow(id);
  const foreign = { 'X-Forwarded-For': '192.0.2.2', 'Sec-Fetch-Site': 'cross-site' };
  const anyone = await listenTo(`${server.url}/api/v1/articles/${id}/events`, foreign);
  clients.push(anyone);
  await Promise.all([writer, anyone].map((stream) => stream.next('coverage')));
  const content = 'Kami siap.\n\nKami tetap rahasia.';
  const details = { confidential: true };
  await server.services.intake.replace(id, { content, format: 'text', details });
  await writer.next('source');
  await anyone.ended;
  expect(anyone.events.map(({ name }) => name)).not.toContain('source');
});

it('a client with its share of streams is refused until one ends, and another client is not', async () => {
  const id = await addWaiting();
  const streams = await followAll(id);
  const refused = await follow(id);
  expect(refused.status).toBe(429);
  expect(refused.headers['retry-after']).toBe('5');
  expect((await follow(id, '192.0.2.2')).status).toBe(200);
  streams[0]!.leave();
  await vi.waitFor(async () => expect((await follow(id)).status).toBe(200));
});

it('the addresses of one IPv6 subnet are one client', async () => {
  const id = await addWaiting();
  const open = await Promise.all(
    Array.from({ length: PER_CLIENT }, (_, index) => follow(id, `2001:db8:0:${index}::${index}`)),
  );
  expect(new Set(open.map((stream) => stream.status))).toEqual(new Set([200]));
  expect((await follow(id, '2001:db8:0:ff::1')).status).toBe(429);
  expect((await follow(id, '2001:db8:1::1')).status).toBe(200);
});

it('requests that end at once do not use up the share', async () => {
  const id = await addWaiting();
  const headers = { 'X-Forwarded-For': '192.0.2.1' };
  for (let index = 0; index <= PER_CLIENT; index++) {
    await server.ask(`/api/v1/articles/${id}/events`, { method: 'HEAD', headers });
    await server.ask('/api/v1/articles/unknown/events', { headers });
  }
  expect((await follow(id)).status).toBe(200);
  expect(PER_CLIENT).toBeLessThan(MOST_STREAMS);
});

it('a stream goes on when the process that translated has died, and another one has taken its work', async () => {
  const id = await addWaiting();
  const other = await openStore({ url: server.databaseUrl });
  try {
    await other.jobs.start(id, 'fr', 'dead', 0);
    const stream = await follow(id);
    const ofFrench = (state: string) => (data: { target: string; state: string }) =>
      data.target === 'fr' && data.state === state;
    await stream.next('job', ofFrench('running'));
    expect(await other.jobs.interruptLapsed()).toBe(true);
    const waiting = (await other.jobs.of(id)).find(({ target }) => target === 'fr')!;
    expect(
      await other.jobs.retake({ holder: 'alive', leaseMilliseconds: 60_000 }, waiting.id, []),
    ).toBeDefined();
    await other.jobs.finish(waiting.id, 'failed', 'engine-quota');
    const ended = await stream.next('job', ({ target, state }) => target === 'fr' && state !== 'running');
    expect(ended.data).toMatchObject({
      state: expect.stringMatching(/failed|missing|interrupted/) as unknown,
    });
  } finally {
    await other.close();
  }
});

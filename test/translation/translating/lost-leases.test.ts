import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse, temporaryFolder } from '../../support/house.ts';

/** Enough for several requests, of which three are under way at a time. */
const TEXTS = Array.from(
  { length: 400 },
  (_, index) => `Paragraf nomor ${index} tentang perundingan damai itu.`,
);
const AT_A_TIME = 3;

/** `later` is a process whose clock shows a time when all present leases have run out. */
async function start(): Promise<{ deepl: DeeplServer; house: House; later: House }> {
  const deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  deepl.behave({ kind: 'held' }, AT_A_TIME);
  const file = join(await temporaryFolder(), 'sejajar.db');
  const house = await openHouse({ file, deeplUrl: deepl.url });
  const now = () => new Date(Date.now() + 60_000);
  return { deepl, house, later: await openHouse({ file, deeplUrl: deepl.url, now }) };
}

/** The first request loads the engine's library. */
const arrived = (deepl: DeeplServer, count: number) =>
  vi.waitFor(() => expect(deepl.requests).toHaveLength(count), { timeout: 20_000 });

it('a run that lost its lease stores the answers under way, sends nothing more and reserves nothing', async () => {
  const { deepl, house, later } = await start();
  const { id } = await house.add(TEXTS);
  const run = await house.translating.translate(id, ['en']);
  await arrived(deepl, AT_A_TIME);
  await later.store.jobs.interruptLapsed();
  deepl.release();
  const [outcome] = await run.finished;
  expect(outcome).toMatchObject({ translated: 150, requests: AT_A_TIME, reason: 'interrupted' });
  expect(deepl.requests).toHaveLength(AT_A_TIME);
  expect(await house.store.ledger.spent()).toMatchObject({ reserved: 0, billed: deepl.charactersBilled });
  expect(await house.store.jobs.of(id)).toMatchObject([{ state: 'waiting' }]);
});

it('another process continues what a run left that lost its lease, and sends no stored answer again', async () => {
  const { deepl, house, later } = await start();
  const { id } = await house.add(TEXTS);
  const run = await house.translating.translate(id, ['en']);
  await arrived(deepl, AT_A_TIME);
  await later.store.jobs.interruptLapsed();
  deepl.release();
  await run.finished;
  await later.translating.resume('waiting');
  expect((await later.reading.read(id)).coverage['en']).toEqual({ translated: 400, total: 400 });
  expect(deepl.repeats()).toEqual([]);
});

it('an explicit request waits for a dead process only until its lease runs out', async () => {
  const { deepl, house, later } = await start();
  const { id } = await house.add(TEXTS.slice(0, 1));
  // As good as dead: it holds a job and its request, and gets no answer.
  deepl.behave({ kind: 'silent' }, 1);
  const dead = await house.translating.translate(id, ['en']);
  await arrived(deepl, 1);
  const [outcome] = await (await later.translating.translate(id, ['en'])).finished;
  expect(outcome).toMatchObject({ translated: 1 });
  await deepl.close();
  await dead.finished;
});

it('a translation that waits to be continued is under way for readers, in a new version', async () => {
  const { deepl, house, later } = await start();
  const { id } = await house.add(TEXTS);
  deepl.behave({ kind: 'silent' });
  const run = await house.translating.translate(id, ['en']);
  await arrived(deepl, AT_A_TIME);
  const before = await house.reading.read(id);
  expect(before.running).toEqual(['en']);
  await later.store.jobs.interruptLapsed();
  const after = await house.reading.read(id);
  expect(after.running).toEqual(['en']);
  expect(after.version).toBeGreaterThan(before.version);
  expect(after.paragraphs[399]!.translations['en']!.reason).toBe('in-progress');
  await deepl.close();
  await run.finished;
});

it('where no engine may be asked, what waits is not under way', async () => {
  const file = join(await temporaryFolder(), 'sejajar.db');
  const house = await openHouse({ file, offline: true });
  const { id } = await house.add(TEXTS.slice(0, 1));
  await house.store.jobs.enqueue(id, 'en');
  const { running, paragraphs } = await house.reading.read(id);
  expect(running).toEqual([]);
  expect(paragraphs[0]!.translations['en']!.reason).toBe('offline');
  await house.translating.resume('waiting');
  expect(await house.store.jobs.of(id)).toMatchObject([{ state: 'waiting' }]);
});

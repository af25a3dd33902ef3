import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse, temporaryFolder } from '../../support/house.ts';
import { changeDirectly } from '../../support/test-database.ts';

const TEXTS = ['Perundingan damai itu dimulai.', 'Mereka belum sepakat.', 'Rapat berikutnya hari Senin.'];

let deepl: DeeplServer;
let file: string;
beforeEach(async () => {
  deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  file = join(await temporaryFolder(), 'sejajar.db');
});

const open = (share: 'asked' | 'queue' | 'nothing', now?: () => Date): Promise<House> =>
  openHouse({ file, deeplUrl: deepl.url, share, ...(now && { now }) });

describe('a process that works on nothing', () => {
  it('what it is asked waits until a worker takes it, and its caller gets the outcome', async () => {
    const web = await open('nothing');
    const { id } = await web.add(TEXTS);
    const run = await web.translating.translate(id, ['en']);
    await vi.waitFor(async () => expect(await web.queue.counts()).toMatchObject({ waiting: 1 }));
    expect((await web.reading.read(id)).running).toEqual(['en']);
    const worker = await open('queue');
    await worker.translating.resume('waiting');
    const [outcome] = await run.finished;
    expect(outcome).toMatchObject({ target: 'en', translated: 3, total: 3, requests: 1 });
    expect(await web.queue.counts()).toEqual({ waiting: 0, running: 0 });
  });

  it('a hundred requests at the same time are one job and one bill', async () => {
    const webs = [await open('nothing'), await open('nothing')];
    const { id } = await webs[0]!.add(TEXTS);
    const runs = await Promise.all(
      Array.from({ length: 100 }, (_, index) => webs[index % 2]!.translating.translate(id, ['en', 'fr'])),
    );
    await vi.waitFor(async () => expect(await webs[1]!.queue.counts()).toMatchObject({ waiting: 2 }));
    await (await open('queue')).translating.resume('waiting');
    for (const { finished } of runs)
      expect(await finished).toMatchObject([{ translated: 3 }, { translated: 3 }]);
    expect(deepl.repeats()).toEqual([]);
    expect(deepl.charactersBilled).toBe(2 * TEXTS.join('').length);
  });

  it('a request that cannot be put into the queue is refused, not confirmed', async () => {
    const web = await open('nothing');
    const { id } = await web.add(TEXTS);
    await changeDirectly(file, 'alter table job rename to away');
    await expect(web.translating.translate(id, ['en'])).rejects.toThrow('job');
  });

  it('it never takes what waits', async () => {
    const web = await open('nothing');
    const { id } = await web.add(TEXTS);
    await web.store.jobs.enqueue(id, 'en');
    await web.translating.resume('waiting');
    expect(web.translating.free()).toBe(0);
    expect(await web.queue.counts()).toMatchObject({ waiting: 1 });
  });

  it('its caller is told when the process ends before the work', async () => {
    const web = await open('nothing');
    const { id } = await web.add(TEXTS);
    const run = await web.translating.translate(id, ['en']);
    await web.translating.stop('shutdown');
    expect(await run.finished).toMatchObject([{ translated: 0, total: 3, reason: 'interrupted' }]);
    expect(await web.queue.counts()).toMatchObject({ waiting: 1 });
  });
});

describe('a process that works on the queue', () => {
  it('a request that cannot be stored is refused, not confirmed', async () => {
    const house = await open('queue');
    const { id } = await house.add(TEXTS);
    await changeDirectly(file, 'alter table job rename to away');
    await expect(house.translating.translate(id, ['en'])).rejects.toThrow('job');
    expect(deepl.requests).toEqual([]);
  });

  it('a process with ten jobs lets the next ones wait, and takes them by itself', async () => {
    const house = await open('queue');
    deepl.behave({ kind: 'slow', milliseconds: 300 });
    const articles = await Promise.all(
      Array.from({ length: 15 }, (_, index) => house.add([`Berita nomor ${index} hari ini.`])),
    );
    const runs = await Promise.all(articles.map(({ id }) => house.translating.translate(id, ['en'])));
    await vi.waitFor(async () =>
      expect(await house.queue.counts()).toMatchObject({ running: 10, waiting: 5 }),
    );
    expect(house.translating.free()).toBe(0);
    for (const { finished } of runs) expect(await finished).toMatchObject([{ translated: 1 }]);
    expect(await house.queue.counts()).toEqual({ waiting: 0, running: 0 });
  });

  it('what a shutdown leaves is taken by another process at once, and its caller gets that outcome', async () => {
    const [web, first, second] = [await open('nothing'), await open('queue'), await open('queue')];
    const { id } = await web.add(Array.from({ length: 400 }, (_, index) => `Paragraf nomor ${index} itu.`));
    deepl.behave({ kind: 'slow', milliseconds: 500 }, 3);
    const run = await web.translating.translate(id, ['en']);
    await vi.waitFor(async () => expect(await web.queue.counts()).toMatchObject({ waiting: 1 }));
    const working = first.translating.resume('waiting');
    await vi.waitFor(() => expect(deepl.requests).toHaveLength(3), { timeout: 20_000 });
    await first.translating.stop('shutdown');
    await working;
    expect(await web.queue.counts()).toMatchObject({ waiting: 1, running: 0 });
    await second.translating.resume('waiting');
    expect(await run.finished).toMatchObject([{ translated: 400, total: 400 }]);
    expect(deepl.repeats()).toEqual([]);
  });

  it('what a dead process leaves is taken by another one', async () => {
    const [web, worker] = [await open('nothing'), await open('queue')];
    const { id } = await web.add(TEXTS);
    const run = await web.translating.translate(id, ['en']);
    await vi.waitFor(async () => expect(await web.queue.counts()).toMatchObject({ waiting: 1 }));
    await web.store.jobs.take({ holder: 'dead', leaseMilliseconds: 0 });
    await worker.translating.resume('waiting');
    expect(await run.finished).toMatchObject([{ translated: 3 }]);
  });

  it('a job of an article that was deleted meanwhile ends', async () => {
    const [web, worker] = [await open('nothing'), await open('queue')];
    const { id } = await web.add(TEXTS);
    const run = await web.translating.translate(id, ['en']);
    await vi.waitFor(async () => expect(await web.queue.counts()).toMatchObject({ waiting: 1 }));
    await web.articles.remove(id);
    await worker.translating.resume('waiting');
    expect(await run.finished).toMatchObject([{ translated: 0, reason: 'interrupted' }]);
    expect(deepl.requests).toEqual([]);
  });

  it('a job that fails for a passing reason is worth another attempt, until it succeeds', async () => {
    const worker = await open('queue');
    const { id } = await worker.add(TEXTS);
    const job = await worker.store.jobs.enqueue(id, 'en', { explicit: true });
    deepl.behave({ kind: 'status', status: 456 }, 1);
    expect(await worker.translating.work(job.id)).toBe(true);
    expect(await worker.translating.work(job.id)).toBe(false);
    expect((await worker.reading.read(id)).coverage['en']).toEqual({ translated: 3, total: 3 });
    expect(await worker.translating.work(job.id)).toBe(false);
  });
});

it('a command works itself on what it is asked, and takes nothing else', async () => {
  const command = await open('asked');
  const { id } = await command.add(TEXTS);
  const { id: other } = await command.add(['Yang lain menunggu.']);
  await command.store.jobs.enqueue(other, 'en');
  const run = await command.translating.translate(id, ['en']);
  expect(await run.finished).toMatchObject([{ translated: 3 }]);
  expect(await command.queue.counts()).toMatchObject({ waiting: 1, running: 0 });
});

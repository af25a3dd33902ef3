import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { LEASE_MILLISECONDS } from '../../../src/translation/leases.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse } from '../../support/house.ts';
import { findPrograms, type PostgresServer, startPostgres } from '../../support/postgres-server.ts';

const TEXTS = ['Perundingan damai itu dimulai.', 'Mereka belum sepakat.'];

// A server that is given is not ours to stop.
const programs = inject('postgresUrl') === undefined ? undefined : findPrograms();

describe.runIf(programs !== undefined)('the database goes away during a request to the engine', () => {
  let database: PostgresServer;
  let deepl: DeeplServer;
  beforeAll(async () => {
    database = await startPostgres(programs!, { durable: true });
    deepl = await startDeepl();
  });
  afterAll(async () => {
    await deepl.close();
    await database.remove();
  });

  const open = (share: 'queue' | 'nothing'): Promise<House> =>
    openHouse({ url: database.url, deeplUrl: deepl.url, share, onFault: () => undefined });

  /** As a server does in the background. */
  function resumeOften(house: House): void {
    let isOver = false;
    const repeat = async () => {
      while (!isOver) {
        await house.translating.resume('waiting').catch(() => undefined);
        await sleep(100);
      }
    };
    const repeating = repeat();
    onTestFinished(async () => {
      isOver = true;
      await house.translating.stop('shutdown');
      await repeating;
    });
  }

  async function untilTranslated(house: House, id: string): Promise<void> {
    const isComplete = async () => {
      const { coverage } = await house.reading.read(id);
      return coverage['en']?.translated === coverage['en']?.total;
    };
    await expect.poll(() => isComplete().catch(() => false), { timeout: 20_000 }).toBe(true);
  }

  it.each([
    ['shorter than a lease', 1_000],
    ['longer than a lease', LEASE_MILLISECONDS + 2_000],
  ])(
    '%s: the answer is stored when it is back, and not paid for again by anybody',
    async (_, away) => {
      const [one, other] = [await open('queue'), await open('queue')];
      const text = `Selama ${away} milidetik tidak ada basis data.`;
      const { id } = await one.add([...TEXTS, text]);
      deepl.behave({ kind: 'slow', milliseconds: away / 2 }, 1);
      const run = await one.translating.translate(id, ['en']);
      run.finished.catch(() => undefined);
      await expect.poll(() => deepl.requests.filter(({ texts }) => texts.includes(text)).length).toBe(1);
      for (const house of [one, other]) resumeOften(house);
      await database.stop('fast');
      await sleep(away);
      await database.start();
      await untilTranslated(one, id);
      // Another process would have asked again by now.
      await sleep(1_000);
      expect(deepl.requests.filter(({ texts }) => texts.includes(text))).toHaveLength(1);
      expect(deepl.repeats()).toEqual([]);
      await expect.poll(() => one.queue.counts()).toEqual({ waiting: 0, running: 0 });
    },
    60_000,
  );

  it('what was about to begin goes on by itself when it is back', async () => {
    const house = await open('queue');
    const texts = Array.from({ length: 400 }, (_, at) => `Paragraf nomor ${at} yang belum diterjemahkan.`);
    const { id } = await house.add(texts);
    deepl.behave({ kind: 'slow', milliseconds: 200 });
    const run = await house.translating.translate(id, ['en']);
    run.finished.catch(() => undefined);
    await expect
      .poll(() => deepl.requests.filter(({ texts: [text] }) => text!.startsWith('Paragraf')).length)
      .toBeGreaterThan(1);
    resumeOften(house);
    await database.stop('immediate');
    await sleep(300);
    await database.start();
    await untilTranslated(house, id);
    expect(deepl.repeats()).toEqual([]);
  }, 60_000);
});

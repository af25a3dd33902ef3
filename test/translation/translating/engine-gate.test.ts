import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createEngineGate, Stopped } from '../../../src/translation/translating/engine-gate.ts';
import { createClock, STORES, type TestStore } from '../../storage/stores.ts';

/** Requests of all gates that ask for a permit. */
let asking = 0;

/** The clock moves as long as the gate sleeps, but not before others that ask have begun. */
async function open(kind: TestStore, clock: ReturnType<typeof createClock>, perMinute?: number) {
  const { engineLimits } = await kind.open(clock.now);
  const limits = {
    ...engineLimits,
    permit: (...asked: Parameters<typeof engineLimits.permit>) => {
      asking++;
      return engineLimits.permit(...asked).finally(() => asking--);
    },
  };
  const stopping = new AbortController();
  const waits: number[] = [];
  const gate = createEngineGate({
    engine: 'deepl',
    perMinute,
    limits,
    stopping: stopping.signal,
    async sleep(milliseconds) {
      waits.push(milliseconds);
      do await sleep(1);
      while (asking > 0);
      clock.move(milliseconds);
    },
  });
  return { stopping, gate, waits };
}

describe.each(STORES)('the gate to an engine, with $name', ({ create }) => {
  it('the gate lets at most ten requests of a process run at a time', async () => {
    const { gate } = await open(await create(), createClock());
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 40 }, () =>
        gate.enter(async () => {
          most = Math.max(most, ++inside);
          await sleep(1);
          inside--;
        }),
      ),
    );
    expect(most).toBe(10);
  });

  it('the gates of all processes let at most the operator’s number of requests start in any minute', async () => {
    const kind = await create();
    const clock = createClock();
    const begun: number[] = [];
    const gates = await Promise.all([open(kind, clock, 3), open(kind, clock, 3)]);
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        gates[index % 2]!.gate.enter(() => Promise.resolve(begun.push(clock.now().getTime()))),
      ),
    );
    expect(begun).toHaveLength(10);
    for (const [index, time] of begun.slice(3).entries())
      expect(time - begun[index]!).toBeGreaterThanOrEqual(60_000);
  });

  it('a permit for one engine is none for another', async () => {
    const { engineLimits } = await (await create()).open();
    expect(await engineLimits.permit('deepl', 1)).toBe(0);
    expect(await engineLimits.permit('deepl', 1)).toBeGreaterThan(59_000);
    expect(await engineLimits.permit('libretranslate', 1)).toBe(0);
  });

  it('two connections that ask for the last permit at the same time get one', async () => {
    const kind = await create();
    const stores = await Promise.all([kind.open(), kind.open()]);
    const waits = await Promise.all(
      Array.from({ length: 20 }, (_, index) => stores[index % 2]!.engineLimits.permit('deepl', 5)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('at shutdown the gate rejects waiting requests and lets running ones finish', async () => {
    const clock = createClock();
    const { gate, stopping } = await open(await create(), clock, 1);
    let finish: (answer: string) => void = () => undefined;
    let isInside: () => void = () => undefined;
    const entered = new Promise<void>((resolve) => (isInside = resolve));
    const inside = gate.enter(() => {
      isInside();
      return new Promise<string>((resolve) => (finish = resolve));
    });
    await entered;
    const waiting = gate.enter(() => Promise.resolve('late'));
    stopping.abort();
    await expect(waiting).rejects.toBeInstanceOf(Stopped);
    await expect(gate.enter(() => Promise.resolve('later'))).rejects.toBeInstanceOf(Stopped);
    finish('paid');
    expect(await inside).toBe('paid');
  });

  it('the gate passes on the error of a request', async () => {
    const { gate } = await open(await create(), createClock());
    await expect(gate.enter(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
  });
});

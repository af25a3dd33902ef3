import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../../src/translation/translating/breaker.ts';
import { createClock, STORES } from '../../storage/stores.ts';

describe.each(STORES)('the breaker of an engine, with $name', ({ create }) => {
  /** The breakers of two processes. */
  async function open() {
    const kind = await create();
    const clock = createClock();
    const faults: unknown[] = [];
    const breakers = [];
    for (let process = 0; process < 2; process++) {
      const { engineLimits: limits } = await kind.open(clock.now);
      const onFault = (error: unknown) => faults.push(error);
      breakers.push(createBreaker({ engine: 'deepl', limits, now: clock.now, onFault }));
    }
    const [one, other] = breakers as [(typeof breakers)[0], (typeof breakers)[0]];
    return { clock, one, other, faults };
  }

  it('five failures in a row in all processes open it for all, within a second', async () => {
    const { clock, one, other } = await open();
    expect(await other.allows()).toBe(true);
    for (let times = 0; times < 3; times++) await one.failed();
    await other.failed();
    expect(await other.allows()).toBe(true);
    await one.failed();
    expect(await one.allows()).toBe(false);
    clock.move(1_001);
    expect(await other.allows()).toBe(false);
    clock.move(60_000);
    expect([await one.allows(), await other.allows()]).toEqual([true, true]);
    await other.failed();
    expect(await other.allows()).toBe(false);
  });

  it('one success closes it for all', async () => {
    const { clock, one, other } = await open();
    for (let times = 0; times < 5; times++) await one.failed();
    await other.succeeded();
    clock.move(1_001);
    expect(await one.allows()).toBe(true);
    await one.failed();
    expect(await one.allows()).toBe(true);
  });

  it('a long time that the engine names opens it at once, for an hour at most', async () => {
    const { clock, one } = await open();
    await one.failed(59_000);
    expect(await one.allows()).toBe(true);
    await one.failed(24 * 60 * 60_000);
    clock.move(60 * 60_000 - 1);
    expect(await one.allows()).toBe(false);
    clock.move(1);
    expect(await one.allows()).toBe(true);
  });
});

import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

/** Lets other work run in between. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate();
}

describe.each(STORES)('the ledger in $name', ({ create }) => {
  async function prepare() {
    const clock = createClock('2026-11-30T23:59:59.000Z');
    const store = await create();
    const { ledger, articles } = await store.open(clock.now);
    const { article } = await articles.add(articleOf(['a']));
    const reservation = (characters: number) => ({
      engine: 'deepl',
      articleId: article.id,
      target: 'en',
      texts: 1,
      characters,
    });
    return { ledger, clock, reservation, another: (await store.open(clock.now)).ledger };
  }

  test('reserved characters count until they are settled by the billed number', async () => {
    const { ledger, reservation } = await prepare();
    const first = await ledger.reserve(reservation(100), undefined);
    const second = await ledger.reserve(reservation(50), undefined);
    await ledger.reserve(reservation(7), undefined);
    expect(await ledger.spent()).toEqual({
      month: '2026-11',
      billed: 0,
      reserved: 157,
      counted: 0,
      requests: 3,
    });
    await ledger.settle(first!, 90);
    await ledger.settle(second!, undefined);
    expect(await ledger.spent()).toEqual({
      month: '2026-11',
      billed: 140,
      reserved: 7,
      counted: 150,
      requests: 3,
    });
  });

  test('a released reservation does not count', async () => {
    const { ledger, reservation } = await prepare();
    const id = await ledger.reserve(reservation(100), undefined);
    await ledger.release(id!);
    await ledger.settle(id!, 100);
    expect(await ledger.spent()).toMatchObject({ billed: 0, reserved: 0, requests: 0 });
  });

  test('a reservation is settled only once', async () => {
    const { ledger, reservation } = await prepare();
    const id = await ledger.reserve(reservation(100), undefined);
    await ledger.settle(id!, 100);
    await ledger.settle(id!, 900);
    await ledger.release(id!);
    expect(await ledger.spent()).toMatchObject({ billed: 100, reserved: 0, requests: 1 });
  });

  test('a reservation above the budget is refused in every process', async () => {
    const { ledger, another, reservation } = await prepare();
    const attempts = Array.from({ length: 10 }, (_, index) =>
      (index % 2 ? ledger : another).reserve(reservation(30), 100),
    );
    const granted = (await Promise.all(attempts)).filter((id) => id !== undefined);
    expect(granted).toHaveLength(3);
    expect(await ledger.reserve(reservation(10), 100)).toBeDefined();
    expect(await ledger.reserve(reservation(1), 100)).toBeUndefined();
    await ledger.release(granted[0]!);
    expect(await ledger.reserve(reservation(30), 100)).toBeDefined();
    expect(await ledger.reserve(reservation(0), 100)).toBeDefined();
  });

  test('each month begins with nothing spent, in UTC, and a reservation is settled in its own month', async () => {
    const { ledger, reservation, clock } = await prepare();
    const id = await ledger.reserve(reservation(100), 100);
    clock.move(1_000);
    expect(await ledger.spent()).toEqual({
      month: '2026-12',
      billed: 0,
      reserved: 0,
      counted: 0,
      requests: 0,
    });
    expect(await ledger.reserve(reservation(100), 100)).toBeDefined();
    await ledger.settle(id!, 100);
    expect(await ledger.spent()).toMatchObject({ month: '2026-12', billed: 0, reserved: 100 });
  });

  test('the ledger gives the cost of one article in one language since a moment', async () => {
    const { ledger, clock, reservation } = await prepare();
    const before = await ledger.reserve(reservation(100), undefined);
    await ledger.settle(before!, 100);
    clock.move(2_000);
    const since = clock.now().toISOString();
    const settled = await ledger.reserve(reservation(50), undefined);
    await ledger.settle(settled!, 40);
    await ledger.reserve(reservation(7), undefined);
    const refused = await ledger.reserve(reservation(9), undefined);
    await ledger.release(refused!);
    const other = await ledger.reserve({ ...reservation(3), target: 'fr' }, undefined);
    await ledger.settle(other!, 3);
    const { articleId } = reservation(1);
    expect(await ledger.billedFor(articleId, 'en', since)).toEqual({ billedCharacters: 40, requests: 2 });
    expect(await ledger.billedFor('another', 'en', since)).toEqual({ billedCharacters: 0, requests: 0 });
  });

  test('reservations never exceed the budget, in whatever order they are made, billed and released', async () => {
    const { ledger, another, reservation } = await prepare();
    const budget = 500;
    let base = 0;
    const step = fc.record({
      ledger: fc.constantFrom(ledger, another),
      characters: fc.integer({ min: 1, max: 200 }),
      ending: fc.constantFrom('settle', 'release', 'crash'),
      before: fc.nat({ max: 5 }),
      between: fc.nat({ max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const limit = base + budget;
        const runs = steps.map(async ({ ledger: each, characters, ending, before, between }) => {
          await turns(before);
          const id = await each.reserve(reservation(characters), limit);
          const { billed, reserved } = await each.spent();
          expect(billed + reserved).toBeLessThanOrEqual(limit);
          await turns(between);
          if (id === undefined || ending === 'crash') return id === undefined ? 0 : characters;
          if (ending === 'settle') await each.settle(id, characters);
          else await each.release(id);
          return ending === 'settle' ? characters : 0;
        });
        const spent = (await Promise.all(runs)).reduce((sum, each) => sum + each, 0);
        const { billed, reserved } = await ledger.spent();
        expect(billed + reserved).toBe(base + spent);
        base += spent;
      }),
      { numRuns: 25 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { createClock, STORES } from './stores.ts';

describe.each(STORES)('counts of clients on $name', ({ create }) => {
  async function prepare() {
    const clock = createClock();
    const kind = await create();
    const [one, other] = [await kind.open(clock.now), await kind.open(clock.now)];
    return { one: one.clientCounts, other: other.clientCounts, clock };
  }

  test('processes count together, each kind by itself', async () => {
    const { one, other, clock } = await prepare();
    const until = new Date(clock.now().getTime() + 60_000);
    expect(await one.add('request', new Map([['a', 3]]))).toEqual(new Map([['a', { count: 3, until }]]));
    clock.move(20_000);
    expect(await other.add('wrong-token', new Map([['a', 1]]))).toMatchObject(new Map([['a', { count: 1 }]]));
    const counts = new Map([
      ['b', 7],
      ['a', 2],
    ]);
    expect(await other.add('request', counts)).toEqual(
      new Map([
        ['a', { count: 5, until }],
        ['b', { count: 7, until: new Date(until.getTime() + 20_000) }],
      ]),
    );
  });

  test('a minute after its first count, a client begins anew', async () => {
    const { one, other, clock } = await prepare();
    await one.add('request', new Map([['a', 3]]));
    clock.move(59_999);
    expect((await other.add('request', new Map([['a', 1]]))).get('a')!.count).toBe(4);
    clock.move(1);
    expect((await other.add('request', new Map([['a', 1]]))).get('a')).toEqual({
      count: 1,
      until: new Date(clock.now().getTime() + 60_000),
    });
  });

  test('processes that count many clients at the same time lose nothing', async () => {
    const { one, other } = await prepare();
    const clients = Array.from({ length: 1_200 }, (_, index) => `client ${index}`);
    const counts = new Map(clients.map((client) => [client, 1]));
    const reversed = new Map([...counts].reverse());
    await Promise.all([
      ...Array.from({ length: 5 }, () => one.add('request', counts)),
      other.add('request', reversed),
    ]);
    const sums = await one.add('request', counts);
    expect(new Set([...sums.values()].map(({ count }) => count))).toEqual(new Set([7]));
    expect(sums.size).toBe(1_200);
  });
});

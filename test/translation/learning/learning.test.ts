import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLearning, type LearningDeps } from '../../../src/translation/learning/create-learning.ts';
import { learnFrom } from '../../../src/translation/learning/learn-from.ts';
import type { Learned } from '../../../src/translation/learning/learning.ts';
import { createClock } from '../../storage/stores.ts';
import { openHouse, temporaryFolder, type House } from '../../support/house.ts';
import { learningTranslations } from '../../support/learning-texts.ts';

/** A process that learns from the store of a house. */
function openLearning({ store }: House, more: Partial<LearningDeps> = {}) {
  const learned: Learned[] = [];
  const learning = createLearning({
    lexicons: store.lexicons,
    learn: (order) => Promise.resolve(learnFrom(order)),
    onLearned: (each) => learned.push(each),
    onFault: (fault) => expect.unreachable(String(fault)),
    ...more,
  });
  onTestFinished(() => learning.stop());
  return { learning, learned };
}

const numbersOf = async (house: House) =>
  (await house.learning.newest()).map(({ languages, number }) => `${languages.target} ${number}`);

describe('a server', () => {
  test('learns when there is enough to learn from, and again when that has grown by half', async () => {
    const house = await openHouse();
    const found = [];
    for (const [from, count] of [
      [0, 99],
      [99, 1],
      [100, 49],
      [149, 1],
    ] as const) {
      await house.store.memory.add(learningTranslations(count, from));
      // As after its pause.
      await openLearning(house).learning.sweep();
      found.push(await numbersOf(house));
    }
    expect(found).toEqual([[], ['en 1'], ['en 1'], ['en 2']]);
    expect(await house.learning.newest()).toMatchObject([{ pairs: 150, known: 150 }]);
  });

  test('counts only when a translation was added, and rarely if that takes long', async () => {
    const house = await openHouse();
    let counts = 0;
    const { learning } = openLearning(house, {
      lexicons: {
        ...house.store.lexicons,
        learnable() {
          counts++;
          return house.store.lexicons.learnable();
        },
      },
    });
    await learning.sweep();
    expect(counts).toBe(1);
    await house.store.memory.add(learningTranslations(1));
    await expect.poll(() => learning.sweep().then(() => counts), { interval: 20, timeout: 20_000 }).toBe(2);
    for (let again = 0; again < 5; again++) await learning.sweep();
    expect(counts).toBe(2);
  });

  test('does not learn while another process does, and takes over from one that died', async () => {
    const clock = createClock();
    const house = await openHouse({ now: clock.now });
    await house.store.memory.add(learningTranslations(100));
    await house.store.lexicons.lease('dead', 15_000);
    const { learning } = openLearning(house);
    await learning.sweep();
    expect(await numbersOf(house)).toEqual([]);
    clock.move(15_000);
    await expect.poll(() => learning.sweep().then(() => numbersOf(house))).toEqual(['en 1']);
  });

  test('and another one on the same store learn once', async () => {
    const file = join(await temporaryFolder(), 'sejajar.db');
    const houses = [await openHouse({ file }), await openHouse({ file })];
    await houses[0]!.store.memory.add(learningTranslations(100));
    const processes = houses.map((house) => openLearning(house));
    await Promise.all(processes.map(({ learning }) => learning.sweep()));
    expect(processes.flatMap(({ learned }) => learned)).toHaveLength(1);
    expect(await numbersOf(houses[1]!)).toEqual(['en 1']);
  });

  test('that stops ends the learning, stores nothing of it, and lets others learn', async () => {
    const house = await openHouse();
    await house.store.memory.add(learningTranslations(100));
    const begins = new EventEmitter();
    const hasBegun = once(begins, 'begun');
    const { learning } = openLearning(house, {
      learn: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('ended')));
          begins.emit('begun');
        }),
    });
    const sweeping = learning.sweep();
    await hasBegun;
    await learning.stop();
    await sweeping;
    expect(await numbersOf(house)).toEqual([]);
    await openLearning(house).learning.sweep();
    expect(await numbersOf(house)).toEqual(['en 1']);
  });

  test('that cannot learn says so once, and learns the other languages', async () => {
    const house = await openHouse();
    await house.store.memory.add([
      ...learningTranslations(100),
      ...learningTranslations(100, 0, { origin: 'imported', target: 'fr' }),
    ]);
    const faults: unknown[] = [];
    const { learning } = openLearning(house, {
      learn: (order) =>
        order.languages.target === 'en'
          ? Promise.reject(new Error('a defect'))
          : Promise.resolve(learnFrom(order)),
      onFault: (fault) => faults.push(fault),
    });
    await expect.poll(() => learning.sweep().then(() => numbersOf(house))).toEqual(['fr 1']);
    for (let again = 0; again < 3; again++) await learning.sweep();
    expect(faults).toEqual([new Error('a defect')]);
  });
});

describe('a command', () => {
  test('learns from every pair of languages, however little there is', async () => {
    const house = await openHouse();
    await house.store.memory.add([
      ...learningTranslations(60),
      ...learningTranslations(1, 0, { origin: 'imported', target: 'fr' }),
    ]);
    const learned = await house.learning.learnAll();
    expect(learned).toMatchObject([
      { languages: { source: 'id', target: 'en' }, known: 60, stored: { isNew: true } },
      { languages: { source: 'id', target: 'fr' }, known: 1 },
    ]);
    expect(learned![1]!.stored).toBeUndefined();
    expect(await house.learning.learnAll()).toMatchObject([{ stored: { isNew: false } }, {}]);
  });

  test('learns what is due, and tells how far it is', async () => {
    const house = await openHouse();
    await house.store.memory.add(learningTranslations(100));
    const told: (readonly number[])[] = [];
    const learned = await house.learning.learnDue((_, pairs, total) => told.push([pairs, total]));
    expect(learned).toMatchObject([{ known: 100, stored: { snapshot: { pairs: 100 } } }]);
    expect(told.at(-1)).toEqual([100, 100]);
    expect(await house.learning.learnDue()).toEqual([]);
  });

  test('waits for another process that learns', async () => {
    const house = await openHouse();
    await house.store.memory.add(learningTranslations(100));
    await house.store.lexicons.lease('other', 60_000);
    const learning = house.learning.learnDue();
    setTimeout(() => void house.store.lexicons.releaseLease('other'), 300);
    expect(await learning).toMatchObject([{ stored: { snapshot: { number: 1 } } }]);
  });
});

import { expect, test } from 'vitest';
import { createInProcessWork } from '../../src/jobs/in-process.ts';

/** Longer than a test: only `now` starts the work. */
const NEVER = 1_000_000;

/** Work that ends when the test says so. */
function createGate() {
  const ends: (() => void)[] = [];
  let begun = 0;
  return {
    begun: () => begun,
    end: () => ends.shift()!(),
    work: () => {
      begun++;
      return new Promise<void>((resolve) => ends.push(resolve));
    },
  };
}

test('work is repeated after each pause, also after it has failed', async () => {
  const faults: unknown[] = [];
  const background = createInProcessWork((fault) => faults.push(fault));
  let runs = 0;
  background.every('derive', 1, () => {
    runs++;
    return runs === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve();
  });
  await expect.poll(() => runs).toBeGreaterThan(2);
  await background.stop();
  expect(faults).toEqual([new Error('disk full')]);
});

test('work that is wanted while it runs is done once more afterwards, never twice at a time', async () => {
  const background = createInProcessWork(() => undefined);
  const gate = createGate();
  background.every('index', NEVER, gate.work);
  background.now('index');
  background.now('index');
  background.now('index');
  expect(gate.begun()).toBe(1);
  gate.end();
  await expect.poll(() => gate.begun()).toBe(2);
  gate.end();
  await background.stop();
  expect(gate.begun()).toBe(2);
});

test('stopping waits for the work under way and starts nothing more', async () => {
  const background = createInProcessWork(() => undefined);
  const gate = createGate();
  background.inTurn('forget', NEVER, gate.work);
  background.now('forget');
  background.now('forget');
  let hasStopped = false;
  const stopped = background.stop().then(() => (hasStopped = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(hasStopped).toBe(false);
  gate.end();
  await stopped;
  background.now('forget');
  expect(gate.begun()).toBe(1);
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngineGate, Stopped } from '../../../src/translation/translating/engine-gate.ts';

const open = (perMinute?: number) => {
  const stopping = new AbortController();
  return { stopping, gate: createEngineGate({ perMinute, stopping: stopping.signal }) };
};

describe('the gate to an engine', () => {
  afterEach(() => vi.useRealTimers());

  it('the gate lets at most ten requests run at a time', async () => {
    const { gate } = open();
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 40 }, () =>
        gate.enter(async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setTimeout(resolve, 1));
          inside--;
        }),
      ),
    );
    expect(most).toBe(10);
  });

  it('the gate lets at most the operator’s number of requests start in any minute', async () => {
    vi.useFakeTimers();
    const { gate } = open(3);
    let begun = 0;
    for (let index = 0; index < 7; index++) void gate.enter(() => Promise.resolve(begun++));
    await vi.advanceTimersByTimeAsync(50_000);
    expect(begun).toBe(3);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(begun).toBe(6);
  });

  it('at shutdown the gate rejects waiting requests and lets running ones finish', async () => {
    const { gate, stopping } = open(1);
    let finish: (answer: string) => void = () => undefined;
    const inside = gate.enter(() => new Promise<string>((resolve) => (finish = resolve)));
    const waiting = gate.enter(() => Promise.resolve('late'));
    await Promise.resolve();
    stopping.abort();
    await expect(waiting).rejects.toBeInstanceOf(Stopped);
    await expect(gate.enter(() => Promise.resolve('later'))).rejects.toBeInstanceOf(Stopped);
    finish('paid');
    expect(await inside).toBe('paid');
  });

  it('the gate passes on the error of a request', async () => {
    await expect(open().gate.enter(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
  });
});

import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createProgress } from '../../../src/cli/terminal/progress.ts';

describe('progress in a terminal', () => {
  test('is one bar per language, redrawn in place', () => {
    const { stream, written } = terminal(60);
    const progress = createProgress(stream);
    progress.update('en', 6, 12);
    progress.update('fr', 12, 12);
    progress.end();
    const [, first, second] = written().split('\r');
    expect(first).toBe(`en ${'━'.repeat(15)}${'┄'.repeat(15)} 6/12\u001b[K`);
    expect(second).toBe(`en ${'━'.repeat(9)}${'┄'.repeat(10)} 6/12   fr ${'━'.repeat(19)} 12/12\u001b[K\n`);
  });

  test('never reaches the last column, where a terminal begins a new line', () => {
    for (const columns of [1, 10, 20, 30, 79, 200]) {
      const { stream, written } = terminal(columns);
      const progress = createProgress(stream);
      for (const target of ['en', 'fr', 'zh-Hant']) progress.update(target, 4_999, 5_000);
      for (const line of written().split('\r')) {
        expect(line.replace('\u001b[K', '').length).toBeLessThan(columns);
      }
    }
  });

  test('draws nothing if nothing was done', () => {
    const { stream, written } = terminal(80);
    createProgress(stream).end();
    expect(written()).toBe('');
  });
});

describe('progress outside a terminal', () => {
  test('is a line for each tenth, without control characters', () => {
    const { stream, written } = terminal(undefined);
    const progress = createProgress(stream);
    for (let done = 0; done <= 1_000; done++) progress.update('en', done, 1_000);
    progress.end();
    expect(written().split('\n')).toHaveLength(12);
    expect(written()).toMatch(/^en 0\/1000\n(?:en \d+\/1000\n){9}en 1000\/1000\n$/);
  });

  test('is one more line for a new note, but not for a larger figure in a note', () => {
    const { stream, written } = terminal(undefined);
    const progress = createProgress(stream);
    progress.update('en', 0, 100);
    progress.update('en', 1, 100, ['1 character']);
    progress.update('en', 2, 100, ['2 characters']);
    progress.update('en', 2, 100, ['2 characters', 'quota']);
    expect(written()).toBe('en 0/100\nen 1/100 · 1 character\nen 2/100 · 2 characters · quota\n');
  });

  test('of zero paragraphs is complete', () => {
    const { stream, written } = terminal(undefined);
    createProgress(stream).update('en', 0, 0);
    expect(written()).toBe('en 0/0\n');
  });
});

/** The stream that a command writes to; with columns, it is a terminal. */
function terminal(columns: number | undefined): { stream: NodeJS.WriteStream; written: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const facts = { isTTY: columns !== undefined, columns };
  return {
    stream: Object.assign(stream, facts) as unknown as NodeJS.WriteStream,
    written: () => chunks.join(''),
  };
}

import { writeSync } from 'node:fs';
import { copyStore } from '../../../src/storage/moving/copy-store.ts';

/** Another process that copies: `copier.ts <from> <to>`. Prints a line for each thousand rows. */
const [from, to] = process.argv.slice(2) as [string, string];
const printed = new Set<string>();
await copyStore({
  from,
  to,
  onProgress(step, rows) {
    const line = `${step} ${Math.floor(rows / 1_000)}`;
    if (printed.has(line)) return;
    printed.add(line);
    writeSync(1, `${line}\n`);
    // So slowly that the other process sees it in the middle.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  },
});

import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openSide } from '../../../src/storage/moving/open-side.ts';
import { batchesOf, readTable } from '../../../src/storage/moving/rows.ts';
import { COPIED } from '../../../src/storage/moving/tables.ts';
import { STORES } from '../stores.ts';

const MEGABYTE = 1024 * 1024;
const BLOB = COPIED.find(({ name }) => name === 'blob')!;

describe.each(STORES)('batches of rows on $name', ({ create }) => {
  test('are small however large the rows are, and leave none out', async () => {
    const side = await openSide((await create()).url, 'any');
    const sizes = [
      ...Array.from({ length: 600 }, () => 10),
      ...Array.from({ length: 9 }, () => 3 * MEGABYTE),
    ];
    for (const size of sizes) {
      const bytes = randomBytes(size);
      const hash = createHash('sha256').update(bytes).digest('hex');
      await side.db.insertInto('blob').values({ hash, bytes }).execute();
    }
    const batches: number[][] = [];
    for await (const rows of batchesOf(await readTable(side.db, BLOB)))
      batches.push(rows.map(({ bytes }) => (bytes as Uint8Array).length));
    await side.close();
    expect(batches.flat().sort((a, b) => a - b)).toEqual(sizes);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(500);
    const sums = batches.map((batch) => batch.reduce((sum, size) => sum + size, 0));
    expect(Math.max(...sums)).toBeLessThanOrEqual(8 * MEGABYTE);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { useSite } from '../support/use-site.ts';

/** Bytes. */
const KILOBYTE = 1024;

const site = useSite({ OFFLINE: 'true' });
let sample: string;

beforeAll(async () => {
  sample = await site.sample();
});

describe.each(['', '?view=stacked', '/en+id?view=single'])('the reading page%s', (path) => {
  test('loads its text, one style sheet and one script: at most 30 KB in total and 12 KB each', async () => {
    const { page, outside, complaints } = await openPage(site.browser);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    const bytes = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      if (kind !== undefined) bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
    });
    await page.goto(`${site.server.url}/articles/${sample}${path}`, { waitUntil: 'networkidle' });
    await page.context().close();

    const wanted = [...kinds.values()].filter((kind) => ['Document', 'Stylesheet', 'Script'].includes(kind));
    expect(wanted.toSorted()).toEqual(['Document', 'Script', 'Stylesheet']);
    const of = (kind: string) => bytes.get(kind)!;
    expect(of('Document') + of('Stylesheet') + of('Script')).toBeLessThanOrEqual(30 * KILOBYTE);
    expect(of('Stylesheet')).toBeLessThanOrEqual(12 * KILOBYTE);
    expect(of('Script')).toBeLessThanOrEqual(12 * KILOBYTE);
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
  });
});

test('the script of the reading page is at most 8 KB when it is compressed', () => {
  const script = readFileSync(join(import.meta.dirname, '../../dist/public/reading.js'));
  expect(gzipSync(script, { level: constants.Z_BEST_COMPRESSION }).length).toBeLessThanOrEqual(8 * KILOBYTE);
});

describe('a long article', () => {
  let id: string;

  beforeAll(async () => {
    const added = await fetch(`${site.server.url}/api/v1/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: Array.from({ length: 300 }, (_, index) =>
        `Paragraf ${index + 1} bercerita. `.repeat(1 + (index % 20)),
      ).join('\n\n'),
    });
    ({ id } = (await added.json()) as { id: string });
  });

  test('lays out only its visible part', async () => {
    const page = await site.open(`/articles/${id}`);
    const laidOut = await page
      .locator('.row[id]')
      .evaluateAll(
        (rows) =>
          rows.filter((row) => row.querySelector('[lang]')!.checkVisibility({ contentVisibilityAuto: true }))
            .length,
      );
    expect(laidOut).toBeLessThan(60);
  });

  test.each([true, false])(
    'opens at the paragraph of the address, with JavaScript %s',
    async (javaScript) => {
      const page = await site.open(`/articles/${id}#p250`, { javaScript });
      const top = () => page.locator('#p250').evaluate((row) => row.getBoundingClientRect().top);
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      await expect.poll(top).toBeLessThan(200);
    },
  );

  test('hides nothing from the browser’s own search or from screen readers', async () => {
    const page = await site.open(`/articles/${id}`);
    // True of what is only not drawn yet (`content-visibility: auto`), and of nothing that is hidden by any other means.
    const there = await page
      .locator('.row[id] [lang=id]')
      .evaluateAll((texts) => texts.map((text) => text.checkVisibility({ visibilityProperty: true })));
    expect(there.length).toBeGreaterThanOrEqual(300);
    expect(there).not.toContain(false);
  });

  test('is printed completely', async () => {
    const page = await site.open(`/articles/${id}`);
    await page.emulateMedia({ media: 'print' });
    const drawn = await page
      .locator('.row[id]')
      .evaluateAll((rows) =>
        rows.every((row) => row.querySelector('[lang]')!.checkVisibility({ contentVisibilityAuto: true })),
      );
    expect(drawn).toBe(true);
  });
});

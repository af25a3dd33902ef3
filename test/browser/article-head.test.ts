import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import type { Reader } from '../support/browser.ts';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import { useSite } from '../support/use-site.ts';

const TEXTS = [
  'Menteri luar negeri menolak kerja sama dengan negara itu.',
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.',
  'Perdana menteri tiba di ibu kota pada hari Senin pagi.',
  'Para wartawan menunggu di depan gedung pemerintah.',
];

let deepl: DeeplServer;
beforeAll(async () => {
  deepl = await startDeepl();
});
afterAll(() => deepl.close());
const site = useSite(
  { TARGET_LANGUAGES: 'en,fr,de' },
  {
    serviceWorker: false,
    late: () => ({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url }),
  },
);
beforeEach(() => deepl.behave(undefined));

/** An article with a title that no paragraph repeats. */
async function add(
  texts: readonly string[],
  more: { id?: string; targets?: string[] } = {},
): Promise<string> {
  const { id, ...rest } = more;
  const answer = await fetch(`${site.server.url}/api/v1/articles${id === undefined ? '' : `/${id}`}`, {
    method: id === undefined ? 'POST' : 'PUT',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=30' },
    body: JSON.stringify({
      title: 'Kunjungan ke ibu kota',
      content: texts.join('\n\n'),
      format: 'text',
      publisher: 'Kantor Berita Nasional',
      publishedAt: '2023-02-07',
      ...rest,
    }),
  });
  return ((await answer.json()) as { id: string }).id;
}

describe('the text', () => {
  let id: string;
  beforeAll(async () => {
    id = await add(TEXTS);
  });

  test.each(['en', 'fr', 'id'])(
    'begins in the upper part of the screen, also below an offer to translate: %s',
    async (language) => {
      for (const [viewport, width, height, lowest] of [
        ['desktop', 1366, 768, 260],
        ['phone', 360, 740, 300],
      ] as const) {
        const page = await site.open('/', { language, viewport });
        await page.setViewportSize({ width, height });
        await page.goto(`${site.server.url}/articles/${id}`);
        expect(await page.locator('.translate form button').first().isVisible()).toBe(true);
        const { y } = (await page.locator('#p1').boundingBox())!;
        expect(y, viewport).toBeLessThanOrEqual(lowest);
      }
    },
  );
});

describe('a translation that fails', () => {
  test('is told once, with what to do, and can be tried again', async () => {
    const page = await site.open(`/articles/${await add(TEXTS)}/id+en`);
    deepl.behave({ kind: 'status', status: 403 });
    await page.getByRole('button', { name: 'Translate missing paragraphs' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'DeepL refused the key' });
    await told.waitFor();
    expect(await told.count()).toBe(1);
    expect(await told.innerText()).toMatch(/^Nothing was translated\. .*DEEPL_AUTH_KEY\.$/);
    expect(await page.locator('.gap').allInnerTexts()).toEqual(TEXTS.map(() => 'Not translated'));
    expect(await page.getByText('Translation finished.').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    deepl.behave(undefined);
    // As a reader who comes back later.
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(`[EN-GB] ${TEXTS[3]!}`).waitFor();
    await told.waitFor({ state: 'detached' });
  });
});

describe('outdated translations', () => {
  let articles = 0;
  const open = async (reader?: Reader): Promise<Page> => {
    articles += 1;
    const texts = TEXTS.map((text) => text.replace('.', ` nomor ${articles}.`));
    const id = await add(texts, { targets: ['en'] });
    const changed = texts.map((text, index) =>
      index % 2 === 0 ? text.replace(/menteri/i, 'presiden') : text,
    );
    await add(changed, { id });
    return site.open(`/articles/${id}/id+en`, reader);
  };

  test.each([true, false])('can be stepped through, with JavaScript %s', async (javaScript) => {
    const page = await open({ javaScript });
    const isInSight = (row: string) =>
      page.locator(row).evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.locator('#p4').evaluate((row) => row.scrollIntoView());
    await page.locator('.reading-ways').getByRole('link', { name: '2 outdated' }).click();
    expect(new URL(page.url()).hash).toBe('#p1');
    await page.locator('#p1').getByRole('link', { name: 'Next outdated paragraph' }).click();
    expect(new URL(page.url()).hash).toBe('#p3');
    await expect.poll(() => isInSight('#p3')).toBe(true);
    await page.locator('#p3').getByRole('link', { name: 'Previous outdated paragraph' }).click();
    expect(new URL(page.url()).hash).toBe('#p1');
  });

  test('leave room for all controls on screens of every width', async () => {
    const page = await open({ language: 'fr' });
    for (const width of [320, 390, 700, 900, 1100, 1300]) {
      await page.setViewportSize({ width, height: 740 });
      const controls = await page.locator('.reading-ways :is(a, button, summary)').evaluateAll((all) =>
        all
          // Many languages can be scrolled.
          .filter((each) => each.checkVisibility() && !each.matches('.chips a'))
          .map((each) => {
            const { left, right, top, bottom } = each.getBoundingClientRect();
            return { name: each.textContent, left, right, top, bottom };
          }),
      );
      const outside = controls.filter(({ left, right }) => left < 0 || right > width);
      const covered = controls.flatMap((one, index) =>
        controls
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
          )
          .map((other) => `${one.name}, ${other.name}`),
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ width, outside, covered, wide }).toEqual({ width, outside: [], covered: [], wide: 0 });
    }
  });

  test('show what has changed, and are translated again by one button', async () => {
    const page = await open();
    await page.locator('#p1').getByText('What changed in the source').click();
    expect(await page.locator('#p1 .changed-source del').allInnerTexts()).toEqual(['Menteri']);
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.translate summary').click();
    await page.getByRole('button', { name: 'English only' }).click();
    await page.locator('#p1 .changed-source').waitFor({ state: 'detached' });
    await page.locator('progress').waitFor({ state: 'detached' });
    expect(await page.locator('.outdated, .step a').count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

/** The sample, as the first start adds it. */
const LANGUAGES = ['id', 'en', 'fr'] as const;
const UNITS = 12;

const site = useSite({}, { serviceWorker: false });
const { open } = site;
let sample: string;

beforeAll(async () => {
  sample = await site.sample();
});

/** The texts of each row of the article, by column, with where they begin. */
function rowsOf(
  page: Page,
): Promise<{ id: string; cells: { language: string; text: string; top: number; left: number }[] }[]> {
  return page.locator('tbody .row, div.parallel .row').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.id,
      cells: [...row.querySelectorAll('.cell')].map((cell) => {
        const written = cell.querySelector('[lang]');
        const { top, left } = cell.getBoundingClientRect();
        return { language: written?.getAttribute('lang') ?? '', text: written?.textContent ?? '', top, left };
      }),
    })),
  );
}

describe.each(['desktop', 'phone'] as const)('the sample on a %s', (viewport) => {
  describe.each([true, false])('with JavaScript %s', (javaScript) => {
    test.each(LANGUAGES)('is read in three languages, the interface in %s', async (language) => {
      const page = await open(`/articles/${sample}`, { language, viewport, javaScript });
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const rows = await rowsOf(page);
      expect(rows.map((row) => row.id)).toEqual(Array.from({ length: UNITS }, (_, index) => `p${index + 1}`));
      for (const { cells } of rows) {
        expect(cells.map((cell) => cell.language)).toEqual(['id', 'en', 'fr']);
        for (const { text } of cells) expect(text.trim()).not.toBe('');
      }
      expect(rows[4]!.cells[0]!.text).toMatch(/dari TASS\.$/);
      expect(rows[5]!.cells[0]!.text).toMatch(/^Ia menegaskan/);
    });
  });
});

describe('the columns', () => {
  test('are aligned: the cells of a row begin at the same height', async () => {
    const page = await open(`/articles/${sample}`);
    for (const { cells } of await rowsOf(page)) {
      const tops = cells.map((cell) => cell.top);
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
      expect(new Set(cells.map((cell) => cell.left)).size).toBe(3);
    }
  });

  test('are stacked on a phone, the source first, and nothing is wider than the screen', async () => {
    const page = await open(`/articles/${sample}`, { viewport: 'phone' });
    for (const { cells } of await rowsOf(page)) {
      expect(cells.map((cell) => cell.top)).toEqual(cells.map((cell) => cell.top).toSorted((a, b) => a - b));
      expect(new Set(cells.map((cell) => cell.top)).size).toBe(3);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test.each([
    ['id+fr', ['id', 'fr']],
    ['fr+id', ['fr', 'id']],
    ['en', ['en']],
    ['id', ['id']],
  ])('can be chosen: %s', async (languages, expected) => {
    const page = await open(`/articles/${sample}/${languages}`);
    const rows = await rowsOf(page);
    expect(rows).toHaveLength(UNITS);
    for (const { cells } of rows) expect(cells.map((cell) => cell.language)).toEqual(expected);
  });

  test('are chosen by links, also without JavaScript', async () => {
    const page = await open(`/articles/${sample}`, { javaScript: false });
    await page.locator('.chips [data-column=en]').click();
    expect(new URL(page.url()).pathname).toBe(`/articles/${sample}/id+fr`);
    expect(await page.locator('.chips [aria-current] .name').allTextContents()).toEqual([
      'Indonesian',
      'French',
    ]);
    await page.getByRole('link', { name: 'Swap: French first' }).click();
    expect(new URL(page.url()).pathname).toBe(`/articles/${sample}/fr+id`);
  });
});

describe('a translation', () => {
  test('says whether it is a machine translation or an import', async () => {
    const page = await open(`/articles/${sample}`);
    expect(await page.locator('td.cell[data-state=imported]').count()).toBe(2 * UNITS);
    expect(await page.getByText('Imported, not reviewed').first().isVisible()).toBe(true);
  });

  test('that is missing is a visible gap in an aligned row, and the page says why', async () => {
    const added = await fetch(`${site.server.url}/api/v1/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: 'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas Mali.\n\nIni belum diterjemahkan.\n',
    });
    const { id } = (await added.json()) as { id: string };
    const page = await open(`/articles/${id}`);
    const gaps = page.locator('#p2 .gap');
    expect(await gaps.count()).toBe(2);
    for (const gap of await gaps.all()) {
      expect(await gap.isVisible()).toBe(true);
      expect(await gap.textContent()).toBe('Not translated');
    }
    expect(await page.locator('.about > summary').innerText()).toMatch(/no translation engine is set up/);
    const [first, second] = await rowsOf(page);
    expect(first!.cells.map((cell) => cell.language)).toEqual(['id', 'en', 'fr']);
    expect(new Set(second!.cells.map((cell) => Math.round(cell.top))).size).toBe(1);
  });
});

describe('the interface of pages', () => {
  test('changes its language by a link and keeps it', async () => {
    const page = await open(`/articles/${sample}`, { language: 'de', javaScript: false });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('footer.site a[hreflang=fr], footer.site a[lang=fr]').first().click();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.goto(site.server.url);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('leads from the library to the article and back with the keyboard alone', async () => {
    const page = await open('/');
    await page.locator(`.entries h3 a[href*="${sample}"]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/articles/${sample}`);
    // A key that is pressed while the page is still coming reaches nobody.
    await page.waitForFunction(() => document.readyState === 'complete' && document.hasFocus());
    await page.keyboard.press('Tab');
    await page.locator('a[href="#content"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**#content');
    expect(await page.locator('#content').count()).toBe(1);
  });

  test('has a way past the controls to the text for the keyboard', async () => {
    const page = await open(`/articles/${sample}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.locator('a[href="#text"]:focus').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.row')?.id)).toBe('p1');
  });

  test('has a link to each paragraph', async () => {
    const page = await open(`/articles/${sample}#p11`);
    const box = await page.locator('#p11').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeLessThan(800);
  });
});

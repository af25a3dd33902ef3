import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useParallelText } from '../support/use-parallel-text.ts';

const { open, address } = useParallelText(
  Array.from({ length: 30 }, (_, index) => ({
    id: `Kalimat nomor ${index + 1} yang cukup panjang untuk dibaca.`,
    en: `Sentence number ${index + 1}, long enough to be read.`,
  })),
);

function chosen(page: Page): Promise<readonly string[]> {
  return page.locator('.row.chosen').evaluateAll((rows) => rows.map((row) => row.id));
}

function number(page: Page, paragraph: number) {
  return page.locator(`#p${paragraph} .number a`);
}

describe('an address with paragraphs', () => {
  test('of a range marks its paragraphs and shows the first one', async () => {
    const page = await open('#p21-p24');
    expect(await chosen(page)).toEqual(['p21', 'p22', 'p23', 'p24']);
    const box = await page.locator('#p21').boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(200);
  });

  test.each(['#p24-p21', '#p21-p24'])('may name the last paragraph first: %s', async (hash) => {
    expect(await chosen(await open(hash))).toEqual(['p21', 'p22', 'p23', 'p24']);
  });

  test('that ends past the end marks its paragraphs up to the end', async () => {
    expect(await chosen(await open('#p29-p99'))).toEqual(['p29', 'p30']);
  });

  test.each(['#p98-p99', '#p0', '#p1-', '#%', '#p1-p2-p3'])(
    'that is invalid marks nothing: %s',
    async (hash) => {
      expect(await chosen(await open(hash))).toEqual([]);
    },
  );

  test('of one paragraph works also without JavaScript', async () => {
    const page = await open('#p21', { javaScript: false });
    const [marked, other] = await page
      .locator('#p21, #p22')
      .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor));
    expect(marked).not.toBe(other);
  });
});

describe('the address', () => {
  const scrollTo = (page: Page, paragraph: number) =>
    page.locator(`#p${paragraph}`).evaluate((row) => row.scrollIntoView());

  test('follows the reader, without choosing a paragraph or adding steps to the history', async () => {
    const page = await open();
    const steps = await page.evaluate(() => history.length);
    await scrollTo(page, 12);
    await page.waitForURL('**#p12');
    await scrollTo(page, 20);
    await page.waitForURL('**#p20');
    expect(await chosen(page)).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.reload();
    expect(await chosen(page), 'after a reload').toEqual([]);
  });

  test('keeps a chosen paragraph while the reader reads on', async () => {
    const page = await open('#p9');
    expect(await chosen(page)).toEqual(['p9']);
    await scrollTo(page, 20);
    await page.waitForTimeout(1_500);
    expect(page.url()).toBe(`${address()}#p9`);
  });

  test.each(['desktop', 'phone'] as const)(
    'of the article alone offers to continue where the reader stopped: %s',
    async (viewport) => {
      const page = await open('', { viewport });
      const offer = page.getByRole('link', { name: 'Continue at paragraph 20' });
      await scrollTo(page, 20);
      await page.waitForURL('**#p20');
      await page.goto('about:blank');
      await page.goto(address());
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await offer.click();
      const { y } = (await page.locator('#p20').boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(200);
      await offer.waitFor({ state: 'hidden' });
    },
  );
});

describe('a click on a paragraph’s number', () => {
  test('chooses the paragraph, with Shift all up to it, and does not scroll', async () => {
    const page = await open();
    await page.locator('#p6').evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const before = await page.evaluate(() => scrollY);
    await number(page, 6).click();
    expect(page.url()).toBe(`${address()}#p6`);
    await number(page, 4).click({ modifiers: ['Shift'] });
    expect(page.url()).toBe(`${address()}#p4-p6`);
    await number(page, 8).click({ modifiers: ['Shift'] });
    expect(page.url()).toBe(`${address()}#p6-p8`);
    expect(await chosen(page)).toEqual(['p6', 'p7', 'p8']);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  });

  test('is undone by another click, and each click is a step in the history', async () => {
    const page = await open();
    await number(page, 1).click();
    await number(page, 3).click({ modifiers: ['Shift'] });
    await page.goBack();
    expect(await chosen(page)).toEqual(['p1']);
    await page.goForward();
    expect(await chosen(page)).toEqual(['p1', 'p2', 'p3']);
    await number(page, 2).click();
    await number(page, 2).click();
    expect(await chosen(page)).toEqual([]);
    expect(page.url()).toBe(address());
  });

  test('with a finger chooses the paragraph too', async () => {
    const page = await open('', { viewport: 'phone' });
    await number(page, 2).tap();
    expect(await chosen(page)).toEqual(['p2']);
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const HTML =
  '<article><h1>Judul</h1><p>Presiden <b>tiba di <a href="https://contoh.id/">Bamako. Ia</a> berbicara</b> dengan para menteri.</p></article>';

const site = useSite(
  { OFFLINE: 'true' },
  { mayAsk: (address) => address === 'https://contoh.id/', serviceWorker: false },
);
let path: string;

beforeAll(async () => {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  const added = await fetch(`${site.server.url}/api/v1/articles`, { method: 'POST', headers, body: HTML });
  path = `/articles/${((await added.json()) as { id: string }).id}/id`;
});

async function lit(page: Page): Promise<string> {
  const pieces = await page.locator('[data-lit]').allTextContents();
  return pieces.join('');
}

describe('a sentence with inline markup', () => {
  test('is highlighted as a whole, wherever the pointer is on it', async () => {
    const page = await site.open(path);
    const spans = page.locator('#p2 [data-sentence]');
    const texts = await spans.allTextContents();
    expect(texts.length).toBeGreaterThan(2);
    for (const [index, text] of texts.entries()) {
      await spans.nth(index).hover();
      const whole = await lit(page);
      expect(whole).toContain(text);
      expect(['Presiden tiba di Bamako.', 'Ia berbicara dengan para menteri.']).toContain(whole);
    }
  });

  test('keeps each link in one piece, and a click follows it', async () => {
    const page = await site.open(path);
    await page.route('https://contoh.id/', (route) => route.fulfill({ body: 'Contoh' }));
    expect(await page.locator('#p2 a[href^="https:"]').allTextContents()).toEqual(['Bamako. Ia']);
    await page.locator('#p2 a[href^="https:"]').click();
    await page.waitForURL('https://contoh.id/');
  });

  test('is one stop for the keys', async () => {
    const page = await site.open(path);
    await page.locator('.parallel[data-chooses]').waitFor();
    for (const key of ['j', 'j', 'l']) await page.keyboard.press(key);
    expect(await lit(page)).toBe('Ia berbicara dengan para menteri.');
  });
});

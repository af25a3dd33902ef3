import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { createProgram, type Program } from '../support/program.ts';

const HTML =
  '<article><h1>Judul</h1><p>Presiden <b>tiba di <a href="https://contoh.id/">Bamako. Ia</a> berbicara</b> dengan para menteri.</p></article>';

let browser: Browser;
let program: Program;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  program = createProgram({ LOG_LEVEL: 'silent', OFFLINE: 'true' });
  const { url } = await program.serve();
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  const added = await fetch(`${url}/api/v1/articles`, { method: 'POST', headers, body: HTML });
  address = `${url}/articles/${((await added.json()) as { id: string }).id}/id`;
});

afterAll(async () => {
  await browser.close();
  await program.remove();
});

async function lit(page: Page): Promise<string> {
  const pieces = await page.locator('[data-lit]').allTextContents();
  return pieces.join('');
}

describe('a sentence with inline markup', () => {
  test('lights up as a whole, wherever it is pointed at', async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    const spans = page.locator('#p2 [data-sentence]');
    const texts = await spans.allTextContents();
    expect(texts.length).toBeGreaterThan(2);
    for (const [index, text] of texts.entries()) {
      await spans.nth(index).hover();
      const whole = await lit(page);
      expect(whole).toContain(text);
      expect(['Presiden tiba di Bamako.', 'Ia berbicara dengan para menteri.']).toContain(whole);
    }
    await page.context().close();
  });

  test('has links that are one link still, and that a click follows', async () => {
    const { page } = await openPage(browser);
    await page.route('https://contoh.id/', (route) => route.fulfill({ body: 'Contoh' }));
    await page.goto(address);
    expect(await page.locator('#p2 a[href^="https:"]').allTextContents()).toEqual(['Bamako. Ia']);
    await page.locator('#p2 a[href^="https:"]').click();
    await page.waitForURL('https://contoh.id/');
    await page.context().close();
  });

  test('is passed by the keys as one', async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    for (const key of ['j', 'j', 'l']) await page.keyboard.press(key);
    expect(await lit(page)).toBe('Ia berbicara dengan para menteri.');
    await page.context().close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import { startServer, type TestServer } from '../support/http-server.ts';
import { runningBrowser } from '../support/use-browser.ts';

const TEXT =
  'Kami sudah siap berangkat ke Jakarta besok pagi bersama keluarga.\n\nKami kuat dan kami tidak takut kepada siapa pun di negeri ini.';

let browser: Browser;
let deepl: DeeplServer;
let server: TestServer;
let path: string;

beforeAll(async () => {
  browser = await runningBrowser();
  deepl = await startDeepl();
  deepl.behave({ kind: 'wrong-language' });
  server = await startServer({ deeplUrl: deepl.url });
  const headers = { 'Content-Type': 'text/plain', Prefer: 'wait=60' };
  const added = await server.ask('/api/v1/articles?targets=en', { method: 'POST', headers, body: TEXT });
  path = `/articles/${(JSON.parse(added.text) as { id: string }).id}/id+en`;
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

test('a refused answer opens in the view of one language, without showing the original on demand', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}${path.replace('id+en', 'en')}?view=single`);
  await page.locator('#p1 details.refused summary').click();
  expect(await page.locator('#p1 details.refused').innerText()).toContain('Dieser Satz');
  expect(await page.locator('[data-key="p1.id"]').isVisible()).toBe(false);
  await page.close();
});

test.each([
  ['a wide window', 1280, '#p1'],
  ['a phone', 390, '#p2'],
])('a refused answer is unfolded, read and accepted without scripts, in %s', async (_, width, row) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.url + path);
  const details = page.locator(`${row} details.refused`);
  const button = details.locator('button');
  expect(await button.isVisible()).toBe(false);
  await details.locator('summary').click();
  expect(await details.innerText()).toContain('Dieser Satz');
  await button.click({ timeout: 5_000 });
  expect(page.url()).toBe(server.url + path + row);
  expect(await page.locator(`${row} [data-state=machine]`).first().innerText()).toContain('Dieser Satz');
  await context.close();
});

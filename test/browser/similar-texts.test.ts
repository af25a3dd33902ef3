import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/http-server.ts';
import { translationOf } from '../storage/samples.ts';
import { useBrowser } from '../support/use-browser.ts';

const KNOWN = 'Presiden bertemu dengan menteri luar negeri Prancis kemarin sore.';
const TEXT = `${KNOWN.replace('Prancis', 'Rusia')}\n\nLain sama sekali.\n\n${KNOWN}`;

let server: TestServer;
let path: string;
const { open } = useBrowser();

beforeAll(async () => {
  server = await startServer();
  await server.services.memory.add([translationOf(KNOWN, 'The President met him.', { origin: 'imported' })]);
  const headers = { 'Content-Type': 'text/plain' };
  const added = await server.ask('/api/v1/articles', { method: 'POST', headers, body: TEXT });
  path = `${server.url}/articles/${(JSON.parse(added.text) as { id: string }).id}/id+en`;
});
afterAll(() => server.close());

describe('similar texts below a gap', () => {
  it('load when a reader opens them by the keyboard, with their differences', async () => {
    const page = await open(path);
    const summary = page.locator('[data-key="p1.en"] .similar > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const found = page.locator('[data-key="p1.en"] .approximation');
    await found.waitFor();
    expect(await found.innerText()).toContain('The President met him.');
    expect(await page.locator('#similar').innerText()).toContain('Fuzzy match');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('say that there are none', async () => {
    const page = await open(path);
    await page.locator('[data-key="p2.en"] .similar summary').click();
    const none = page.locator('[data-key="p2.en"] .similar .none');
    await none.waitFor();
    expect(await none.innerText()).toBe('No similar text has a translation.');
  });

  it('say that they could not be loaded, keep their link, and load when they are opened again', async () => {
    const page = await open(path);
    await page.route('**/suggestions?**', (route) => route.fulfill({ status: 503 }));
    const similar = page.locator('[data-key="p1.en"] .similar');
    await similar.locator('summary').click();
    await similar.getByText('could not be loaded').waitFor();
    expect(await similar.locator('a').isVisible()).toBe(true);
    await page.unroute('**/suggestions?**');
    await similar.locator('summary').click();
    await similar.locator('summary').click();
    await similar.locator('.approximation').waitFor();
  });

  it('stay open while the page is updated', async () => {
    const page = await open(path);
    const similar = page.locator('[data-key="p1.en"] .similar');
    await similar.locator('summary').click();
    await similar.locator('.approximation').waitFor();
    const during = await page.evaluate(() => {
      document.dispatchEvent(new Event('article:update'));
      const html = document.querySelector('[data-key="p1.en"] .similar')!.outerHTML;
      document.dispatchEvent(new Event('article:updated'));
      return html;
    });
    expect(during).not.toMatch(/ open|approximation/);
    expect(await similar.locator('.approximation').isVisible()).toBe(true);
  });

  it('are on a page of their own without scripts', async () => {
    const page = await open(path, { javaScript: false });
    const similar = page.locator('[data-key="p1.en"] .similar');
    await similar.locator('summary').click();
    await similar.locator('a').click();
    expect(await page.locator('.approximation').innerText()).toContain('The President met him.');
    await page.getByRole('link', { name: 'Paragraph 1' }).click();
    expect(page.url()).toMatch(/#p1$/);
  });
});

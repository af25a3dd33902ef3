import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const { open } = site;

beforeAll(async () => {
  await fetch(`${site.server.url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      content: 'Istana Élysée\n\nOrang-orang menunggu.',
      confidential: true,
      publishedAt: '2020-05-05',
    }),
  });
});

const titles = (page: Page) => page.locator('.entries h3').allTextContents();

async function isNoWiderThanTheScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}

describe.each([true, false])('the library, with JavaScript %s,', (javaScript) => {
  test('is searched with the keyboard alone, as far as the paragraph in the article', async () => {
    const page = await open('/', { javaScript });
    await page.locator('#search').press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('ELYSEE orang-orang');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=ELYSEE\+orang-orang$/);
    expect(await titles(page)).toEqual(['Istana Élysée']);
    expect(await page.locator('.hit mark').allTextContents()).toEqual(['Élysée', 'Orang-orang']);
    await page.getByRole('link', { name: 'Orang-orang menunggu.' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/\w+\?find=Orang-orang&in=id#p2$/);
    expect(await page.locator('#p2:target').textContent()).toContain('Orang-orang menunggu.');
  });

  test('finds a paragraph by its translation, and shows it side by side in all columns', async () => {
    const page = await open('/?q=terrorisme', { javaScript });
    const hit = page.locator('.hit').first();
    const cells = await hit.locator('[lang]').evaluateAll((each) =>
      each.map((cell) => {
        const { top, left } = cell.getBoundingClientRect();
        return { language: cell.getAttribute('lang'), top, left };
      }),
    );
    expect(cells.map(({ language }) => language)).toEqual(['id', 'en', 'fr']);
    expect(new Set(cells.map(({ top }) => top)).size).toBe(1);
    expect(cells[0]!.left).toBeLessThan(cells[1]!.left);
    expect(await hit.locator('[lang="fr"] mark').first().textContent()).toMatch(/^terrorisme$/i);
  });

  test('is narrowed by filters, which can be removed one by one', async () => {
    const page = await open('/', { javaScript });
    const apply = async (change: () => Promise<unknown>) => {
      await change();
      if (!javaScript) await page.locator('.filters').getByRole('button', { name: 'Apply' }).click();
    };
    await page.getByText('Filters').click();
    await apply(() => page.getByLabel('Complete in').selectOption('fr'));
    await page.waitForURL(/\/\?complete=fr$/);
    await expect.poll(() => titles(page)).toHaveLength(1);
    await apply(() => page.getByLabel('Confidential').check());
    await page.waitForURL(/\?complete=fr&confidential=true$/);
    await page.getByRole('heading', { name: 'No article matches' }).waitFor();
    const active = page.getByRole('navigation', { name: 'Active filters' });
    await active.getByRole('link', { name: 'Complete in' }).click();
    await page.waitForURL(/\/\?confidential=true$/);
    expect(await titles(page)).toEqual(['Istana Élysée']);
  });
});

test('a chosen filter applies at once: the focus stays, the count is told, and Back takes it away', async () => {
  const page = await open('/?sort=title');
  await page.getByText('Filters').click();
  await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
  await page.getByLabel('From').fill('2026-01-01');
  await page.getByText('1 article', { exact: true }).first().waitFor();
  expect(new URL(page.url()).search).toBe('?from=2026-01-01&sort=title');
  expect(await page.locator('[role=status]').textContent()).toBe('1 article');
  expect(await page.getByLabel('From').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.locator('footer a[hreflang=fr]').getAttribute('href')).toContain('from=2026-01-01');
  expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
  await page.goBack();
  await page.getByText('2 articles', { exact: true }).waitFor();
  expect(await page.getByLabel('From').inputValue()).toBe('');
});

test('rows are low on a laptop, nothing is wider than a small phone, and no form stands in the library', async () => {
  const page = await open('/');
  await page.setViewportSize({ width: 1366, height: 768 });
  const heights = await page
    .locator('.rows > li')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(75);
  expect(await page.locator('form.add').count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/?complete=fr&confidential=true&from=2026-01-01', '/add', '/usage']) {
    await page.goto(site.server.url + path);
    expect([path, await isNoWiderThanTheScreen(page)]).toEqual([path, true]);
  }
});

describe('a search result', () => {
  test('has one language below the other on a phone, and nothing is wider than the screen', async () => {
    const page = await open('/?q=mali', { viewport: 'phone' });
    const tops = await page
      .locator('.hit')
      .first()
      .locator('[lang]')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect([...tops].sort((one, other) => one - other)).toEqual(tops);
    expect(new Set(tops).size).toBe(3);
    expect(await isNoWiderThanTheScreen(page)).toBe(true);
  });

  test('is described in the reader’s language, and in any other by the links at the end', async () => {
    const page = await open('/?q=mali', { language: 'fr' });
    expect(await page.locator('#results').textContent()).toMatch(/^1 article pour «\u00a0mali\u00a0»$/);
    await page.getByRole('link', { name: 'Indonesia' }).click();
    expect(await page.locator('#results').textContent()).toBe('1 artikel untuk “mali”');
  });

  test('that is empty links to a search for each word', async () => {
    const page = await open(`/?q=${encodeURIComponent('mali zebra')}`);
    await page.getByRole('link', { name: 'Only “mali”' }).click();
    await page.waitForURL(/\?q=mali$/);
    expect(await titles(page)).toHaveLength(1);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['the end of an attribute', '" autofocus onfocus="alert(1)'],
    ['a very long word', 'a'.repeat(300)],
  ])('shows %s in the search as plain text', async (_, typed) => {
    const page = await open(`/?q=${encodeURIComponent(typed)}`, { viewport: 'phone' });
    expect(await page.locator('#search').inputValue()).toBe(typed);
    expect(await page.locator('#results').textContent()).toContain(typed);
    expect(await isNoWiderThanTheScreen(page)).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useDesk } from '../support/use-desk.ts';

const TOKEN = 'kata-sandi-yang-panjang';
const FIRST = 'Kami telah sampai pada kesimpulan.';
const SECOND = 'Mali kemudian merapat ke Rusia.';

const desk = useDesk();

function cell(page: Page, paragraph: number, language: string) {
  return page.locator(`[data-key="p${paragraph}.${language}"] [lang]`);
}

describe.each([true, false])('with JavaScript %s, an article is added', (javaScript) => {
  test('by pasting its text; nothing is sent', async () => {
    const page = await desk.open('/add', { javaScript });
    await page.getByLabel('Text', { exact: true }).fill(`${FIRST}\n\n${SECOND}`);
    await page.getByLabel(/^Title/).fill('Judul');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.waitForURL('**/articles/*');
    expect(await page.locator('h1').textContent()).toBe('Judul');
    expect(await cell(page, 2, 'id').textContent()).toBe(SECOND);
    expect(desk.deepl.requests).toHaveLength(0);
  });

  test('from a file', async () => {
    const page = await desk.open('/add', { javaScript });
    await page.getByLabel('Upload a file').check();
    const buffer = Buffer.from(`<article><h1>Kepala</h1><p>${FIRST}</p><p>${SECOND}</p></article>`);
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'berita.html', mimeType: 'text/html', buffer });
    await page.getByRole('button', { name: 'Add' }).click();
    await page.waitForURL('**/articles/*');
    expect(await page.locator('h1').textContent()).toBe('Kepala');
    expect(await cell(page, 3, 'id').textContent()).toBe(SECOND);
  });

  test('by its address; an internal address is refused, and the input is kept', async () => {
    const page = await desk.open('/add', { javaScript });
    await page.getByLabel('Web address').check();
    await page.getByLabel('Address of the page').fill('127.0.0.1/berita');
    await page.getByLabel(/^Title/).fill('Judul');
    await page.getByRole('button', { name: 'Add' }).click();
    expect(await page.getByRole('alert').textContent()).toMatch(/not public/);
    expect(await page.getByLabel('Address of the page').inputValue()).toBe('127.0.0.1/berita');
    expect(await page.getByLabel(/^Title/).inputValue()).toBe('Judul');
  });
});

test('a file that is too large is refused with a message without scripts too', async () => {
  const page = await desk.open('/add', { javaScript: false });
  await page.getByLabel('Upload a file').check();
  const buffer = Buffer.alloc(3 * 1024 * 1024, 'a');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'berita.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/the limit is 2,097,152/);
});

test('the input from before the end of a session is back after the sign-in', async () => {
  await desk.restart({ ADMIN_TOKEN: TOKEN });
  const page = await desk.open('/add');
  const signIn = async () => {
    await page.getByLabel('Token').fill(TOKEN);
    await page.keyboard.press('Enter');
  };
  await signIn();
  const field = page.getByLabel('Text', { exact: true });
  await field.fill(FIRST);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await signIn();
  await field.waitFor();
  expect(await field.inputValue()).toBe(FIRST);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${desk.server.url}/add`);
  expect(await field.inputValue()).toBe('');
});

describe('a translation', () => {
  test('appears on the page as it arrives, without a reload', async () => {
    desk.deepl.behave(({ target }) => (target.toUpperCase() === 'FR' ? { kind: 'held' } : undefined));
    const page = await desk.open('/add');
    await page.getByLabel('Text', { exact: true }).fill(`${FIRST}\n\n${SECOND}`);
    await page.getByLabel('English').check();
    await page.getByLabel('French').check();
    await page.getByRole('button', { name: 'Add' }).click();
    await page.waitForURL('**/articles/*');
    await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
    await cell(page, 2, 'en').waitFor();
    expect(await cell(page, 2, 'en').textContent()).toBe(`[EN-GB] ${SECOND}`);
    expect(await page.locator('[data-key="p2.fr"] .gap').textContent()).toMatch(/translating/i);
    desk.deepl.release();
    await cell(page, 2, 'fr').waitFor();
    expect(await cell(page, 2, 'fr').textContent()).toBe(`[FR] ${SECOND}`);
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
    await page.getByText('Translation finished.').waitFor();
  });

  test('is requested by the button and shown, without JavaScript', async () => {
    const page = await desk.open('/add', { javaScript: false });
    await page.getByLabel('Text', { exact: true }).fill(FIRST);
    await page.getByRole('button', { name: 'Add' }).click();
    await page.waitForURL('**/articles/*');
    await page.getByRole('button', { name: 'Translate' }).click();
    await expect
      .poll(
        async () => {
          const more = page.getByRole('link', { name: 'Show new translations' });
          if (await more.isVisible()) await more.click();
          return cell(page, 1, 'fr').isVisible();
        },
        { timeout: 10_000 },
      )
      .toBe(true);
    expect(await cell(page, 1, 'en').textContent()).toBe(`[EN-GB] ${FIRST}`);
  });

  test('by a machine is labelled as one', async () => {
    const page = await desk.open('/add');
    await page.getByLabel('Text', { exact: true }).fill(FIRST);
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Add' }).click();
    await cell(page, 1, 'en').waitFor();
    expect(await page.getByText('Machine translation').first().isVisible()).toBe(true);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import type { Reader } from '../support/browser.ts';
import { useDesk } from '../support/use-desk.ts';

const FIRST = 'Presiden tiba di Paris pada hari Senin. Ia disambut oleh menteri.';
const SECOND = 'Demikian dikutip dari TASS.Ia menegaskan hal itu kemarin.';

const desk = useDesk();

async function openPreview(reader?: Reader, text = `${FIRST}\n\n${SECOND}`): Promise<Page> {
  const page = await desk.open('/add', reader);
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.waitForURL('**/drafts/*');
  return page;
}

const units = (page: Page) => page.locator('.unit-text').allTextContents();

/** The tools are far from the start of the page. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${name} by the tab key`);
}

describe.each([true, false])('the preview, with JavaScript %s:', (javaScript) => {
  test('a text is checked, corrected and added; only then is anything sent', async () => {
    const page = await openPreview({ javaScript });
    expect(await units(page)).toEqual([
      FIRST,
      'Demikian dikutip dari TASS.',
      'Ia menegaskan hal itu kemarin.',
    ]);
    await page.getByRole('button', { name: 'Change paragraph 1' }).click();
    await page.getByRole('button', { name: 'Split before sentence 2' }).click();
    await expect.poll(() => units(page)).toHaveLength(4);
    await page.getByRole('button', { name: 'Change paragraph 4' }).click();
    await page.locator('#open').getByRole('button', { name: 'Reject' }).click();
    await expect.poll(() => units(page)).toHaveLength(3);
    expect((await units(page)).at(-1)).toBe(SECOND);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => units(page)).toHaveLength(4);
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Update' }).click();
    await page
      .getByText(/characters in 1 request to DeepL/)
      .first()
      .waitFor();
    expect(desk.deepl.requests).toHaveLength(0);
    // Without scripts it cannot run.
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await page.waitForURL('**/articles/*');
    await expect.poll(() => desk.deepl.requests.length).toBe(1);
  });

  test('an article’s source is revised, and the difference is shown', async () => {
    const page = await openPreview({ javaScript });
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await page.waitForURL('**/articles/*');
    await page.getByRole('link', { name: 'Revise the source' }).click();
    const field = page.getByLabel('Text', { exact: true });
    expect(await field.inputValue()).toBe(`${FIRST}\n\n${SECOND}`);
    await field.fill(`${FIRST.replace('Senin', 'Rabu')}\n\n${SECOND}`);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.waitForURL('**/drafts/*');
    expect(await page.locator('.unit del').allTextContents()).toEqual(['Senin']);
    // Without scripts it cannot run.
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the revision' }).first().click();
    await page.waitForURL('**/articles/*');
    await page.getByText('2 revisions').click();
    await page.getByRole('link', { name: 'Revision 1' }).click();
    expect(await page.getByText('This is an older revision of the text.').isVisible()).toBe(true);
  });
});

describe('the keyboard in the preview', () => {
  test('opens a paragraph, splits it at the cursor, joins it again and adds the article', async () => {
    const page = await openPreview();
    await tabTo(page, 'Change paragraph 1');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Split anywhere');
    await field.waitFor();
    await page.keyboard.press('Tab');
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.type('xyz');
    expect(await field.inputValue()).toBe(FIRST);
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 'Presiden tiba'.length; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => units(page)).toHaveLength(4);
    expect((await units(page))[0]).toBe('Presiden tiba');
    await field.waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Backspace');
    await expect.poll(() => units(page)).toHaveLength(3);
    await page.locator('#draft-title').focus();
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await page.locator('main:not([aria-busy])').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/drafts\//);
    await tabTo(page, /^Add$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/*');
    expect(await page.locator('h1').textContent()).toMatch(/!/);
  });
});

test('on a phone the paragraphs come first; furniture is put back and a role applies by one press', async () => {
  const page = await openPreview({ viewport: 'phone' }, `Home > News > Ekonomi\n\n${FIRST}\n\nKedua.`);
  const top = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => each.getBoundingClientRect().top);
  expect(await top('.unit')).toBeLessThan(await top('#draft-title'));
  expect(await units(page)).toEqual([FIRST, 'Kedua.']);
  await page.getByRole('button', { name: 'Put back Home' }).click();
  await expect.poll(() => units(page)).toHaveLength(3);
  await page.getByRole('button', { name: 'Leave out paragraph 1' }).click();
  await page.getByText('Left out by hand').waitFor();
  expect(await page.locator('#at-0 button').evaluate((each) => each === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Change paragraph 2' }).click();
  await page.getByLabel('Role').selectOption('heading');
  await page.locator('#open[data-role="heading"]').waitFor();
  expect(await page.getByText('Kedua.', { exact: true }).filter({ visible: true }).count()).toBe(0);
  expect(await page.getByLabel('Split anywhere').inputValue()).toBe('Kedua.');
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('no input before the server’s answer is lost', async () => {
  const page = await openPreview();
  await page.route('**/drafts/*', async (route) => {
    await sleep(400);
    await route.continue();
  });
  await page.getByText('Source, author, date, rights').click();
  await page.getByLabel('English').check();
  await page.getByLabel('French').check();
  await page.getByLabel('Author').fill('Hani');
  await page.getByRole('button', { name: 'Change paragraph 1' }).click();
  await page.getByLabel('Split anywhere').waitFor();
  expect(await page.getByLabel('English').isChecked()).toBe(true);
  expect(await page.getByLabel('French').isChecked()).toBe(true);
  expect(await page.getByLabel('Author').inputValue()).toBe('Hani');
  expect(await page.locator('.draft-price').textContent()).toMatch(/French/);
});

describe('the form for a new article', () => {
  test('accepts a file that is dropped anywhere on the page, and reports one that is too large before it is sent', async () => {
    const page = await desk.open('/add');
    const drop = (size: number) =>
      page.evaluate((bytes) => {
        const data = new DataTransfer();
        data.items.add(new File(['a'.repeat(bytes)], 'berita.txt', { type: 'text/plain' }));
        for (const kind of ['dragover', 'drop'])
          document
            .querySelector('h1')!
            .dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }, size);
    await drop(3 * 1024 * 1024);
    const file = page.locator('#add-file');
    expect(await file.evaluate((each) => (each as HTMLInputElement).validationMessage)).toMatch(
      /larger than/,
    );
    await drop(30);
    expect(await file.evaluate((each) => (each as HTMLInputElement).validationMessage)).toBe('');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.waitForURL('**/drafts/*');
    expect(await units(page)).toEqual(['a'.repeat(30)]);
  });

  test('recognises a pasted address, and keeps the links of pasted text', async () => {
    const page = await desk.open('/add');
    const paste = (plain: string, html = '') =>
      page.evaluate(
        ([text, markup]) => {
          const data = new DataTransfer();
          data.setData('text/plain', text!);
          if (markup) data.setData('text/html', markup);
          const field = document.querySelector<HTMLTextAreaElement>('#add-text')!;
          field.focus();
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          if (field.dispatchEvent(event)) {
            field.value = text!;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }
        },
        [plain, html],
      );
    await page.locator('h1').click();
    await page.keyboard.press('Control+v');
    expect(await page.locator('#add-text').evaluate((field) => field === document.activeElement)).toBe(true);
    await paste('https://example.org/berita');
    expect(await page.locator('#add-url').inputValue()).toBe('https://example.org/berita');
    await page.getByLabel('Paste text').check();
    await paste('Kami siap.', '<p>Kami <a href="https://a.id/">siap</a>.</p>');
    await page.getByText('Links and emphasis of the pasted text are kept.').waitFor();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.waitForURL('**/drafts/*');
    expect(await page.locator('.unit-text a').getAttribute('href')).toBe('https://a.id/');
  });
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useDesk } from '../support/use-desk.ts';

const FIRST = 'Menteri luar negeri menolak kerja sama.';
const SECOND = 'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.';
const CHARACTERS = FIRST.length + SECOND.length;

const desk = useDesk({ MONTHLY_CHARACTER_BUDGET: String(3 * CHARACTERS) }, { characterLimit: 500_000 });

async function add(): Promise<string> {
  const answer = await fetch(`${desk.server.url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: `${FIRST}\n\n${SECOND}`,
  });
  return ((await answer.json()) as { id: string }).id;
}

/** The menu beside the button, with the prices and each language alone. */
async function openOffer(page: Page): Promise<void> {
  await page.locator('.translate summary').click();
}

async function translateIntoEnglish(page: Page): Promise<void> {
  await openOffer(page);
  await page.getByRole('button', { name: 'English only' }).click();
  await finished(page);
}

async function finished(page: Page): Promise<void> {
  await page.locator('[data-key="p2.en"] > [lang]').waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
}

describe('the price of a translation', () => {
  test('is shown in the menu first; the final cost is shown at the end', async () => {
    const page = await desk.open(`/articles/${await add()}`);
    const whole = page.getByRole('button', { name: 'Translate missing paragraphs' });
    expect(
      await whole.evaluate(
        (button) => document.getElementById(button.getAttribute('aria-describedby')!)?.textContent,
      ),
    ).toBe(`${2 * CHARACTERS} characters (67% of this month’s budget) in 2 requests to DeepL`);
    await openOffer(page);
    const offer = page.getByRole('listitem').filter({ hasText: 'English only' });
    expect(await offer.textContent()).toMatch(new RegExp(`${CHARACTERS} characters .*in 1 request to DeepL`));
    expect(desk.deepl.requests).toEqual([]);
    await offer.getByRole('button').click();
    await finished(page);
    await openOffer(page);
    await page.getByText(`English: ${CHARACTERS} characters billed, in 1 request`).waitFor();
    await page.getByText(`${2 * CHARACTERS} characters left`).waitFor();
    expect(desk.deepl.charactersBilled).toBe(CHARACTERS);
  });

  test('is updated during the translation, without a new page', async () => {
    desk.deepl.behave({ kind: 'held' });
    const page = await desk.open(`/articles/${await add()}`);
    await openOffer(page);
    await page.getByRole('button', { name: 'English only' }).click();
    await page.locator('.progress').getByText('English 0/2').waitFor();
    await openOffer(page);
    await page.getByText('English: 0 characters billed so far').waitFor();
    desk.deepl.release();
    await page.getByText(`English: ${CHARACTERS} characters billed, in 1 request`).waitFor();
  });

  test('links to this month’s usage, with DeepL’s own figure', async () => {
    const page = await desk.open(`/articles/${await add()}`);
    await translateIntoEnglish(page);
    await openOffer(page);
    await page.locator('.translate').getByRole('link', { name: 'Usage' }).click();
    await page.getByRole('heading', { name: 'Usage' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'DeepL' });
    expect(await row.textContent()).toContain(`${CHARACTERS} characters`);
  });
});

describe.each([true, false])('the glossary, with JavaScript %s,', (javaScript) => {
  test('terms are added, changed and removed with the keyboard alone', async () => {
    const page = await desk.open('/glossary/id/en', { javaScript });
    await page.getByLabel('Term (Indonesian)').focus();
    await page.keyboard.type('harga');
    await page.keyboard.press('Tab');
    await page.keyboard.type('price');
    await page.keyboard.press('Enter');
    await page.getByText('Terms added: 1').waitFor();

    await page.getByRole('link', { name: 'Change “harga”' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Change the term' }).waitFor();
    await page.getByLabel('Translation (English)').fill('market price');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'market price' }).waitFor();

    await page.getByRole('button', { name: 'Remove “harga”' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('removed: 1').waitFor();
    expect(await page.getByLabel('Translation (English)').inputValue(), 'to be put back').toBe(
      'market price',
    );
  });

  test('is imported from a file and exported again', async () => {
    const page = await desk.open('/glossary/id/en', { javaScript });
    const buffer = Buffer.from('Mali;Mali\r\nmenteri luar negeri;foreign minister\r\n');
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'istilah.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByText('Translations into English').waitFor();
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByText('Terms added: 2').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as CSV' }).click();
    const file = await (await download).path();
    expect(await readFile(file, 'utf8')).toBe(
      '\ufeffid,en\r\nMali,Mali\r\nmenteri luar negeri,foreign minister\r\n',
    );
  });
});

test('a changed term makes only the paragraphs with it outdated, and only they are priced', async () => {
  const id = await add();
  const page = await desk.open(`/articles/${id}`);
  await translateIntoEnglish(page);
  await page.goto(`${desk.server.url}/glossary/id/en`);
  await page.getByLabel('Term (Indonesian)').fill('menteri luar negeri');
  await page.getByLabel('Translation (English)').fill('foreign minister');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('outdated until they are translated again').waitFor();
  await page.goto(`${desk.server.url}/articles/${id}`);
  await openOffer(page);
  const offer = page.getByRole('listitem').filter({ hasText: 'English only' });
  expect(await offer.textContent()).toContain(`${FIRST.length} characters (12% of`);
});

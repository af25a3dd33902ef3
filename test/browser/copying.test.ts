import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useParallelText } from '../support/use-parallel-text.ts';

const { open, address } = useParallelText([
  { id: 'Judul berita', en: 'The headline', fr: 'Le titre' },
  { id: 'Satu kalimat panjang.', en: 'One long sentence.', fr: 'Une phrase : longue!' },
  { id: 'Dua kalimat pendek.', en: 'Two short sentences.' },
  { id: 'Tiga hal lain.', en: 'Three other things.', fr: 'Trois autres choses.' },
]);

async function openDialog(where = '', forms: { readonly form?: string } = {}): Promise<Page> {
  const page = await open(where);
  await page.locator('.reading-ways').getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('dialog').waitFor();
  if (forms.form !== undefined) await page.getByLabel(forms.form).check();
  return page;
}

function preview(page: Page): Promise<string> {
  return page.getByLabel('What will be copied').inputValue();
}

const copyButton = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true });

async function clipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the copy dialog', () => {
  test('copies all columns, each paragraph with its translations, and the source', async () => {
    const page = await openDialog('/id+en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copyButton(page).click();
    await page.getByRole('dialog').getByRole('status').getByText('Copied.').waitFor();
    const copied = await clipboard(page);
    expect(copied.split('\n\n').slice(0, 3)).toEqual([
      'Judul berita\nThe headline',
      'Satu kalimat panjang.\nOne long sentence.',
      'Dua kalimat pendek.\nTwo short sentences.',
    ]);
    expect(copied.split('\n\n')[4]).toMatch(
      /^“Judul berita” \[The headline\]\nEnglish: Imported from texts\.tmx \(.*\), not reviewed\nhttp:.*\/id\+en$/,
    );
    expect(copied.endsWith(`${address()}/id+en`)).toBe(true);
  });

  test('copies one language alone on request, and marks a gap as one', async () => {
    const page = await openDialog();
    await page.getByRole('dialog').getByLabel('Indonesian').uncheck();
    await page.getByRole('dialog').getByLabel('English').uncheck();
    const paragraphs = (await preview(page)).split('\n\n');
    expect(paragraphs.slice(0, 4)).toEqual([
      'Le titre',
      'Une phrase\u00a0: longue\u202f!',
      '[Not translated]',
      'Trois autres choses.',
    ]);
    await page.getByRole('dialog').getByLabel('French').uncheck();
    expect(await copyButton(page).isDisabled()).toBe(true);
  });

  test('copies the paragraphs that were chosen on the page or in the dialog', async () => {
    const page = await openDialog('/id#p2-p3');
    expect(await preview(page)).toBe(
      `Satu kalimat panjang.\n\nDua kalimat pendek.\n\n“Judul berita” [The headline]\nParagraphs 2–3\n${address()}/id#p2-p3`,
    );
    await page.getByLabel('to', { exact: true }).fill('2');
    expect(await preview(page)).toContain(`Paragraph 2\n${address()}/id#p2`);
    await page.getByLabel('Link').check();
    expect(await preview(page)).toBe(`${address()}/id#p2`);
  });

  test('copies a citation with the kind of translation and the date of reading', async () => {
    const page = await openDialog('/en#p4', { form: 'Citation' });
    expect(await preview(page)).toMatch(
      /^“Judul berita” \[The headline\]\. English: Imported from texts\.tmx \(.*\), not reviewed\. Paragraph 4\. http\S+\/en#p4 \(accessed \d+ \w+ \d{4}\)\.$/,
    );
  });

  test('copies a reference that reference managers can read', async () => {
    const page = await openDialog('/en', { form: 'RIS (for reference managers)' });
    const lines = (await preview(page)).split('\n');
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      'TY  - ',
      'TI  - ',
      'TT  - ',
      'LA  - ',
      'N1  - ',
      'UR  - ',
      'Y2  - ',
      'ER  - ',
      '',
    ]);
    expect(lines[5]).toBe(`UR  - ${address()}/en`);
    expect(lines[6]).toMatch(/^Y2 {2}- \d{4}\/\d\d\/\d\d$/);
    await page.getByLabel('CSL-JSON (for reference managers)').check();
    expect(JSON.parse(await preview(page))).toEqual([
      expect.objectContaining({ type: 'webpage', title: 'Judul berita', URL: `${address()}/en` }),
    ]);
  });

  test('shows the text for copying by hand if the browser does not let scripts copy', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.keyboard.press('c');
    await copyButton(page).press('Enter');
    await page.getByText('press Ctrl+C').waitFor();
    const selected = await page.getByLabel('What will be copied').evaluate((field) => {
      const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
      return document.activeElement === field && value.slice(selectionStart, selectionEnd) === value;
    });
    expect(selected).toBe(true);
  });

  test.each([
    ['fr', 'phone', 'dark'],
    ['id', 'desktop', 'light'],
  ] as const)('has no findings of axe: %s, %s, %s', async (language, viewport, colorScheme) => {
    const page = await open('', { language, viewport });
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('c');
    await page.locator('#copy').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('the menu of a chosen paragraph', () => {
  test('copies the paragraph, also with its translations', async () => {
    const page = await open('/id+en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const menu = page.getByRole('group', { name: 'Copy from this paragraph' });
    expect(await menu.isVisible()).toBe(false);
    await page.locator('#p2 .number a').click();
    await menu.getByRole('button', { name: 'Copy', exact: true }).click();
    await menu.getByText('Copied.').waitFor();
    expect(await clipboard(page)).toBe('Satu kalimat panjang.');
    await menu.getByRole('button', { name: 'Copy with translations' }).click();
    await expect.poll(() => clipboard(page)).toBe('Satu kalimat panjang.\nOne long sentence.');
    await menu.getByRole('button', { name: 'Link' }).click();
    await expect.poll(() => clipboard(page)).toBe(`${address()}/id+en#p2`);
    await page.locator('#p2 .number a').click();
    expect(await menu.isVisible()).toBe(false);
  });

  test('is within the screen of a phone, and can be read by everyone', async () => {
    const page = await open('', { viewport: 'phone' });
    await page.locator('#p1 .number a').tap();
    const menu = page.getByRole('group', { name: 'Copy from this paragraph' });
    const { x, width } = (await menu.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a selection with the mouse', () => {
  /** From the middle of a cell to the middle of another. */
  async function drag(page: Page, from: string, to: string): Promise<void> {
    const [start, end] = await Promise.all(
      [from, to].map((key) => page.locator(`[data-key="${key}"] > [lang]`).boundingBox()),
    );
    await page.mouse.move(start!.x + 2, start!.y + 8);
    await page.mouse.down();
    await page.mouse.move(end!.x + 80, end!.y + end!.height - 8, { steps: 8 });
    await page.mouse.up();
  }

  test('copies one column alone, without paragraph numbers and badges', async () => {
    const page = await open();
    await drag(page, 'p1.en', 'p4.en');
    await page.keyboard.press('Control+c');
    const copied = await clipboard(page);
    expect(copied.split('\n\n').slice(0, 3)).toEqual([
      'The headline',
      'One long sentence.',
      'Two short sentences.',
    ]);
    expect(copied).not.toMatch(/kalimat|phrase|Imported/);
  });

  test('shows what it copies: the other columns are not marked', async () => {
    const page = await open();
    await drag(page, 'p1.en', 'p4.en');
    const selectable = await page
      .locator('#p2 .cell')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).userSelect));
    expect(selectable).toEqual(['none', 'auto', 'none']);
  });

  test('covers all columns if everything is selected', async () => {
    const page = await open();
    await drag(page, 'p1.en', 'p2.en');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await clipboard(page);
    for (const text of ['Satu kalimat panjang.', 'One long sentence.', 'Trois autres choses.'])
      expect(copied).toContain(text);
  });
});

describe('a title that is a sentence', () => {
  const house = useParallelText([
    { id: 'Presiden tiba. Ia lelah.', en: 'The president arrived. He is tired.' },
  ]);

  test('has one full stop in a citation', async () => {
    const page = await house.open('/id');
    await page.locator('.reading-ways').getByRole('button', { name: 'Copy' }).click();
    await page.getByLabel('Citation').check();
    expect(await preview(page)).toMatch(
      /^“Presiden tiba\.” \[The president arrived\.\] http:.*\/id \(accessed .*\)\.$/,
    );
  });
});

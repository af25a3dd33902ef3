import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useParallelText } from '../support/use-parallel-text.ts';

const { open, address } = useParallelText([
  { id: 'Satu. Dua.', en: 'One. Two.', fr: 'Premier. Second.' },
  { id: 'Tiga.', en: 'Three.' },
  { id: 'Empat. Lima.', en: 'Four. Five.', fr: 'Quatre. Cinq.' },
]);

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

/** The scripts of a page that has just opened begin with its first frame. */
async function begun(page: Page): Promise<void> {
  await page.locator('.parallel[data-chooses]').waitFor();
}

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

describe('single keys', () => {
  test('move from paragraph to paragraph, and stop at the last and the first', async () => {
    const page = await open();
    await begun(page);
    await press(page, 'j');
    expect(await focused(page)).toBe('Satu.');
    await press(page, 'j j');
    expect(await focused(page)).toBe('Empat.');
    await press(page, 'j');
    expect(await focused(page)).toBe('Empat.');
    await press(page, 'k k k k');
    expect(await focused(page)).toBe('Satu.');
  });

  test('stop at a gap, so that a missing paragraph is noticed', async () => {
    const page = await open('/fr');
    await begun(page);
    await press(page, 'j j');
    expect(await focused(page)).toContain('Not translated');
    await press(page, 'j');
    expect(await focused(page)).toBe('Quatre.');
  });

  test('move from sentence to sentence, and to its match in the other languages', async () => {
    const page = await open();
    await begun(page);
    await press(page, 'j l');
    expect(await focused(page)).toBe('Dua.');
    await press(page, 'o');
    expect(await focused(page)).toBe('Two.');
    await press(page, 'o');
    expect(await focused(page)).toBe('Second.');
    await press(page, 'o h');
    expect(await focused(page)).toBe('Satu.');
  });

  test('show the original in the view of one language, and go back', async () => {
    const page = await open('/en?view=single');
    await begun(page);
    await press(page, 'j l o');
    expect(await focused(page)).toBe('Dua.');
    expect(await page.locator('[data-key="p1.id"]').isVisible()).toBe(true);
    await press(page, 'o');
    expect(await focused(page)).toBe('Two.');
  });

  test('begin at the visible paragraph, not at the last focus', async () => {
    const page = await open();
    await begun(page);
    await press(page, 'j');
    await page.setViewportSize({ width: 1280, height: 200 });
    await page.locator('#p3').evaluate((row) => row.scrollIntoView());
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, 'j');
    expect(await focused(page)).toBe('Empat.');
  });

  test('never move the focus under the fixed headings', async () => {
    const page = await open();
    await begun(page);
    await page.setViewportSize({ width: 1280, height: 260 });
    await press(page, 'j j j k k');
    const { top, lower } = await page.evaluate(() => ({
      top: document.activeElement!.getBoundingClientRect().top,
      lower: document.querySelector('thead')!.getBoundingClientRect().bottom,
    }));
    expect(await focused(page)).toBe('Satu.');
    expect(top).toBeGreaterThanOrEqual(lower);
  });

  test('change the view and the first language, with their addresses', async () => {
    const page = await open('/id+en');
    await begun(page);
    await press(page, 's');
    await page.waitForURL('**/en+id');
    await begun(page);
    await press(page, 'v');
    await page.waitForURL(({ search }) => search === '?view=stacked');
    await begun(page);
    await press(page, 'v');
    await page.waitForURL(({ search }) => search === '?view=single');
    await begun(page);
    expect(await page.locator('#p1 > .cell > [lang]').getAttribute('lang')).toBe('en');
    await press(page, '/');
    await page.waitForURL((url) => url.pathname === '/');
  });

  test('choose a paragraph, or a range of paragraphs', async () => {
    const page = await open();
    await begun(page);
    await press(page, 'j x');
    expect(page.url()).toBe(`${address()}#p1`);
    await press(page, 'j j Shift+X');
    expect(page.url()).toBe(`${address()}#p1-p3`);
  });

  test('do nothing with modifier keys, in a field, or while a dialog is open', async () => {
    const page = await open();
    await begun(page);
    await press(page, 'Control+j Alt+j Meta+j');
    expect(await page.locator('[data-lit]').count()).toBe(0);
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
    });
    await press(page, 'j ?');
    expect(await page.locator('body > input').inputValue()).toBe('j?');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, '? v');
    expect(page.url()).toBe(address());
    expect(await page.locator('#keys').isVisible()).toBe(true);
  });

  test('can be turned off and stay off; the arrows and the button still work', async () => {
    const page = await open();
    await begun(page);
    await press(page, '?');
    await page.getByLabel('Single-key shortcuts').uncheck();
    await press(page, 'Escape');
    await page.reload();
    await press(page, 'j ?');
    expect(await page.locator('[data-lit], dialog[open]').count()).toBe(0);
    await page.locator('.parallel [tabindex="0"]').focus();
    await press(page, 'ArrowRight');
    expect(await focused(page)).toBe('Dua.');
    await page.locator('summary').filter({ hasText: 'Text and display' }).click();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByLabel('Single-key shortcuts').check();
    await press(page, 'Escape j');
    expect(await page.locator('[data-lit]').count()).toBeGreaterThan(0);
  });
});

test('single keys can be turned off even if the browser stores nothing', async () => {
  const page = await open();
  await begun(page);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    });
  });
  await page.reload();
  await press(page, '?');
  await page.getByLabel('Single-key shortcuts').uncheck();
  await press(page, 'Escape j');
  expect(await page.locator('[data-lit]').count()).toBe(0);
});

test('single keys still act on a ticked checkbox', async () => {
  const page = await open();
  await begun(page);
  await page.locator('summary').filter({ hasText: 'Text and display' }).click();
  await page.getByLabel('Show where each translation comes from').check();
  await press(page, 'Escape j');
  expect(await focused(page)).toBe('Satu.');
});

describe('the list of keys', () => {
  test.each([
    ['fr', 'phone', 'light'],
    ['id', 'desktop', 'dark'],
  ] as const)('has no findings of axe: %s, %s, %s', async (language, viewport, colorScheme) => {
    const page = await open('', { language, viewport });
    await begun(page);
    await page.emulateMedia({ colorScheme });
    await press(page, '?');
    await page.locator('#keys').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('closes with Escape or a click beside it, and the focus returns', async () => {
    const page = await open();
    await begun(page);
    await press(page, 'j ? Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    expect(await focused(page)).toBe('Satu.');
    await press(page, '?');
    await page.mouse.click(5, 5);
    expect(await page.locator('#keys').isVisible()).toBe(false);
  });

  test('is not offered without JavaScript', async () => {
    const page = await open('', { javaScript: false });
    await page.locator('summary').filter({ hasText: 'Text and display' }).click();
    expect(await page.getByLabel('Show where each translation comes from').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Keyboard shortcuts' }).isVisible()).toBe(false);
  });
});

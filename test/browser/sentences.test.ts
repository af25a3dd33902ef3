import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useParallelText } from '../support/use-parallel-text.ts';

const ROWS = [
  {
    id: 'Presiden tiba di Bamako. Ia berbicara dengan para menteri.',
    en: 'The president arrived in Bamako. He spoke with the ministers.',
    fr: 'Le président est arrivé à Bamako et a parlé avec les ministres.',
  },
  {
    id: 'Ya. Kami akan berangkat ke ibu kota pada pagi hari bersama seluruh rombongan yang datang kemarin.',
    en: 'We will leave for the capital in the morning with the whole delegation that came yesterday. Yes indeed.',
  },
  { id: 'Selesai sudah.', en: 'It is over.', fr: 'C’est fini.' },
];

const { open } = useParallelText(ROWS);

function sentence(page: Page, paragraph: number, language: string, index: number): Locator {
  return page.locator(`[data-key="p${paragraph}.${language}"] [data-sentence]`).nth(index);
}

/** What is lit, by paragraph and language, and how. */
function litIn(page: Page): Promise<readonly string[]> {
  return page.locator('[data-lit]').evaluateAll((all) =>
    all.map((each) => {
      const key = each.closest('[data-key]')!.getAttribute('data-key')!;
      return `${key} ${each.textContent.split(' ')[0]!} ${each.getAttribute('data-lit')!}`;
    }),
  );
}

/** Something to see that is no colour. */
function linesOf(page: Page): Promise<readonly string[]> {
  return page.locator('[data-lit]').evaluateAll((all) =>
    all.map((each) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(each);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
}

describe('a sentence under the pointer', () => {
  test('is highlighted with its matches in every column until the pointer leaves', async () => {
    const page = await open();
    await sentence(page, 1, 'id', 1).hover();
    expect(await litIn(page)).toEqual(['p1.id Ia self', 'p1.en He sure', 'p1.fr Le sure']);
    expect(await linesOf(page)).toEqual(['none solid', 'underline solid', 'underline solid']);
    await page.locator('h1').hover();
    expect(await litIn(page)).toEqual([]);
  });

  test('in one translation finds the other translation through the source', async () => {
    const page = await open('/en+fr');
    await sentence(page, 1, 'fr', 0).hover();
    expect(await litIn(page)).toEqual(['p1.en The sure', 'p1.en He sure', 'p1.fr Le self']);
  });

  test('shows uncertain matches as uncertain, and says so', async () => {
    const page = await open('/id+en');
    await sentence(page, 2, 'id', 0).click();
    expect(await litIn(page)).toEqual(['p2.id Ya. self', 'p2.en Yes unsure']);
    expect(await linesOf(page)).toEqual(['none solid', 'underline dashed']);
    expect(await page.getByRole('status').getByText('uncertain').textContent()).toBe(
      'The matching sentence is uncertain in: English.',
    );
  });
});

describe('a clicked sentence', () => {
  test('stays highlighted until a click elsewhere or Escape', async () => {
    const page = await open();
    await sentence(page, 1, 'en', 0).click();
    await page.locator('h1').hover();
    expect(await litIn(page)).toEqual(['p1.id Presiden sure', 'p1.en The self', 'p1.fr Le sure']);
    await page.locator('h1').click();
    expect(await litIn(page)).toEqual([]);
    await sentence(page, 1, 'en', 0).click();
    await page.keyboard.press('Escape');
    expect(await litIn(page)).toEqual([]);
  });

  test('does not prevent the selection of text', async () => {
    const page = await open();
    await sentence(page, 1, 'en', 0).dblclick({ position: { x: 60, y: 8 } });
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('president');
  });
});

describe('sentences on a phone', () => {
  test.each(['', '?view=stacked'])('a tap highlights, and a tap elsewhere clears %s', async (query) => {
    const page = await open(query, { viewport: 'phone' });
    await sentence(page, 1, 'id', 0).tap();
    expect(await litIn(page)).toEqual(['p1.id Presiden self', 'p1.en The sure', 'p1.fr Le sure']);
    await page.locator('h1').tap();
    expect(await litIn(page)).toEqual([]);
  });

  test('a tap shows a match that is out of sight at the foot of the screen', async () => {
    const page = await open('?view=stacked', { viewport: 'phone' });
    const sheet = page.locator('#sheet');
    await sentence(page, 1, 'id', 0).tap();
    expect(await sheet.isVisible(), 'all are in sight').toBe(false);
    await page.setViewportSize({ width: 390, height: 260 });
    await sentence(page, 1, 'id', 1).evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await sentence(page, 1, 'id', 1).tap();
    expect(await sheet.innerText()).toContain('Le président est arrivé à Bamako');
    expect(await sheet.locator('[lang=fr]').count()).toBe(1);
    const { y, height } = (await sheet.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(260);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
  });

  test('in the view of one language, a tap shows the original with its sentence highlighted', async () => {
    const page = await open('/en?view=single', { viewport: 'phone' });
    expect(await sentence(page, 1, 'id', 1).isVisible()).toBe(false);
    await sentence(page, 1, 'en', 1).tap();
    expect(await sentence(page, 1, 'id', 1).isVisible()).toBe(true);
    expect(await litIn(page)).toEqual(['p1.en He self', 'p1.id Ia sure']);
  });
});

describe('the keyboard in the text', () => {
  test('has one tab stop, and moves on from there with the arrows', async () => {
    const page = await open();
    // A gap's link to similar texts is inside a closed `details`.
    const stops = '.parallel [tabindex="0"], .parallel a:not([tabindex="-1"]):not(.similar a)';
    expect(await page.locator(stops).count()).toBe(1);
    await page.locator('.parallel [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await litIn(page)).toEqual(['p1.id Ia self', 'p1.en He sure', 'p1.fr Le sure']);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ya.');
    expect(await page.locator('.parallel [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ya.');
  });
});

describe('a page during a translation', () => {
  test('keeps the focus, and highlights new sentences', async () => {
    const page = await open('/id+en');
    await page.locator('.parallel [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    // As `live.ts` does it when a translation comes.
    await page.evaluate(() => {
      document.dispatchEvent(new Event('article:update'));
      for (const cell of document.querySelectorAll('#p1 .cell'))
        cell.replaceChildren(...cell.cloneNode(true).childNodes);
      document.dispatchEvent(new Event('article:updated'));
    });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Ia berbicara dengan para menteri.',
    );
    expect(await litIn(page)).toEqual(['p1.id Ia self', 'p1.en He sure']);
    expect(await page.locator('.parallel [tabindex="0"]').count()).toBe(1);
  });
});

describe('the highlight', () => {
  test.each([
    ['desktop', 'light', 'none'],
    ['phone', 'dark', 'none'],
    ['desktop', 'light', 'active'],
  ] as const)(
    'has no findings of axe: %s, %s, forced colours %s',
    async (viewport, colorScheme, forcedColors) => {
      const page = await open('#p1-p2', { viewport });
      await page.emulateMedia({ colorScheme, forcedColors });
      await sentence(page, 2, 'id', 0).click();
      expect(await axeViolations(page)).toEqual([]);
      expect((await linesOf(page)).slice(1)).toEqual(['underline dashed']);
    },
  );

  test('changes no size: no line moves', async () => {
    const page = await open();
    const heights = () =>
      page.locator('.row').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    const before = await heights();
    await sentence(page, 1, 'en', 1).hover();
    expect(await litIn(page)).not.toEqual([]);
    expect(await heights()).toEqual(before);
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Reader } from '../support/browser.ts';
import { DEEPL_TEST_KEY, startDeepl } from '../support/deepl-server.ts';
import { createProgram } from '../support/program.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite({ OFFLINE: 'true' }, { serviceWorker: false });
let sample: string;

beforeAll(async () => {
  sample = `/articles/${await site.sample()}`;
});

const open = (place: string, reader?: Reader): Promise<Page> => site.open(sample + place, reader);
const place = (page: Page) => page.url().slice(`${site.server.url}${sample}`.length);
const shownLanguages = (page: Page, row = '#p4') =>
  page
    .locator(`${row} .cell > [lang]`)
    .evaluateAll((texts) =>
      texts
        .filter((text) => text.checkVisibility({ contentVisibilityAuto: false }))
        .map((text) => (text as HTMLElement).lang),
    );
const tops = (page: Page) =>
  page
    .locator('#p4 .cell')
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));

/** How much of the page moved by itself. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing was shifted nothing is reported.
        setTimeout(resolve, 500, 0);
      }),
  );

describe.each([true, false])('the ways to read, with JavaScript %s:', (javaScript) => {
  test('each view has a link and an address, and stays chosen', async () => {
    const page = await open('', { javaScript });
    expect(new Set(await tops(page)).size).toBe(1);
    await page.getByRole('link', { name: 'Stacked' }).click();
    expect(place(page)).toBe('?view=stacked');
    const stacked = await tops(page);
    expect(stacked).toEqual(stacked.toSorted((one, other) => one - other));
    expect(new Set(stacked).size).toBe(3);
    await page.getByRole('link', { name: 'One language' }).click();
    expect(await shownLanguages(page)).toEqual(['id']);
    await page.locator('[data-column=en]').click();
    expect(place(page)).toBe('/en+id?view=single');
    expect(await shownLanguages(page)).toEqual(['en']);
    await page.goto(`${site.server.url}${sample}`);
    expect(await page.locator('.segments [aria-current]').textContent()).toBe('One language');
    expect(await shownLanguages(page), 'the language that leads stays chosen too').toEqual(['en']);
  });

  test('every order of the languages can be reached by links', async () => {
    const page = await open('', { javaScript });
    const follow = (selector: string) => page.locator(`.chips ${selector}`).click();
    await follow('[data-swap]');
    expect(await shownLanguages(page), 'with the original beside it').toEqual(['en', 'id', 'fr']);
    await follow('[data-swap]');
    expect(await shownLanguages(page)).toEqual(['fr', 'id', 'en']);
    await follow('[data-column=id]');
    await follow('[data-column=id]');
    expect(await shownLanguages(page)).toEqual(['fr', 'en', 'id']);
    await follow('[data-swap]');
    expect(await shownLanguages(page)).toEqual(['id', 'en', 'fr']);
    await follow('[data-column=en]');
    await follow('[data-swap]');
    expect(await shownLanguages(page)).toEqual(['fr', 'id']);
  });

  test('a paragraph’s number shows the original on demand', async () => {
    const page = await open('/en+id?view=single', { javaScript });
    expect(await page.getByText('Mali tengah berjuang').isVisible()).toBe(false);
    await page.locator('#p4 .number a').click();
    expect(await shownLanguages(page)).toEqual(['en', 'id']);
    expect(await shownLanguages(page, '#p5')).toEqual(['en']);
    expect(place(page)).toBe('/en+id?view=single#p4');
  });

  test('the dark theme holds on every page, before anything is drawn', async () => {
    const page = await open('', { javaScript });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('link', { name: 'Dark', exact: true }).click();
    expect(await paper()).not.toBe(light);
    await page.goto(site.server.url);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('link', { name: 'Light', exact: true }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(), 'light on a dark system').toBe(light);
    await page.getByRole('link', { name: 'System' }).click();
    expect(await paper()).not.toBe(light);
  });
});

describe('the view of one language', () => {
  test.each(['desktop', 'phone'] as const)(
    'shows the original of a clicked or tapped paragraph, and hides it again: %s',
    async (viewport) => {
      const page = await open('/en+id?view=single', { viewport });
      const text = page.locator('#p3 > .cell [data-sentence]').first();
      await (viewport === 'phone' ? text.tap() : text.click());
      expect(await shownLanguages(page, '#p3')).toEqual(['en', 'id']);
      await (viewport === 'phone' ? text.tap() : text.click());
      expect(await shownLanguages(page, '#p3')).toEqual(['en']);
    },
  );

  test('shows nothing when words are selected', async () => {
    const page = await open('/en+id?view=single');
    await page.locator('#p3 > .cell [lang]').dblclick();
    await page.locator('#p3 > .cell [lang]').selectText();
    const box = (await page.locator('#p6 > .cell [lang]').boundingBox())!;
    await page.mouse.move(box.x + 5, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 8);
    await page.mouse.up();
    expect(await shownLanguages(page, '#p6')).toEqual(['en']);
  });

  test('gives the hidden original no tab stop, and screen readers do not read it', async () => {
    const page = await open('/en+id?view=single');
    const tree = await page.locator('#p4').ariaSnapshot();
    expect(tree).toContain('Mali is in the grip');
    expect(tree).not.toContain('Mali tengah berjuang');
    expect(await page.locator('.row a:not([tabindex="-1"])').count()).toBe(0);
  });
});

test.each(['#p5', '#p3-p5', '/en+id?view=single#p5'])(
  'nothing moves if the address chooses paragraphs, %s; their numbers show the choice',
  async (where) => {
    const page = await open('', { viewport: 'phone' });
    const slow = await page.context().newCDPSession(page);
    await slow.send('Network.enable');
    await slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 100_000,
    });
    await page.goto('about:blank');
    await page.goto(`${site.server.url}${sample}${where}`);
    expect(await page.locator('.row.chosen').count()).toBe(where === '#p3-p5' ? 3 : 1);
    expect(await shifts(page)).toBeLessThanOrEqual(0.01);
    const told = page.locator('#p5 > .cell .provenance, #p5 > td .provenance').first();
    expect(await told.isVisible()).toBe(false);
    await page.locator('#p5 .number a').click();
    expect(await told.isVisible()).toBe(true);
    expect(await page.locator('#p5').getByText('Kami telah sampai').isVisible()).toBe(true);
  },
);

test('another view or order opens at the same paragraph', async () => {
  const page = await open('');
  await page.locator('#p9').evaluate((row) => row.scrollIntoView());
  await page.locator('[data-view=stacked]').evaluate((link) => (link as HTMLElement).click());
  await page.waitForURL('**/*?view=stacked#p*');
  expect(place(page)).toBe('?view=stacked#p9');
  const { y } = (await page.locator('#p9').boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(200);
});

test('the controls and the column headings stay visible', async () => {
  const page = await open('');
  await page.locator('#p9').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  const places = () =>
    page.evaluate(() =>
      ['.reading-ways', 'table.parallel thead'].map((each) => {
        const { top, bottom } = document.querySelector(each)!.getBoundingClientRect();
        return { top, bottom };
      }),
    );
  await expect.poll(async () => (await places())[0]!.top).toBe(0);
  const [controls, headings] = await places();
  expect(headings!.top).toBe(controls!.bottom);
  expect(await page.locator('th .language').allTextContents()).toEqual(['Indonesian', 'English', 'French']);
});

describe('the provenance of a translation', () => {
  test('is shown below a chosen paragraph, in rows that stay aligned', async () => {
    const page = await open('#p4', { javaScript: false });
    const told = page.locator('#p4 .provenance');
    expect(await told.evaluateAll((lines) => lines.map((line) => line.checkVisibility()))).toEqual([
      true,
      true,
    ]);
    expect(await told.first().textContent()).toMatch(
      /^Imported, not reviewed · .+\.tmx · \d+ \w+ \d{4} · exact match$/,
    );
    expect(await page.locator('#p5 .provenance').first().isVisible()).toBe(false);
    expect(
      new Set(
        await page
          .locator('#p4 .cell > [lang]')
          .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().top)),
      ).size,
    ).toBe(1);
  });

  test('is shown for all paragraphs by a checkbox that the keyboard reaches, without scripts', async () => {
    const page = await open('', { javaScript: false });
    await page.locator('summary').filter({ hasText: 'Text and display' }).focus();
    for (const key of ['Enter', 'Tab', 'Space']) await page.keyboard.press(key);
    const told = page.locator('.provenance');
    expect(await told.evaluateAll((lines) => lines.every((line) => line.checkVisibility()))).toBe(true);
    expect(await told.count()).toBe(24);
  });

  test('is shown beside the badge under the pointer, and moves nothing', async () => {
    const page = await open('?view=stacked');
    const below = () => page.locator('#p5').evaluate((row) => (row as HTMLElement).offsetTop);
    const before = await below();
    await page.locator('#p4 .mark').first().hover();
    expect(await page.locator('#p4 .provenance').first().isVisible()).toBe(true);
    expect(await below()).toBe(before);
  });
});

/** What WCAG 1.4.12 lets a reader set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

describe.each([
  ['three columns', ''],
  ['stacked', '?view=stacked'],
  ['one language', '/en+id?view=single#p4'],
])('%s', (_view, path) => {
  test.each([320, 390, 640, 1024])(
    'is never wider than a screen of %i pixels, also with wider spacing',
    async (width) => {
      const page = await open(path, { language: 'fr' });
      await page.setViewportSize({ width, height: 600 });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      // Through the reader's own means: the policy of the page lets no style in.
      const session = await page.context().newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { styleSheetId } = await session.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
      await session.send('CSS.setStyleSheetText', { styleSheetId, text: SPACING });
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
  );

  test('has controls that are large enough for a finger: at least 24 pixels', async () => {
    const page = await open(path, { viewport: 'phone', language: 'id' });
    const sizes = await page
      .locator('.reading-ways :is(a, button, summary), .number a, footer.site li a, header.site a')
      .evaluateAll((controls) =>
        controls
          .filter((each) => each.checkVisibility())
          .map((each) => each.getBoundingClientRect())
          .map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});

describe('a printed article', () => {
  test('keeps its columns, without controls and without a dark background', async () => {
    const page = await open('?theme=dark');
    await page.emulateMedia({ media: 'print' });
    expect(new Set(await tops(page)).size).toBe(1);
    for (const control of ['.reading-ways', 'form.keep', 'footer.site a'])
      expect(await page.locator(control).first().isVisible()).toBe(false);
    expect(await page.getByText(`Printed from ${site.server.url}${sample}`).isVisible()).toBe(true);
    const style = await page.locator('#p4').evaluate((row) => {
      const { breakInside, color } = getComputedStyle(row);
      return [breakInside, color, getComputedStyle(document.documentElement).backgroundColor];
    });
    expect(style).toEqual(['avoid', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await page.locator('.coverage').isVisible()).toBe(true);
  });
});

test.each(['', '#p5'])('no line moves while translations arrive%s', async (place) => {
  const deepl = await startDeepl({ latencyMilliseconds: 1_500 });
  const filling = createProgram({
    LOG_LEVEL: 'silent',
    DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
    DEEPL_SERVER_URL: deepl.url,
  });
  try {
    const { url } = await filling.serve();
    const told = (sentence: string) =>
      Array.from({ length: 8 }, (_, index) => sentence.repeat(index + 1).trim());
    // As translations are: nothing in them that has to be remarked on.
    deepl.behave(({ target, texts }) => {
      const translated = told(
        target.toLowerCase() === 'fr'
          ? 'Le gouvernement construit une nouvelle route dans ce village. '
          : 'The local government is building a new road in that village. ',
      );
      const translations = texts.map((text) => ({
        detected_source_language: 'ID',
        text: translated[text.split('.').length - 2],
        billed_characters: text.length,
      }));
      return { kind: 'body', body: JSON.stringify({ translations }), contentType: 'application/json' };
    });
    const added = await fetch(`${url}/api/v1/articles?targets=en,fr`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: told('Pemerintah daerah membangun jalan baru di desa itu. ').join('\n\n'),
    });
    const { id } = (await added.json()) as { id: string };
    const page = await site.open('/');
    await page.goto(`${url}/articles/${id}${place}`);
    expect(await page.locator('.gap[data-room]').count()).toBe(16);
    const top = () => page.locator('#p5').evaluate((row) => Math.round(row.getBoundingClientRect().top));
    const before = await top();
    await page.getByText('Translation finished.').waitFor();
    expect(await page.locator('.gap').count()).toBe(0);
    expect(await shifts(page)).toBeLessThanOrEqual(0.01);
    if (place) expect(await top()).toBe(before);
    // It may still look whether more has come.
    await page.close();
  } finally {
    await filling.remove();
    await deepl.close();
  }
});

test.each(['en', 'fr', 'id'])(
  'on a screen of 320 pixels, all controls are at hand at the foot of the screen, each with its name: %s',
  async (language) => {
    const page = await open('', { language, viewport: 'phone' });
    await page.setViewportSize({ width: 320, height: 640 });
    const controls = await page.locator('.reading-ways :is(a, button, summary)').evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => {
          const { left, right, bottom } = each.getBoundingClientRect();
          return { name: each.textContent.trim(), left, right, bottom };
        }),
    );
    // Two views, three languages, the change of their order, the menu, the copy.
    expect(controls).toHaveLength(8);
    for (const { name, left, right, bottom } of controls) {
      expect(name).not.toBe('');
      expect(left, name).toBeGreaterThanOrEqual(0);
      expect(right, name).toBeLessThanOrEqual(320);
      expect(bottom, name).toBeLessThanOrEqual(640);
      expect(bottom, name).toBeGreaterThan(560);
    }
  },
);

test('nothing is animated if the reader prefers reduced motion', async () => {
  const page = await open('');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.locator('*').evaluateAll(
    (all) =>
      all.filter((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
      }).length,
  );
  expect(moving).toBe(0);
});

describe('the look of the text', () => {
  const menu = (page: Page) => page.locator('summary').filter({ hasText: 'Text and display' });
  const sizeOf = (page: Page) =>
    page.locator('#p4 [lang=en]').evaluate((text) => parseFloat(getComputedStyle(text).fontSize));

  test.each(['desktop', 'phone'] as const)(
    'keeps its chosen size on the next page, where nothing moves: %s',
    async (viewport) => {
      const page = await open('', { viewport });
      const before = await sizeOf(page);
      await menu(page).click();
      await page.getByRole('button', { name: 'Larger text' }).click();
      await page.getByRole('button', { name: 'Larger text' }).click();
      const larger = await sizeOf(page);
      expect(larger).toBeGreaterThan(before * 1.2);
      await page.reload();
      expect(await sizeOf(page)).toBe(larger);
      expect(await shifts(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
  );

  test('is chosen in a menu that Escape closes, and the focus returns', async () => {
    const page = await open('');
    await menu(page).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Larger text' }).isVisible()).toBe(false);
    expect(await menu(page).evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  test('hides translations from learners until they are tapped or focused', async () => {
    const page = await open('', { viewport: 'phone' });
    await menu(page).tap();
    await page.getByLabel('Blur translations until I tap them').check();
    await page.reload();
    const isBlurred = (key: string) =>
      page
        .locator(`[data-key="${key}"] > [lang]`)
        .evaluate((text) => getComputedStyle(text).color === 'rgba(0, 0, 0, 0)');
    const blurred = async () => [
      await isBlurred('p2.id'),
      await isBlurred('p2.en'),
      await isBlurred('p2.fr'),
    ];
    expect(await blurred()).toEqual([false, true, true]);
    await page.locator('[data-key="p2.en"] > [lang]').tap();
    expect(await blurred()).toEqual([false, false, true]);
    await page.locator('[data-key="p2.en"] > [lang]').tap();
    expect(await blurred()).toEqual([false, true, true]);
    await page.locator('[data-key="p2.id"] [data-sentence]').first().tap();
    await page.keyboard.press('o');
    expect(await blurred()).toEqual([false, false, true]);
  });
});

test.each(['', '/id+en?view=single'])('marks the words of a search in their paragraph%s', async (layout) => {
  const query = `${layout.includes('?') ? '&' : '?'}find=Mali&find=grip&in=en#p4`;
  const page = await open(layout + query);
  const marked = await page.evaluate(() =>
    [...CSS.highlights.get('found')!].map((range) => {
      const { startContainer } = range as Range;
      const key = startContainer.parentElement!.closest<HTMLElement>('[data-key]')!.dataset['key'];
      return `${key}: ${(range as Range).toString()}`;
    }),
  );
  expect(new Set(marked)).toEqual(new Set(['p4.en: Mali', 'p4.en: grip']));
  expect(await page.locator('[data-key="p4.en"] > [lang]').isVisible()).toBe(true);
});

test.each(['en', 'fr', 'id'])('the text begins in the upper part of the screen: %s', async (language) => {
  for (const [viewport, width, height, lowest] of [
    ['desktop', 1366, 768, 260],
    ['phone', 360, 740, 300],
  ] as const) {
    const page = await open('', { language, viewport });
    await page.setViewportSize({ width, height });
    const { y } = (await page.locator('#p1').boundingBox())!;
    expect(y, viewport).toBeLessThanOrEqual(lowest);
  }
});

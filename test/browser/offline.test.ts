import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { type Reader } from '../support/browser.ts';
import { ageCopies, asEarlierCopy, storedCopies, stripCopy } from '../support/copies.ts';
import { useSite } from '../support/use-site.ts';

const UNITS = 12;
const TOKEN = 'kata-sandi-yang-panjang';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'] }));

const site = useSite({}, { perTest: true, mayComplain: true });

/** Opens a page and waits for the service worker to have it, as it has a moment after the first visit. */
async function open(path: string, reader?: Reader): Promise<Page> {
  const page = await site.open(path, reader);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** The network is really cut: nobody listens any more. */
async function cut(): Promise<void> {
  await site.server.stop();
}

async function add(text: string, query = ''): Promise<string> {
  const answer = await fetch(`${site.server.url}/api/v1/articles${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: text,
  });
  return ((await answer.json()) as { id: string }).id;
}

function rows(page: Page): Promise<number> {
  return page.locator('.row[id]').count();
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 20_000 }).toBe(true);
}

async function isKept(page: Page, id: string): Promise<boolean> {
  return (await storedCopies(page)).some((copy) => copy.id === id && copy.kept);
}

describe('an article that was opened', () => {
  test('can be read without the server, and says that it is a copy and how old it is', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await cut();
    await page.reload();
    expect(await rows(page)).toBe(UNITS);
    expect(await page.locator('.saved').textContent()).toMatch(
      /^Saved copy from \d+ \w+ 20\d\d.*may have changed/,
    );
    expect(await page.locator('form[action$=translations]').count()).toBe(0);
  });

  test('can be read in all columns, orders, views and interface languages that it has online', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await cut();
    for (const [path, languages] of [
      ['', ['id', 'en', 'fr']],
      ['/id+fr', ['id', 'fr']],
      ['/fr+id', ['fr', 'id']],
      ['/en', ['en']],
      ['/fr+en+id?view=stacked', ['fr', 'en', 'id']],
    ] as const) {
      await page.goto(`${site.server.url}/articles/${sample}${path}`);
      expect(await rows(page)).toBe(UNITS);
      const shown = await page
        .locator('#p3 .cell [lang]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('lang')));
      expect([...new Set(shown)]).toEqual(languages);
      expect(await page.locator('.saved').count()).toBe(1);
    }
    await page.goto(`${site.server.url}/articles/${sample}?lng=fr`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('.saved').textContent()).toMatch(/^Copie enregistrée du .*a pu changer/);
    await page.goto(`${site.server.url}/articles/${sample}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('keeps the reader’s theme and view without the server too', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}?view=stacked&theme=dark`);
    await until(async () => (await storedCopies(page)).length === 1);
    await cut();
    const shown = async () => [
      await page.locator('html').getAttribute('data-theme'),
      await page.locator('.parallel').getAttribute('class'),
    ];
    await page.goto(`${site.server.url}/articles/${sample}`);
    expect(await shown()).toEqual(['dark', 'parallel stacked']);
    await page.goto(`${site.server.url}/articles/${sample}?view=side&theme=light`);
    await page.goto(`${site.server.url}/articles/${sample}`);
    expect((await shown())[0]).toBe('light');
    expect((await shown())[1]).not.toContain('stacked');
  });

  test('is available as JSON too, marked as stale', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await until(async () => (await storedCopies(page)).length === 1);
    await cut();
    const then = await ageCopies(page, 8);
    const answer = await page.goto(`${site.server.url}/api/v1/articles/${sample}`);
    expect(((await answer!.json()) as { id: string }).id).toBe(sample);
    expect(await answer!.headerValue('warning')).toMatch(/^110 /);
    expect(await answer!.headerValue('date')).toBe(new Date(then).toUTCString());
  });

  test('is shown as plain text if an earlier version did not store what this version needs', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await until(async () => (await storedCopies(page)).length === 1);
    await cut();
    await stripCopy(page, sample);
    await page.goto(`${site.server.url}/articles/${sample}/id+fr`);
    expect(await page.locator('main section').count()).toBe(UNITS);
    expect(await page.locator('#p12 [lang=fr]').textContent()).toMatch(/^Lors d’une conférence/);
    expect(await page.locator('.saved').count()).toBe(1);
  });

  test.each([8, 800])('does not expire: it is there after %i days, with its date', async (days) => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await until(async () => (await storedCopies(page)).length === 1);
    await cut();
    const then = await ageCopies(page, days);
    await page.goto(`${site.server.url}/articles/${sample}/id+en`);
    expect(await rows(page)).toBe(UNITS);
    expect(await page.locator('.saved time').getAttribute('datetime')).toBe(then);
    const year = String(new Date(then).getFullYear());
    expect(await page.locator('.saved time').textContent()).toContain(year);
  });

  test('is the current version whenever the server answers, and the copy is updated', async () => {
    const id = await add('Kami siap.');
    const page = await open(`/articles/${id}`);
    await fetch(`${site.server.url}/api/v1/articles/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'text/plain' },
      body: 'Kami siap.\n\nKami kuat.',
    });
    await page.reload();
    expect(await rows(page)).toBe(2);
    expect(await page.locator('.saved').count()).toBe(0);
    const version = (tag: string | null | undefined) => /^"v\d+/.exec(tag ?? '')?.[0];
    const { etag } = await fetch(`${site.server.url}/api/v1/articles/${id}`).then(({ headers }) => ({
      etag: headers.get('etag'),
    }));
    await until(async () => version((await storedCopies(page))[0]?.etag) === version(etag));
    await cut();
    await page.reload();
    expect(await rows(page)).toBe(2);
  });

  test('is saved only on request if it is confidential', async () => {
    const id = await add('Rahasia negara.', '?confidential=true');
    const page = await open(`/articles/${id}`);
    const other = await site.sample();
    await page.goto(`${site.server.url}/articles/${other}`);
    await until(async () => (await storedCopies(page)).length === 1);
    expect((await storedCopies(page)).map((copy) => copy.id)).toEqual([other]);
    await page.goto(`${site.server.url}/articles/${id}`);
    await page.locator('form.keep button').click();
    await until(() => isKept(page, id));
    await cut();
    await page.reload();
    expect(await page.locator('#p1').textContent()).toContain('Rahasia negara.');
  });

  test('is shown from its copy if the server is slow, and says so', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await until(async () => (await storedCopies(page)).length === 1);
    site.server.kill('SIGSTOP');
    try {
      await page.reload();
      expect(await rows(page)).toBe(UNITS);
      expect(await page.locator('.saved').textContent()).toMatch(/slow to answer/);
    } finally {
      site.server.kill('SIGCONT');
    }
    await page.reload();
    expect(await page.locator('.saved').count()).toBe(0);
  });

  test('is marked as a copy on the way back through the history too', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await page.goto(`${site.server.url}/articles/${sample}/id`);
    await page.goto(`${site.server.url}/`);
    await until(async () => (await storedCopies(page)).length === 1);
    await cut();
    await page.goBack();
    expect(await rows(page)).toBe(UNITS);
    expect(await page.locator('.saved').count()).toBe(1);
  });
});

describe('the button that saves an article', () => {
  test('saves at one press and shows its state, with the keyboard alone', async () => {
    const sample = await site.sample();
    const page = await site.open(`/articles/${sample}`);
    const button = page.locator('form.keep button');
    const width = () => button.evaluate((each) => each.getBoundingClientRect().width);
    const before = await width();
    expect(await button.innerText()).toMatch(/^Save offline/);
    expect(await button.getAttribute('title')).toMatch(/^about \d+(\.\d)? kB$/);
    // At once, even while the service worker is still on its way.
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Saved offline · Remove', pressed: true }).waitFor();
    expect(await page.locator('form.keep [role=status]').textContent()).toMatch(/^Saved, as of/);
    expect(await width()).toBe(before);
    await page.reload();
    await page.locator('form.keep [aria-pressed=true]').waitFor();
    expect(await page.locator('form.keep [role=status]').textContent()).toBe('');
    await button.focus();
    await page.keyboard.press('Space');
    await page.locator('form.keep [aria-pressed=false]').waitFor();
    expect((await storedCopies(page)).map(({ kept }) => kept)).toEqual([false]);
  });

  test('leads to the page that explains it without JavaScript', async () => {
    const sample = await site.sample();
    const page = await site.open(`/articles/${sample}`, { javaScript: false });
    await page.locator('form.keep button').click();
    await page.waitForURL('**/offline');
    expect(await page.locator('main').textContent()).toContain('needs JavaScript');
  });
});

describe('a saved article', () => {
  test('stays after its deletion on the server, and says so, until the reader removes it', async () => {
    const id = await add('Kami siap.');
    const page = await open(`/articles/${id}`);
    await page.locator('form.keep button').click();
    await until(() => isKept(page, id));
    await fetch(`${site.server.url}/api/v1/articles/${id}`, { method: 'DELETE' });
    await page.reload();
    expect(await page.locator('#p1').textContent()).toContain('Kami siap.');
    expect(await page.locator('.saved').textContent()).toMatch(/deleted on the server/);
    await page.goto(`${site.server.url}/offline`);
    await until(async () => (await page.locator(`[data-copy="${id}"]`).textContent())!.includes('Deleted'));
    await page.locator('summary', { hasText: 'Remove Kami siap.' }).click();
    await page.getByRole('button', { name: 'Remove from this browser Kami siap.' }).click();
    await page.locator(`[data-copy="${id}"]`).waitFor({ state: 'detached' });
    await page.goto(`${site.server.url}/articles/${id}`);
    expect(await page.locator('.status').textContent()).toBe('404');
  });

  test('that was only opened is removed after its deletion on the server', async () => {
    // Another copy stays, so that there is something to update whoever asks first: this page or a later look of the worker.
    const page = await open(`/articles/${await site.sample()}`);
    const id = await add('Kami siap.');
    await page.goto(`${site.server.url}/articles/${id}`);
    await until(async () => (await storedCopies(page)).length === 2);
    await fetch(`${site.server.url}/api/v1/articles/${id}`, { method: 'DELETE' });
    await page.goto(`${site.server.url}/offline`);
    await page.getByRole('button', { name: 'Update now' }).click();
    await until(async () => (await storedCopies(page)).length === 1);
    expect((await storedCopies(page)).map((copy) => copy.id)).not.toContain(id);
  });

  test('survives a new version of the site, whose old assets are removed', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`);
    await page.locator('form.keep button').click();
    await until(() => isKept(page, sample));
    await page.evaluate(() => caches.open('assets of an earlier version').then(() => undefined));
    await cut();
    // What the worker is told has changed, so it is another one.
    await site.restart({ MAX_PARAGRAPHS: '4999' });
    await page.goto(site.server.url);
    await until(async () => (await page.evaluate(() => caches.keys())).length === 1);
    expect(await isKept(page, sample)).toBe(true);
    await cut();
    await page.goto(`${site.server.url}/articles/${sample}`);
    expect(await rows(page)).toBe(UNITS);
    // With the style sheet, not bare.
    expect(await page.evaluate(() => document.styleSheets[0]!.cssRules.length)).toBeGreaterThan(10);
  });
});

test('the saved articles appear in place when they are first known: nothing is loaded anew', async () => {
  const page = await site.open('/offline');
  await page.evaluate(() => document.body.setAttribute('data-same', ''));
  await page.getByRole('heading', { name: 'Recently opened' }).waitFor();
  expect(await page.locator('[data-same]').count()).toBe(1);
});

test('a copy that the last version saved is listed with its languages', async () => {
  const sample = await site.sample();
  const page = await open(`/articles/${sample}`);
  await until(async () => (await storedCopies(page)).length === 1);
  await asEarlierCopy(page, sample);
  await cut();
  await page.goto(`${site.server.url}/offline`);
  expect(await page.locator('[data-copy] .facts').textContent()).toContain('Indonesian, English, French');
  await page.locator('[data-copy] h3 a').click();
  expect(await rows(page)).toBe(UNITS);
});

describe('many articles', () => {
  const TEXTS = ['Satu.', 'Dua.', 'Tiga.', 'Empat.', 'Lima.'];

  test('are saved after their size was shown', async () => {
    for (const text of TEXTS) await add(text);
    const secret = await add('Rahasia.', '?confidential=true');
    const page = await open('/offline');
    await page.getByRole('button', { name: /^Save all/ }).click();
    await page.getByText(/^6 articles to download: about \d+(\.\d)? kB\.$/).waitFor();
    expect(await storedCopies(page)).toEqual([]);
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByText(/^Done: 6 articles downloaded/).waitFor();
    const copies = await storedCopies(page);
    expect(copies).toHaveLength(6);
    expect(copies.map((copy) => copy.id)).not.toContain(secret);
    expect(await page.locator('[data-key=kept] [data-copy]').count()).toBe(6);
    await page.getByText('All articles of the server are saved.').waitFor();
    expect(await page.locator('[value=keep-all]').count()).toBe(0);
    await add('Enam.');
    await page.reload();
    await page.locator('[value=keep-all]').waitFor();
    await page.getByText('Remove all', { exact: true }).click();
    expect(await storedCopies(page)).toHaveLength(6);
    await page.getByRole('button', { name: 'Remove all copies' }).click();
    await until(async () => (await storedCopies(page)).length === 0);
  });

  test('are listed page by page, however many there are', async () => {
    await Promise.all(Array.from({ length: 51 }, (_, nth) => add(`Berita nomor ${nth} hari ini.`)));
    const page = await open('/offline');
    await page.getByRole('button', { name: /^Save all/ }).click();
    await page.getByRole('button', { name: 'Download' }).click();
    // The sample is one of them.
    await page.getByText(/^Done: 52 articles downloaded/).waitFor();
    const listed = page.locator('[data-key=kept] [data-copy]');
    const first = await listed.evaluateAll((entries) => entries.map((entry) => entry.dataset['copy']));
    expect(first).toHaveLength(50);
    await page.getByRole('link', { name: 'Older articles' }).click();
    const second = await listed.evaluateAll((entries) => entries.map((entry) => entry.dataset['copy']));
    expect(new Set([...first, ...second]).size).toBe(52);
    expect(await page.getByRole('link', { name: 'Older articles' }).count()).toBe(0);
    expect(await page.getByText(/^52 articles/).count()).toBe(1);
    await cut();
    await page.goto(`${site.server.url}/`);
    expect(await page.locator('[data-copy]').count()).toBe(50);
  });

  test('are saved by choice', async () => {
    const [first] = [await add('Satu.'), await add('Dua.')];
    const page = await open('/offline');
    await page.getByRole('link', { name: 'Choose articles' }).click();
    await page.getByRole('checkbox', { name: /^Satu\. about [\d.]+ .*/ }).check();
    await page.getByRole('button', { name: 'Save selected' }).click();
    await page.getByText(/^Done: 1 article downloaded/).waitFor();
    expect((await storedCopies(page)).map((copy) => copy.id)).toEqual([first]);
  });

  test('are saved further when the network is back, also after the tab was closed', async () => {
    for (const text of TEXTS) await add(text);
    const page = await open('/offline');
    await page.getByRole('button', { name: /^Save all/ }).click();
    const start = page.getByRole('button', { name: 'Download' });
    await start.waitFor();
    await cut();
    await start.click();
    await page.getByText('The server cannot be reached. The download continues by itself').waitFor();
    expect(await storedCopies(page)).toEqual([]);
    const { context } = { context: page.context() };
    await page.close();
    await site.restart();
    const again = await context.newPage();
    await again.goto(site.server.url);
    await until(async () => (await storedCopies(again)).length === 6);
  });

  test('can be stopped and resumed while they are saved', async () => {
    for (const text of TEXTS) await add(text);
    const page = await open('/offline');
    await page.getByRole('button', { name: /^Save all/ }).click();
    const start = page.getByRole('button', { name: 'Download' });
    await start.waitFor();
    await cut();
    await start.click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped at 0 of 6 articles/).waitFor();
    await site.restart();
    await page.goto(site.server.url);
    await page.goto(`${site.server.url}/offline`);
    await page.getByText(/^Stopped at 0 of 6 articles/).waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText(/^Done: 6 articles downloaded/).waitFor();
  });
});

describe('without the server', () => {
  test('the library and its search are those of the saved articles', async () => {
    const [id, other] = [
      await add('Banjir rob melanda pesisir.\n\nWarga “mengungsi” ke masjid.', '?title=Banjir'),
      await add('Harga beras naik.'),
    ];
    const page = await open(`/articles/${id}`);
    await page.goto(`${site.server.url}/articles/${other}`);
    await until(async () => (await storedCopies(page)).length === 2);
    await cut();
    await page.goto(`${site.server.url}/`);
    expect(await page.locator('h1').textContent()).toBe('Saved articles');
    expect(await page.locator('[data-copy]').count()).toBe(2);
    await page.getByLabel('Search saved articles').fill('BANJIR mengung');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/offline?q=*');
    expect(await page.locator('.found > li').count()).toBe(1);
    expect(await page.locator('.hits mark').allTextContents()).toEqual(['Banjir', 'mengungsi']);
    await page.locator('.hits a').last().click();
    await page.waitForURL(`**/articles/${id}#p2`);
    expect(await rows(page)).toBe(2);
    // A search of the library that cannot be answered, in words that only other articles have.
    await page.goto(`${site.server.url}/?q=beras+banjir`);
    expect(await page.locator('h2').first().textContent()).toBe('No results for “beras banjir”');
  });

  test('a page that was never saved says so and lists the copies, in the interface language', async () => {
    const sample = await site.sample();
    const page = await open(`/articles/${sample}`, { language: 'id' });
    await until(async () => (await storedCopies(page)).length === 1);
    await cut();
    for (const path of ['/', '/articles/tidak-ada', '/usage']) {
      await page.goto(site.server.url + path);
      expect(await page.locator('h1').textContent()).toBe('Artikel tersimpan');
      expect(await page.locator('main .notice').textContent()).toMatch(/^Server tidak dapat dihubungi/);
      await page.locator(`main a[href="/articles/${sample}"]`).waitFor();
    }
    await page.locator(`main a[href="/articles/${sample}"]`).click();
    expect(await rows(page)).toBe(UNITS);
  });

  test('a form keeps its input and says why it was not sent', async () => {
    const page = await open('/add');
    await page.getByLabel('Text', { exact: true }).fill('Kami siap.');
    await cut();
    await page.locator('form.add button[type=submit]').last().click();
    expect(await page.getByRole('alert').textContent()).toMatch(/Nothing was sent/);
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Kami siap.');
    await site.restart();
    await page.locator('form.add button[type=submit]').last().click();
    await page.waitForURL(/\/articles\//);
  });

  test.each([
    ['en', 'desktop', 'light'],
    ['fr', 'phone', 'dark'],
  ] as const)(
    'the offline pages have no findings of axe, in %s, on a %s, %s',
    async (language, viewport, colorScheme) => {
      const sample = await site.sample();
      await add('Kami siap.');
      const page = await open(`/articles/${sample}`, { language, viewport });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.server.url}/offline`);
      await page.locator('[value=keep-all]').click();
      await page.locator('form [value=start]').waitFor();
      const findings: unknown[] = [];
      const look = async (path: string) => {
        const answer = await page.goto(site.server.url + path);
        const report = await validator.validateString(await answer!.text());
        findings.push(
          ...report.results.flatMap(({ messages }) => messages.map(({ message }) => ({ path, message }))),
        );
        findings.push(...(await axeViolations(page)).map((each) => ({ path, ...each })));
      };
      await look('/offline');
      await look('/offline/choose');
      await cut();
      for (const path of ['/offline', '/offline/choose', `/articles/${sample}`, '/', '/?q=siap'])
        await look(path);
      expect(findings).toEqual([]);
    },
    90_000,
  );
});

test('the offline store holds nothing of a session', async () => {
  const sample = await site.sample();
  await cut();
  await site.restart({ ADMIN_TOKEN: TOKEN });
  const page = await open(`/sign-in?next=/articles/${sample}`);
  await page.locator('input[type=password]').fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/articles/${sample}`);
  await page.locator('header.site form').waitFor();
  await until(async () => (await storedCopies(page)).length === 1);
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => new URL(request.url).pathname);
  });
  expect(cached.filter((path) => !path.startsWith('/assets/'))).toEqual([]);
  await cut();
  await page.reload();
  expect(await rows(page)).toBe(UNITS);
  expect(await page.locator('header.site form, a[href$=delete]').count()).toBe(0);
});

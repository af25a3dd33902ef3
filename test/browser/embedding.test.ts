import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { type Reader } from '../support/browser.ts';
import { useSite } from '../support/use-site.ts';

/** What a careful author's page allows: this script, its requests, and nothing that is inline or made of strings. */
const STRICT = (site: string) =>
  `default-src 'none'; script-src ${site}; connect-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`;
const HOSTILE = '<img src=x onerror="document.title=\'harmed\'"><script>document.title="harmed"</script>';

const site = useSite(
  {},
  {
    mayAsk: (address) => address.startsWith(hostUrl),
    // The embedding pages of these tests break their own rules on purpose.
    mayComplain: true,
  },
);
let sample: string;
let host: HttpServer;
/** Another site than the server's: `localhost`, not `127.0.0.1`. */
let hostUrl: string;
let body = '';
/** A script that the host serves itself, as a bundler makes it. */
let bundle = '';

beforeAll(async () => {
  sample = await site.sample();
  host = createServer((request, response) => {
    if (request.url === '/bundle.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(bundle);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (request.url === '/strict') response.setHeader('Content-Security-Policy', STRICT(site.server.url));
    response.end(
      `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><main><h1>Host</h1>${body}</main>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`;
});

afterAll(() => {
  host.close();
});

async function embed(html: string, reader: Reader = {}, path = '/strict'): Promise<Page> {
  body = html;
  const page = await site.open('/health/live', reader);
  await page.goto(`${hostUrl}${path}`);
  return page;
}
const code = (attributes: string, inside = '') =>
  `<script src="${site.server.url}/embed.js" async></script><sejajar-article ${attributes}>${inside}</sejajar-article>`;

async function add(json: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await fetch(`${site.server.url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  });
  return ((await answer.json()) as { id: string }).id;
}

describe('an article in a page of another site', () => {
  test('shows its rows side by side with their states and a link back, under a strict policy', async () => {
    const page = await embed(code(`article="${sample}" languages="id+fr"`));
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row').count()).toBe(13);
    const [left, right] = await page.getByRole('row').nth(2).getByRole('cell').all();
    const [one, other] = [await left!.boundingBox(), await right!.boundingBox()];
    expect(one!.y).toBe(other!.y);
    expect(one!.x).toBeLessThan(other!.x);
    expect(await left!.locator('p[lang=id]').getAttribute('translate')).toBe('no');
    expect(await right!.locator('p[lang=fr]').count()).toBe(1);
    await expect.poll(() => page.getByText('French: Imported, not reviewed').count()).toBe(1);
    const back = page.getByRole('link', { name: `Read on ${new URL(site.server.url).host}` });
    expect(await back.getAttribute('href')).toBe(`${site.server.url}/articles/${sample}/id+fr`);
    expect(await page.context().cookies()).toEqual([]);
    expect(site.complaints()).toEqual([]);
  });

  test.each([
    ['a module', (url: string) => `<script type="module" src="${url}"></script>`],
    ['an import', (url: string) => `<script>import('${url}')</script>`],
    ['a static import', (url: string) => `<script type="module">import '${url}';</script>`],
    ['a part of a bundle', () => '<script type="module" src="/bundle.js"></script>'],
  ])('is shown if the script is %s', async (_what, script) => {
    bundle = await (await fetch(`${site.server.url}/embed.js`)).text();
    const element = `<sejajar-article article="${sample}" languages="id"></sejajar-article>`;
    const page = await embed(script(`${site.server.url}/embed.js`) + element, {}, '/open');
    await page.getByRole('table').waitFor();
  });

  test('comes from the server that the element names, and says so if that is no address', async () => {
    bundle = (await (await fetch(`${site.server.url}/embed.js`)).text()).replaceAll(
      site.server.url,
      'http://127.0.0.1:9',
    );
    const page = await embed(
      `<script src="/bundle.js"></script><sejajar-article article="${sample}" languages="id" server="${site.server.url}"></sejajar-article>`,
      {},
      '/open',
    );
    await page.getByRole('table').waitFor();
    const said = page.waitForEvent('console');
    await page
      .locator('sejajar-article')
      .evaluate((each) => each.setAttribute('server', 'javascript:alert(1)'));
    await page.getByRole('alert').getByText('The article could not be loaded.').waitFor();
    expect((await said).text()).toContain('the attribute "server" is not a web address');
  });

  test('tells the page when it is ready, when it fails, and which paragraph the reader clicks', async () => {
    const listen = `<script>
      window.told = [];
      for (const name of ['ready', 'error', 'select'])
        document.addEventListener('sejajar:' + name, ({ type, detail }) => told.push([type, detail]));
    </script>`;
    const page = await embed(
      listen + code(`article="${sample}" languages="id+fr" paragraphs="p3-p4"`),
      {},
      '/open',
    );
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    await page.getByRole('table').waitFor();
    expect(await told()).toEqual([
      [
        'sejajar:ready',
        {
          article: sample,
          address: `${site.server.url}/articles/${sample}/id+fr#p3-p4`,
          title: expect.any(String) as unknown,
          languages: ['id', 'fr'],
          paragraphs: ['p3', 'p4'],
        },
      ],
    ]);
    await page.getByRole('cell').nth(3).click();
    expect((await told()).at(-1)).toEqual([
      'sejajar:select',
      { article: sample, paragraph: 'p4', language: 'fr' },
    ]);
    await page.locator('sejajar-article').evaluate((each) => each.setAttribute('article', 'none'));
    await page.getByRole('alert').getByText('none').waitFor();
    expect((await told()).at(-1)).toEqual([
      'sejajar:error',
      { article: 'none', status: 404, message: expect.stringContaining('none') as unknown },
    ]);
  });

  test('stacks its rows if there is no room, or on request', async () => {
    const page = await embed(code(`article="${sample}" languages="id+en"`), { viewport: 'phone' });
    await page.getByRole('table').waitFor();
    const cells = page.getByRole('row').nth(2).getByRole('cell');
    const stacked = async () => {
      const [one, other] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
      return one!.x === other!.x && one!.y + one!.height <= other!.y;
    };
    expect(await stacked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await stacked()).toBe(false);
    await page.locator('sejajar-article').evaluate((element) => element.setAttribute('view', 'stacked'));
    expect(await stacked()).toBe(true);
  });

  test('shows the requested paragraphs, and others when the request changes', async () => {
    const page = await embed(code(`article="${sample}" languages="en" paragraphs="p3-p5"`));
    await page.getByRole('table').waitFor();
    const rows = page.locator('tbody').getByRole('row');
    expect(await rows.count()).toBe(3);
    const element = page.locator('sejajar-article');
    await element.evaluate((each) => each.setAttribute('paragraphs', 'p1'));
    await expect.poll(() => rows.count()).toBe(1);
    await element.evaluate((each) => each.setAttribute('paragraphs', 'p99'));
    await page.getByText('These paragraphs are no longer in the article.').waitFor();
  });

  test('is in the language of the page around it', async () => {
    const page = await embed(`<div lang="fr-CA">${code(`article="${sample}" languages="id+en"`)}</div>`);
    await page.getByText('Anglais', { exact: true }).first().waitFor();
    expect(await page.locator('section').getAttribute('lang')).toBe('fr');
  });

  test('says so if it cannot be shown, and keeps the author’s fallback', async () => {
    const confidential = await add({ content: 'Rahasia.', format: 'text', confidential: true });
    const inside = '<a href="https://example.org/">My own link</a>';
    const page = await embed(code(`article="${confidential}"`, inside));
    await page.getByRole('alert').getByText(`There is no article with the id “${confidential}”`).waitFor();
    expect(await page.getByText('My own link').isVisible()).toBe(true);
    expect(await page.getByText('Rahasia').count()).toBe(0);
    await page.locator('sejajar-article').evaluate((each) => each.setAttribute('article', 'none'));
    await page.getByRole('alert').getByText('none').waitFor();
    await page.route('**/embed/**', (route) => route.abort());
    await page.locator('sejajar-article').evaluate((each) => each.setAttribute('article', 'x'));
    await page.getByRole('alert').getByText('The article could not be loaded.').waitFor();
    expect(await page.getByRole('link', { name: 'Read it on its own page' }).getAttribute('href')).toBe(
      `${site.server.url}/articles/x`,
    );
  });

  test('says that it is loading', async () => {
    body = '';
    const page = await site.open('/health/live');
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/embed/**', async (route) => {
      await held;
      await route.continue();
    });
    body = code(`article="${sample}"`);
    await page.goto(`${hostUrl}/strict`);
    await page.getByRole('status').getByText('Loading the article…').waitFor();
    answer();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('status').count()).toBe(0);
  });

  test('never turns hostile text into markup', async () => {
    const article = await add({ content: `${HOSTILE}\n\nBiasa saja.`, format: 'text', title: HOSTILE });
    const page = await embed(code(`article="${article}" languages="id"`), {}, '/open');
    await page.getByText('Biasa saja.').waitFor();
    expect(await page.getByText('<img src=x').count()).toBeGreaterThan(0);
    expect(await page.title()).toBe('Host');
    expect(await page.locator('sejajar-article img, sejajar-article script').count()).toBe(0);
  });

  test('takes the colours, the font and the colour scheme of the page', async () => {
    const style =
      '<style>sejajar-article{--sejajar-background:rgb(1, 2, 3);--sejajar-font:monospace}:root{color-scheme:dark}</style>';
    const page = await embed(style + code(`article="${sample}" languages="id"`), {}, '/open');
    await page.getByRole('table').waitFor();
    const styles = await page.locator('section').evaluate((section) => {
      const frame = getComputedStyle(section.parentElement!);
      return { background: frame.backgroundColor, font: frame.fontFamily, color: frame.color };
    });
    expect(styles).toEqual({ background: 'rgb(1, 2, 3)', font: 'monospace', color: 'rgb(236, 232, 225)' });
  });

  test('scrolls within a given height, also by keyboard', async () => {
    const page = await embed(code(`article="${sample}" height="200"`));
    await page.getByRole('table').waitFor();
    expect((await page.locator('sejajar-article').boundingBox())!.height).toBeLessThanOrEqual(200);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    const top = () => page.locator('section').evaluate((section) => section.parentElement!.scrollTop);
    await expect.poll(top).toBeGreaterThan(0);
  });

  test('can be embedded twice in a page, with the script twice', async () => {
    const page = await embed(
      code(`article="${sample}" languages="id" paragraphs="p1"`) +
        code(`article="${sample}" languages="fr" paragraphs="p1"`),
    );
    await page.getByRole('table').nth(1).waitFor();
    expect(site.complaints()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has no findings of axe in a %s page', async (colorScheme) => {
    const style = `<style>:root{color-scheme:${colorScheme}}</style>`;
    const page = await embed(style + code(`article="${sample}" languages="id+en+fr"`), {}, '/open');
    await page.emulateMedia({ colorScheme });
    await page.getByRole('table').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('is only a link without JavaScript', async () => {
    const inside = `<a href="${site.server.url}/articles/${sample}">The article</a>`;
    const page = await embed(code(`article="${sample}"`, inside), { javaScript: false });
    expect(await page.getByRole('link', { name: 'The article' }).isVisible()).toBe(true);
  });
});

test('the article’s page gives working code for embedding', async () => {
  const own = await site.open(`/articles/${sample}/id+fr`);
  await own.getByText('Embed in another page').click();
  const given = await own.getByLabel('Code to copy').inputValue();
  expect(site.complaints()).toEqual([]);
  const page = await embed(given);
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
    expect.stringContaining('Indonesian'),
    expect.stringContaining('French'),
  ]);
});

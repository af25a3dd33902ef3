import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, openPage, type Reader, type ReaderPage } from '../support/browser.ts';
import { createProgram, type Program, type Server } from '../support/program.ts';

const UNITS = 12;

let browser: Browser;
let program: Program;
let server: Server;
let opened: ReaderPage | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  program = createProgram({ LOG_LEVEL: 'silent' });
  server = await program.serve();
});

afterEach(async () => {
  const { page, outside = [] } = opened ?? {};
  opened = undefined;
  await page?.context().close();
  await program.remove();
  expect(outside).toEqual([]);
});

afterAll(() => browser.close());

async function open(path: string, reader?: Reader): Promise<Page> {
  opened = await openPage(browser, reader);
  await opened.page.goto(server.url + path);
  await opened.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return opened.page;
}

/** The network is really cut: nobody listens any more. */
async function cut(): Promise<void> {
  await server.stop();
}

async function sampleId(): Promise<string> {
  const { items } = (await (await fetch(`${server.url}/api/v1/articles`)).json()) as {
    items: { id: string }[];
  };
  return items.at(-1)!.id;
}

describe('an article that was opened', () => {
  test('can be read without the server, and says that it is a copy and from when', async () => {
    const sample = await sampleId();
    const page = await open(`/articles/${sample}`);
    await cut();
    await page.reload();
    expect(await page.locator('.row[id]').count()).toBe(UNITS);
    expect(await page.locator('.saved').textContent()).toMatch(
      /^Saved copy from \d+ \w+ 20\d\d .*may have changed/,
    );
  });
});

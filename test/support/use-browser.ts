import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, openPage, type Reader, type ReaderPage } from './browser.ts';

export interface BrowserOfTests {
  readonly browser: Browser;
  /** Opens a page as this reader sees it; it is closed after the test. */
  readonly open: (url: string, reader?: Reader) => Promise<Page>;
  /** Errors of this test's pages so far. */
  readonly complaints: () => readonly string[];
}

export interface BrowserRules {
  /** Other addresses that pages of this file may request. None by default. */
  readonly mayAsk?: (address: string) => boolean;
  /** Whether pages may report errors, as they do without a network. */
  readonly mayComplain?: boolean;
  /** Whether pages install their service worker, as for a reader. By default they do. */
  readonly serviceWorker?: boolean;
}

/**
 * A browser for the tests of a file. After each test its pages are closed. The test fails if one of
 * them sent a request to another machine, or if a script or the security policy reported an error.
 */
export function useBrowser(rules: BrowserRules = {}): BrowserOfTests {
  const { mayAsk = () => false, mayComplain = false, serviceWorker = true } = rules;
  let browser: Browser;
  let opened: ReaderPage[] = [];

  beforeAll(async () => {
    browser = await runningBrowser();
  });
  afterEach(async () => {
    const pages = opened;
    opened = [];
    await Promise.all(pages.map(({ page }) => page.context().close()));
    const outside = pages.flatMap((each) => each.outside).filter((address) => !mayAsk(address));
    const complaints = mayComplain ? [] : pages.flatMap((each) => each.complaints);
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
  });

  return {
    get browser() {
      return browser;
    },
    async open(url, reader) {
      const page = await openPage(browser, { serviceWorker, ...reader });
      opened.push(page);
      await page.page.goto(url);
      return page.page;
    },
    complaints: () => opened.flatMap((each) => each.complaints),
  };
}

let running: Promise<Browser> | undefined;

/**
 * One Chromium for all files of a Vitest worker, with which it ends. What a page leaves behind is in
 * its context.
 */
export async function runningBrowser(): Promise<Browser> {
  const browser = await (running ??= launchBrowser());
  if (browser.isConnected()) return browser;
  running = undefined;
  return runningBrowser();
}

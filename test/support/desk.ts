import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, openPage, type Reader, type ReaderPage } from './browser.ts';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from './deepl-server.ts';
import { createProgram, type Program, type Server } from './program.ts';

/** A program that translates, new for each test, and the page that is open in a browser. */
export interface Desk {
  readonly deepl: DeeplServer;
  readonly server: Server;
  open(path: string, reader?: Reader): Promise<Page>;
  /** The server on the same store, with other settings. */
  restart(settings: Readonly<Record<string, string>>): Promise<void>;
}

/** For all tests of a file; each ends with no complaint of the page, and nothing asked of other machines. */
export function useDesk(
  settings: Readonly<Record<string, string>> = {},
  plan: Parameters<typeof startDeepl>[0] = {},
): Desk {
  let browser: Browser;
  let deepl: DeeplServer;
  let program: Program;
  let server: Server;
  let opened: ReaderPage | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    deepl = await startDeepl(plan);
    program = createProgram({
      LOG_LEVEL: 'silent',
      DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
      DEEPL_SERVER_URL: deepl.url,
      ...settings,
    });
    server = await program.serve();
  });

  afterEach(async () => {
    const { page, outside = [], complaints = [] } = opened ?? {};
    opened = undefined;
    await page?.context().close();
    await program.remove();
    await deepl.close();
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
  });

  afterAll(() => browser.close());

  return {
    get deepl() {
      return deepl;
    },
    get server() {
      return server;
    },
    async open(path, reader) {
      opened = await openPage(browser, reader);
      await opened.page.goto(server.url + path);
      return opened.page;
    },
    async restart(others) {
      await server.stop();
      server = await program.serve(others);
    },
  };
}

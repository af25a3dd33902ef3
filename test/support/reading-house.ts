import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, openPage, type Reader, type ReaderPage } from './browser.ts';
import { addParallelText, type ParallelRow } from './parallel-text.ts';
import { createProgram, type Program } from './program.ts';

export interface ReadingHouse {
  /** The article's page: `/id+en`, `?view=stacked`, `#p2`. */
  readonly open: (where?: string, reader?: Reader) => Promise<Page>;
  /** Its address without anything behind it. */
  readonly address: () => string;
}

/** A server that has one article of these paragraphs, and a browser; for a whole test file. Nothing that a page complains of goes by. */
export function createReadingHouse(rows: readonly ParallelRow[]): ReadingHouse {
  let browser: Browser;
  let program: Program;
  let address: string;
  let opened: ReaderPage | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    program = createProgram({ LOG_LEVEL: 'silent', OFFLINE: 'true' });
    const server = await program.serve();
    address = `${server.url}/articles/${await addParallelText(program, server, rows)}`;
  });
  afterEach(async () => {
    const { page, outside = [], complaints = [] } = opened ?? {};
    opened = undefined;
    await page?.context().close();
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
  });
  afterAll(async () => {
    await browser.close();
    await program.remove();
  });
  return {
    address: () => address,
    async open(where = '', reader) {
      opened = await openPage(browser, reader);
      await opened.page.goto(address + where);
      return opened.page;
    },
  };
}

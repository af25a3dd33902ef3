import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeReport } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import { everyPage, getPage, type PageOfAKind } from '../support/pages.ts';
import { createProgram, type Program, type Server } from '../support/program.ts';
import { runningBrowser } from '../support/use-browser.ts';

const LANGUAGES = ['id', 'en', 'fr'] as const;

type Setting = readonly [
  language: (typeof LANGUAGES)[number],
  viewport: 'phone' | 'desktop',
  scheme: 'light' | 'dark',
];

const EVERY_SETTING: readonly Setting[] = [
  ['id', 'phone', 'light'],
  ['en', 'desktop', 'dark'],
  ['fr', 'desktop', 'light'],
  ['en', 'phone', 'dark'],
];

let browser: Browser;
let deepl: DeeplServer;
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'] }));

beforeAll(async () => {
  browser = await runningBrowser();
  deepl = await startDeepl();
  // For as long as the tests look at the page that waits for it.
  deepl.behave({ kind: 'silent' });
});

afterAll(async () => {
  await deepl.close();
});

describe.each([
  { name: 'without a token', token: undefined, settings: EVERY_SETTING },
  // The same pages without the buttons of those who may change something.
  { name: 'with a token', token: 'kata-sandi-yang-panjang', settings: EVERY_SETTING.slice(-1) },
])('every page of a server $name', ({ token, settings }) => {
  let program: Program;
  let server: Server;
  let pages: readonly PageOfAKind[];

  beforeAll(async () => {
    program = createProgram({
      LOG_LEVEL: 'silent',
      DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
      DEEPL_SERVER_URL: deepl.url,
      ...(token !== undefined && { ADMIN_TOKEN: token }),
    });
    server = await program.serve();
    pages = await everyPage(server, token);
  });

  afterAll(() => program.remove());

  test.each(LANGUAGES)('is valid HTML in %s', async (language) => {
    const findings: unknown[] = [];
    for (const page of pages) {
      const { status, html } = await getPage(server, page, language);
      expect({ ...page, status }).toEqual(page);
      const report = await validator.validateString(html);
      findings.push(
        ...report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => ({
            kind: page.kind,
            ruleId,
            message,
            line,
            column,
          })),
        ),
      );
    }
    expect(findings).toEqual([]);
  });

  test.each(settings)(
    'has no findings of axe in %s, on a %s, %s',
    async (language, viewport, colorScheme) => {
      const { page, outside } = await openPage(browser, { language, viewport, serviceWorker: false });
      await page.emulateMedia({ colorScheme });
      const findings: unknown[] = [];
      for (const kind of pages) {
        if (kind.form) {
          const { html } = await getPage(server, kind, language);
          await page.goto(`${server.url}/`);
          await page.setContent(html);
        } else await page.goto(server.url + kind.path);
        // Everything that can be opened is looked at too.
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        const { passed, violations } = await axeReport(page);
        expect(passed).toBeGreaterThan(10);
        findings.push(...violations.map((each) => ({ kind: kind.kind, ...each })));
      }
      await page.context().close();
      expect(outside).toEqual([]);
      expect(findings).toEqual([]);
    },
    // A second a page on an idle machine.
    120_000,
  );
});

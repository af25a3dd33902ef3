import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import { createProgram, type Program, type Server } from '../support/program.ts';
import { runningBrowser } from '../support/use-browser.ts';

let browser: Browser;
let deepl: DeeplServer;
let program: Program;

beforeAll(async () => {
  browser = await runningBrowser();
  deepl = await startDeepl();
  program = createProgram({
    LOG_LEVEL: 'silent',
    DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
    DEEPL_SERVER_URL: deepl.url,
  });
});

afterAll(async () => {
  await program.remove();
  await deepl.close();
});

test('a second start and an offline start send nothing and show the same page', async () => {
  const first = await program.serve();
  const added = await fetch(`${first.url}/api/v1/articles?targets=en,fr`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', Prefer: 'wait=20' },
    body: 'Kami siap.\n\nMereka juga siap.',
  });
  const { id } = (await added.json()) as { id: string };
  const shown = await screenshotOf(first, id);
  await first.stop();
  const sent = deepl.requests.length;
  expect(sent).toBe(2);

  for (const environment of [{}, { OFFLINE: 'true' }, { DEEPL_AUTH_KEY: '' }]) {
    const again = await program.serve(environment);
    await fetch(`${again.url}/api/v1/articles/${id}/translations`, { method: 'POST' });
    expect((await screenshotOf(again, id)).equals(shown)).toBe(true);
    await again.stop();
  }
  expect(deepl.requests).toHaveLength(sent);
});

async function screenshotOf({ url }: Server, id: string): Promise<Buffer> {
  const { page, outside } = await openPage(browser);
  await page.goto(`${url}/articles/${id}`);
  const picture = await page.screenshot({ fullPage: true });
  await page.context().close();
  expect(outside).toEqual([]);
  return picture;
}

/**
 * `npm run build && npx tsx bench/reading-page.ts`: what a slow phone (390 px, a quarter of this
 * processor, 1.6 Mbit/s, 150 ms) fetches and how long it waits, for the sample and for 500
 * paragraphs in three columns. Then it scrolls through the long article and clicks in its middle.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.ts';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { createProgram } from '../test/support/program.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';

const RUNS = 5;
const PARAGRAPHS = 500;
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000, offline: false };
const SLOWDOWN = 4;
const SCREENS = 60;

interface Load {
  readonly requests: number;
  /** Bytes on the wire, with headers. */
  readonly bytes: number;
  readonly js: number;
  readonly css: number;
  /** Milliseconds. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
}

interface Seen {
  readonly first: number;
  readonly largest: number;
  readonly shift: number;
  /** Durations of tasks and of responses to a tap. */
  readonly longest: number;
  readonly slowest: number;
}

/**
 * Runs before the page's own scripts. It is text, because the compiler adds helpers to functions.
 */
const OBSERVE = `
  window.seen = { first: 0, largest: 0, shift: 0, longest: 0, slowest: 0 };
  const watch = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.first = startTime));
  watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  watch('layout-shift', ({ value }) => (seen.shift += value));
  watch('longtask', ({ duration }) => (seen.longest = Math.max(seen.longest, duration)));
  watch('event', ({ duration }) => (seen.slowest = Math.max(seen.slowest, duration)), { durationThreshold: 16 });
`;

const seen = (page: Page) => page.evaluate<Seen>('seen');

async function slowPhone(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'en',
    serviceWorkers: 'block',
    // Only for the measurements below; the page itself does not change.
    bypassCSP: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(OBSERVE);
  return { page, session };
}

async function load(browser: Browser, url: string): Promise<Load> {
  const { page, session } = await slowPhone(browser);
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction('seen.first > 0 && seen.largest > 0');
  const { first, largest, shift } = await seen(page);
  await page.context().close();
  const all = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  return {
    requests: types.size,
    bytes: all,
    js: bytes['Script'] ?? 0,
    css: bytes['Stylesheet'] ?? 0,
    firstPaint: first,
    largestPaint: largest,
    shift,
  };
}

function tell(name: string, loads: readonly Load[]): Load {
  const [middle] = loads
    .toSorted((one, other) => one.largestPaint - other.largestPaint)
    .slice(Math.floor(loads.length / 2));
  const { requests, bytes, js, css, firstPaint, largestPaint, shift } = middle!;
  console.log(
    `${name.padEnd(16)}${requests} requests, ${bytes} bytes (JS ${js}, CSS ${css}); ` +
      `first paint ${firstPaint.toFixed(0)} ms, LCP ${largestPaint.toFixed(0)} ms, CLS ${shift.toFixed(3)}`,
  );
  return middle!;
}

async function scrollThrough(browser: Browser, url: string): Promise<void> {
  for (const rate of [1, SLOWDOWN]) {
    const { page, session } = await slowPhone(browser);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate('Object.assign(seen, { longest: 0, slowest: 0, shift: 0 })');
    for (let screen = 0; screen < SCREENS; screen++) {
      await page.evaluate('scrollBy(0, innerHeight * 0.9), new Promise(requestAnimationFrame)');
    }
    const { longest, shift } = await seen(page);
    await page.locator('.row:nth-of-type(250) [data-sentence]').first().tap();
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
    const { slowest } = await seen(page);
    console.log(
      `  processor ÷ ${rate}: longest task while scrolling ${longest.toFixed(0)} ms, CLS ${shift.toFixed(3)}, tap ${slowest.toFixed(0)} ms`,
    );
    await page.context().close();
  }
}

const browser = await launchBrowser();
const deepl = await startDeepl();
const program = createProgram({
  LOG_LEVEL: 'silent',
  DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
  DEEPL_SERVER_URL: deepl.url,
});
try {
  const { url } = await program.serve();
  const { items } = (await (await fetch(`${url}/api/v1/articles`)).json()) as { items: { id: string }[] };
  const paragraphs = createParagraphs(1, PARAGRAPHS);
  const added = await fetch(`${url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: Array.from({ length: PARAGRAPHS }, () => paragraphs.next()).join('\n\n'),
  });
  const { id } = (await added.json()) as { id: string };
  await fetch(`${url}/api/v1/articles/${id}/translations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=120' },
    body: JSON.stringify({ targets: ['en', 'fr'] }),
  });
  const sample: Load[] = [];
  const long: Load[] = [];
  for (let run = 0; run < RUNS; run++) {
    sample.push(await load(browser, `${url}/articles/${items[0]!.id}`));
    long.push(await load(browser, `${url}/articles/${id}`));
  }
  const short = tell('the sample', sample);
  const many = tell(`${PARAGRAPHS} paragraphs`, long);
  console.log(`ratio of first paints ${(many.firstPaint / short.firstPaint).toFixed(2)}`);
  await scrollThrough(browser, `${url}/articles/${id}`);
} finally {
  await browser.close();
  await program.remove();
  await deepl.close();
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where operating systems install it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser sends only the requests of the test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a real Chromium: npm's one, which is the same everywhere and starts twice as fast as a
 * full browser, or the installed one if npm's does not run.
 * @param more arguments of Chromium
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...QUIET, ...more];
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const installed = INSTALLED.find((path) => existsSync(path));
    return chromium.launch({ ...(installed !== undefined && { executablePath: installed }), args });
  }
  const folder = await chromiumFromNpm();
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), ...(await fonts(folder)) };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env });
}

/**
 * Unpacks Chromium to a place where it stays until the next `npm ci`. The package itself unpacks to
 * the folder for temporary files and takes an unfinished copy there for a complete one. So each
 * process unpacks to a folder of its own, which is renamed when it is complete.
 */
async function chromiumFromNpm(): Promise<string> {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/sejajar-chromium');
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package adds libraries that a minimal system lacks only if it believes that it runs on AWS.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const npmChromium = import.meta.resolve('@sparticuz/chromium');
  const unpack = `await (await import('${npmChromium}')).default.executablePath()`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], { env });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** Without any fonts no text is drawn, so a system without fonts gets those of the package. */
async function fonts(folder: string): Promise<Record<string, string>> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

export const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export interface Reader {
  /** The language that the browser requests: `fr`. */
  readonly language?: string;
  readonly viewport?: keyof typeof VIEWPORTS;
  readonly javaScript?: boolean;
  /** False: the page does not install its service worker, which would fetch and store every file. */
  readonly serviceWorker?: boolean;
}

export interface ReaderPage {
  readonly page: Page;
  /** Requested addresses that are not on this machine. */
  readonly outside: readonly string[];
  /** Errors of the page's scripts and violations of its security policy. */
  readonly complaints: readonly string[];
}

/** Opens a page as this reader sees it, in a browser context of its own. */
export async function openPage(browser: Browser, reader: Reader = {}): Promise<ReaderPage> {
  const { language = 'en', viewport = 'desktop', javaScript = true, serviceWorker = true } = reader;
  const context = await browser.newContext({
    locale: language,
    viewport: VIEWPORTS[viewport],
    javaScriptEnabled: javaScript,
    serviceWorkers: serviceWorker ? 'allow' : 'block',
    isMobile: viewport === 'phone',
    hasTouch: viewport === 'phone',
  });
  const outside: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') outside.push(request.url());
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The test itself checks statuses that are no success.
    if (message.text().includes('responded with a status of')) return;
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { page, outside, complaints };
}

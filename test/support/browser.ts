import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where systems install it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Nothing but what a test asks for leaves the browser. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A real Chromium: the one that npm brought, which is the same everywhere and needs half the time of a system's whole browser; the
 * installed one where npm's does not run. @param more arguments of its own
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
 * Unpacks it where it stays until the next `npm ci`. The package unpacks to the folder for temporary files and takes whatever stands there
 * for the whole, so each process has its own, which gets its name when it is complete.
 */
async function chromiumFromNpm(): Promise<string> {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/sejajar-chromium');
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The libraries that a bare system lacks come along only where the package believes that it is at Amazon.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const npmChromium = import.meta.resolve('@sparticuz/chromium');
  const unpack = `await (await import('${npmChromium}')).default.executablePath()`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], { env });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    // Another process was first.
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** A system without any fonts gets those of the package; it would draw no text. */
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
  /** What the browser asks for: `fr`. */
  readonly language?: string;
  readonly viewport?: keyof typeof VIEWPORTS;
  readonly javaScript?: boolean;
}

export interface ReaderPage {
  readonly page: Page;
  /** Addresses that the page asked for and that are not on this machine. */
  readonly outside: readonly string[];
  /** What the page's scripts and its security policy complained of. */
  readonly complaints: readonly string[];
}

/** A page as this reader would see it, in a browser that knows nothing of others. */
export async function openPage(browser: Browser, reader: Reader = {}): Promise<ReaderPage> {
  const { language = 'en', viewport = 'desktop', javaScript = true } = reader;
  const context = await browser.newContext({
    locale: language,
    viewport: VIEWPORTS[viewport],
    javaScriptEnabled: javaScript,
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
    // A status that is no success is the test's own business.
    if (message.text().includes('responded with a status of')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { page, outside, complaints };
}

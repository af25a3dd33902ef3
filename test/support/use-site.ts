import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Reader } from './browser.ts';
import { createProgram, type Environment, type Program, type Server } from './program.ts';
import { type BrowserOfTests, type BrowserRules, useBrowser } from './use-browser.ts';

/** The built program, serving, and a browser that reads it. */
export interface Site extends Pick<BrowserOfTests, 'browser' | 'complaints'> {
  readonly program: Program;
  readonly server: Server;
  /** @param path on the server: `/articles/a1?view=stacked` */
  readonly open: (path: string, reader?: Reader) => Promise<Page>;
  /** The id of the article that the first start adds. */
  sample(): Promise<string>;
  /** Starts the server again on the same store and the same port, with other settings. */
  readonly restart: (settings?: Environment) => Promise<void>;
}

export interface SiteOptions extends BrowserRules {
  /** Whether each test gets a new store. By default the file has one. */
  readonly perTest?: boolean;
  /** Settings that are known only when the server starts. */
  readonly late?: () => Environment;
}

/** For all tests of a file. A test file adds articles in its own hooks. */
export function useSite(settings: Environment = {}, options: SiteOptions = {}): Site {
  let program: Program;
  let server: Server;
  const [before, after] = options.perTest ? [beforeEach, afterEach] : [beforeAll, afterAll];

  before(async () => {
    program = createProgram({ LOG_LEVEL: 'silent', ...settings, ...options.late?.() });
    await writeFirstStore(program);
    server = await program.serve();
  });
  after(() => program.remove());
  // Last, because `after` hooks run in reverse order: pages are closed before their server.
  const pages = useBrowser(options);

  return {
    get program() {
      return program;
    },
    get server() {
      return server;
    },
    get browser() {
      return pages.browser;
    },
    complaints: pages.complaints,
    open: (path, reader) => pages.open(server.url + path, reader),
    async sample() {
      const answer = await fetch(`${server.url}/api/v1/articles`);
      return ((await answer.json()) as { items: { id: string }[] }).items.at(-1)!.id;
    },
    async restart(others) {
      await server.stop();
      server = await program.serve({ PORT: new URL(server.url).port, ...others });
    },
  };
}

/** Where `serve` keeps its store by default. */
const STORE = 'data/sejajar.db';
let firstStore: Promise<Buffer> | undefined;

/** As a first start leaves it, with the sample. Made once, because a second start takes half the time. */
async function writeFirstStore({ folder }: Program): Promise<void> {
  firstStore ??= makeFirstStore();
  const file = join(folder, STORE);
  await mkdir(dirname(file));
  await writeFile(file, await firstStore);
}

async function makeFirstStore(): Promise<Buffer> {
  const program = createProgram({ OFFLINE: 'true' });
  const server = await program.serve();
  await server.stop();
  const bytes = await readFile(join(program.folder, STORE));
  await program.remove();
  return bytes;
}

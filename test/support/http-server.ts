import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { openAssembly, PACKAGE_ROOT } from '../../src/assemble.ts';
import { createApp } from '../../src/http/app.ts';
import type { FetchedPage } from '../../src/fetch/fetch-page.ts';
import { listen } from '../../src/http/server/listen.ts';
import type { HttpSettings } from '../../src/http/http-settings.ts';
import { readAssets } from '../../src/presentation/site/assets.ts';
import { readMessages } from '../../src/i18n/read-messages.ts';
import { createWords } from '../../src/i18n/words.ts';
import type { Services } from '../../src/translation/services.ts';
import { DEEPL_TEST_KEY } from './deepl-server.ts';
import { databaseAt, dropDatabaseAt } from './test-database.ts';
import { http, type HttpAnswer, type HttpQuestion } from './http-client.ts';

export interface ServerOptions {
  readonly deeplUrl?: string;
  readonly offline?: boolean;
  /** Characters per month. */
  readonly budget?: number;
  /** Of an earlier server, which must be closed. It is not removed. */
  readonly folder?: string;
  readonly settings?: Partial<HttpSettings>;
  /** Replace the dependencies of the assembly. */
  readonly services?: (services: Services) => Services;
  readonly fetchPage?: (url: string) => Promise<FetchedPage>;
}

/** The app on a real store and a real socket. */
export interface TestServer {
  readonly url: string;
  readonly services: Services;
  readonly folder: string;
  /** For another process at the same store. */
  readonly databaseUrl: string;
  /** The same for servers whose OpenAPI descriptions are the same. */
  readonly describedBy: string;
  /** The log, line by line. */
  readonly log: readonly string[];
  ask(path: string, question?: HttpQuestion): Promise<HttpAnswer>;
  /** Closes the server only; the store stays open. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { deeplUrl, offline = false, budget } = options;
  const { limits = USUAL_LIMITS } = options.settings ?? {};
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'sejajar-http-')));
  const file = join(folder, 'sejajar.db');
  const databaseUrl = await databaseAt(file);
  const words = createWords(readMessages(`${PACKAGE_ROOT}locales`));
  const assembly = await openAssembly(
    {
      DATABASE_URL: databaseUrl,
      OFFLINE: String(offline),
      MAX_TEXT_BYTES: String(limits.bytes),
      MAX_PARAGRAPHS: String(limits.paragraphs),
      ...(budget !== undefined && { MONTHLY_CHARACTER_BUDGET: String(budget) }),
      ...(deeplUrl !== undefined && { DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deeplUrl }),
    },
    words,
  );
  const settings: HttpSettings = {
    host: '127.0.0.1',
    port: 0,
    noindexMachine: false,
    streamsPerClient: 100,
    // As CORS_ORIGINS is by default.
    corsOrigins: options.settings?.adminToken === undefined ? [] : '*',
    sourceLanguage: 'id',
    targetLanguages: ['en', 'fr'],
    limits,
    cacheBytes: 16 * 1024 * 1024,
    version: '0.0.0-test',
    ...options.settings,
  };
  const log: string[] = [];
  const app = createApp({
    services: options.services?.(assembly.services) ?? assembly.services,
    fetchPage: options.fetchPage ?? ((url) => assembly.fetchPage(url)),
    readGlossary: assembly.readGlossary,
    readTmx: assembly.readTmx,
    words,
    assets: readAssets(`${PACKAGE_ROOT}dist/public`),
    settings,
    log: pino({ level: 'info' }, lines(log)),
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const stop = () => server.close();
  return {
    url: server.url,
    services: assembly.services,
    folder,
    databaseUrl,
    describedBy: JSON.stringify([settings.version, settings.publicUrl, settings.adminToken !== undefined]),
    log,
    ask(path, { headers = {}, ...question } = {}) {
      return http(`${server.url}${path}`, {
        ...question,
        headers: { Host: new URL(server.url).host, ...headers },
      });
    },
    stop,
    async close() {
      await stop();
      await assembly.close();
      if (options.folder !== undefined) return;
      await rm(folder, { recursive: true, force: true });
      await dropDatabaseAt(file);
    },
  };
}

const USUAL_LIMITS = { bytes: 2 * 1024 * 1024, paragraphs: 5_000 };

function lines(into: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      into.push(...chunk.toString('utf8').split('\n').filter(Boolean));
      done();
    },
  });
}

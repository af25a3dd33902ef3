import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../test/support/deepl-server.ts';
import { findPrograms, type PostgresServer, startPostgres } from '../test/support/postgres-server.ts';
import { freePort } from './free-port.ts';
import { type Environment, run, type Served } from './served.ts';

export type Kind = 'web' | 'web without jobs' | 'worker';

/** Several processes of the built program on one PostgreSQL, and an engine on this machine. */
export interface Fleet {
  readonly postgres: PostgresServer;
  readonly deepl: DeeplServer;
  /** Of all members, one file for each. */
  readonly folder: string;
  start(kind: Kind, settings?: Environment): Promise<Member>;
  remove(): Promise<void>;
}

export interface Member {
  readonly kind: Kind;
  /** The same after a restart. */
  readonly url: string;
  pid(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again after `stop`, on the same port. */
  restart(): Promise<void>;
}

const ARGV: Readonly<Record<Kind, readonly string[]>> = {
  web: ['serve'],
  'web without jobs': ['serve', '--no-jobs'],
  worker: ['worker'],
};

/** A PostgreSQL that waits for the disk. */
export async function startDurablePostgres(): Promise<PostgresServer> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error('There is no PostgreSQL on this machine.');
  return startPostgres(programs, { durable: true });
}

/** @param latencyMilliseconds of the engine */
export async function startFleet(latencyMilliseconds: number): Promise<Fleet> {
  const postgres = await startDurablePostgres();
  const deepl = await startDeepl({ latencyMilliseconds });
  const folder = mkdtempSync(join(tmpdir(), 'sejajar-bench-'));
  const environment = {
    DATABASE_URL: postgres.url,
    DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
    DEEPL_SERVER_URL: deepl.url,
    LOG_LEVEL: 'error',
  };
  const running = new Set<Served>();

  return {
    postgres,
    deepl,
    folder,
    async start(kind, settings = {}) {
      const port = await freePort();
      const argv = [...ARGV[kind], ...(kind === 'worker' ? ['--port', String(port)] : [])];
      const begin = async () => {
        const served = await run(argv, { environment: { ...environment, ...settings }, port, folder });
        running.add(served);
        return served;
      };
      let served = await begin();
      return {
        kind,
        url: served.url,
        pid: () => served.pid,
        async stop(signal) {
          await served.stop(signal);
          running.delete(served);
        },
        async restart() {
          served = await begin();
        },
      };
    },
    async remove() {
      await Promise.all([...running].map((served) => served.stop('SIGKILL')));
      await deepl.close();
      await postgres.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of our own on loopback, in a folder of its own. */
export interface PostgresServer {
  /** Of its database `postgres`. */
  readonly url: string;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
  /** @param how `immediate` is like a crash; `fast` ends all connections in an orderly way */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  /** Stops it, and deletes its folder. */
  remove(): Promise<void>;
}

/** A crash of the machine is not tested, so nothing waits for the disk unless a test asks for it. */
const QUICK = [
  'fsync=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  // It would look after hundreds of databases that live for a second.
  'autovacuum=off',
];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300'];

/** PostgreSQL's programs, or `undefined` if this machine has none. */
export function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Whether tests can use a PostgreSQL: one that is given, or one that can be started. */
export function hasPostgres(): boolean {
  return Boolean(process.env['TEST_POSTGRES_URL']) || findPrograms() !== undefined;
}

/** @param programs the folder of `initdb` and `postgres` */
export async function startPostgres(
  programs: string,
  { durable = false }: { readonly durable?: boolean } = {},
): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sejajar-postgres-'));
  const user = otherUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = ['-D', data, '-U', 'sejajar', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(programs, 'initdb'), options);
  const port = await freePort();
  const url = `postgres://sejajar@127.0.0.1:${port}/postgres`;
  let server: ReturnType<typeof spawn> | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  async function start(): Promise<void> {
    const settings = [...SETTINGS, `port=${port}`, ...(durable ? [] : QUICK)];
    const own = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    });
    server = own;
    ended = new Promise((resolve) => own.on('exit', resolve));
    await untilAnswers(url);
  }

  async function stop(how: 'fast' | 'immediate'): Promise<void> {
    server?.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
    server = undefined;
  }

  function run(program: string, args: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      child.on('error', reject);
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
      );
    });
  }

  await start();
  return {
    url,
    start,
    stop,
    async remove() {
      await stop('immediate');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; `nobody` has the same number on most systems. */
function otherUser(): { readonly uid: number; readonly gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 300) throw error;
    }
    await sleep(50);
  }
}

/** Runs one statement. */
export async function ask(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

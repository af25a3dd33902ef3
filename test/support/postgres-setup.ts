import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/storage/open-store.ts';
import { ask, findPrograms, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a database whose server has the template; `undefined` if there is no PostgreSQL. */
    postgresUrl: string | undefined;
    /** What `create database` copies, and how. */
    postgresTemplate: string;
  }
}

/** An empty store; each test gets a copy. */
const TEMPLATE = 'sejajar_template';

/**
 * Vitest runs this once, before all tests: one PostgreSQL serves them all. `TEST_POSTGRES_URL` names
 * one whose user may create databases; otherwise the programs that are installed here are started.
 */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_POSTGRES_URL'];
  const programs = findPrograms();
  if (!given && programs === undefined) {
    process.stderr.write(
      'No PostgreSQL: set TEST_POSTGRES_URL, or install one. The tests run on SQLite alone.\n',
    );
    provide('postgresUrl', undefined);
    provide('postgresTemplate', '');
    return () => Promise.resolve();
  }
  const server = given ? undefined : await startPostgres(programs!);
  const url = given ?? server!.url;
  await ask(url, `drop database if exists ${TEMPLATE} with (force)`);
  await ask(
    url,
    `create database ${TEMPLATE} encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0`,
  );
  const store = await openStore({ url: withDatabase(url, TEMPLATE) });
  await store.close();
  // Before that, jobs of dead processes are left alone: see src/storage/work/interrupt-lapsed.ts.
  await ask(url, "select pg_sleep_until(pg_postmaster_start_time() + interval '6 s')");
  provide('postgresUrl', url);
  // Copying files is faster than writing them to a log where nothing waits for the disk.
  const [version] = await ask(url, "select current_setting('server_version_num')::int as number");
  const strategy = Number(version!['number']) >= 150_000 ? ' strategy file_copy' : '';
  provide('postgresTemplate', TEMPLATE + strategy);
  return async () => {
    if (server) await server.remove();
    else await ask(url, `drop database ${TEMPLATE} with (force)`);
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

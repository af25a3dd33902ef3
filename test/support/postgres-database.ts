import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { ask } from './postgres-server.ts';
import { withDatabase } from './postgres-setup.ts';

export interface PostgresDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** An empty store of its own. Call it only where there is a PostgreSQL. */
export async function createPostgresDatabase(): Promise<PostgresDatabase> {
  const server = inject('postgresUrl')!;
  const name = `sejajar_test_${randomBytes(6).toString('hex')}`;
  await ask(server, `create database ${name} template ${inject('postgresTemplate')}`);
  const url = withDatabase(server, name);
  // It is unique to a store.
  await ask(url, `update glossary set name = '${name}'`);
  return {
    url,
    async drop() {
      await ask(server, `drop database ${name} with (force)`);
    },
  };
}

import { inject, onTestFinished } from 'vitest';
import { createPostgresDatabase } from './postgres-database.ts';
import type { Environment } from './program.ts';

/** For `describe.each`: SQLite and, where there is one, PostgreSQL, as the program is told of them. */
export const DATABASES: readonly { readonly name: string; address: () => Promise<Environment> }[] = [
  { name: 'SQLite', address: () => Promise.resolve({}) },
  ...(inject('postgresUrl') === undefined
    ? []
    : [
        {
          name: 'PostgreSQL',
          async address() {
            const { url, drop } = await createPostgresDatabase();
            onTestFinished(drop);
            return { DATABASE_URL: url };
          },
        },
      ]),
];

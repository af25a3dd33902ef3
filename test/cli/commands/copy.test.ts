import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { createPostgresDatabase } from '../../support/postgres-database.ts';
import { createProgram, type Program } from '../../support/program.ts';

/** The last test starts 16 processes; on a busy machine each needs a second or more. */
vi.setConfig({ testTimeout: 120_000 });

let program: Program;
beforeEach(async () => {
  program = createProgram();
  for (const text of ['Bupati datang.\n\nWarga senang.', 'Hujan turun.'])
    await program.run(['add', '-'], { input: text });
});
afterEach(() => program.remove());

const SOURCE = 'file:data/sejajar.db';

interface Copied {
  readonly to: string;
  readonly same: boolean;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly written: number }[];
}

const exportAll = async (DATABASE_URL: string) => {
  const environment = { DATABASE_URL };
  const list = await program.run(['list', '--json'], { environment });
  const { items } = JSON.parse(list.stdout) as { readonly items: readonly { readonly id: string }[] };
  const exported = await Promise.all(items.map(({ id }) => program.run(['export', id], { environment })));
  return exported.map(({ stdout }) => stdout);
};

describe('sejajar copy', () => {
  test('copies to a new file, prints counts for each table, and tells what to do next', async () => {
    const { code, stdout, stderr } = await program.run(['copy', '--from', SOURCE, '--to', 'file:salinan.db']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^article\t2 rows\t2 written\tthe same$/m);
    expect(stderr).toMatch(/^Copied \d+\/\d+$/m);
    expect(stderr).toMatch(/salinan\.db is the same store as .*sejajar\.db was at the beginning/);
    expect(await exportAll('file:salinan.db')).toEqual(await exportAll(SOURCE));
  });

  test('prints one JSON value with --json, and writes nothing the second time', async () => {
    const command = ['copy', '--from', SOURCE, '--to', 'file:salinan.db', '--json'];
    await program.run(command);
    const report = JSON.parse((await program.run(command)).stdout) as Copied;
    expect(report).toMatchObject({ to: join(program.folder, 'salinan.db'), same: true });
    expect(report.tables.filter(({ written }) => written > 0)).toEqual([]);
  });

  test('refuses another store as the target', async () => {
    await program.run(['add', '-'], { input: 'Lain.', environment: { DATABASE_URL: 'file:lain.db' } });
    const { code, stdout, stderr } = await program.run(['copy', '--from', SOURCE, '--to', 'file:lain.db']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sejajar: \S*lain\.db is another store[^\n]*\n$/m);
  });

  test('creates neither side if the source does not exist', async () => {
    const before = readdirSync(program.folder);
    const { code } = await program.run(['copy', '--from', 'file:tidak-ada.db', '--to', 'file:salinan.db']);
    expect(code).toBe(1);
    expect(readdirSync(program.folder)).toEqual(before);
  });

  test.each([
    [['copy', '--to', 'file:salinan.db'], /option “--from <url>” is missing/],
    [['copy', '--from', SOURCE], /option “--to <url>” is missing/],
  ])('%j is wrong use', async (argv, words) => {
    const { code, stderr } = await program.run(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe('sejajar verify', () => {
  test('says that a store is in order, with exit code 0', async () => {
    const { code, stdout } = await program.run(['verify']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/sejajar\.db is in order: \d+ rows in \d+ tables\.\n$/);
  });

  test('does not create a store', async () => {
    const { code } = await program.run(['verify'], { environment: { DATABASE_URL: 'file:tidak-ada.db' } });
    expect(code).toBe(1);
    expect(existsSync(join(program.folder, 'tidak-ada.db'))).toBe(false);
  });
});

describe.skipIf(inject('postgresUrl') === undefined)('with PostgreSQL', () => {
  test('a store moves there, is verified and backed up there, and the backup moves back', async () => {
    const database = await createPostgresDatabase();
    const environment = { DATABASE_URL: database.url };
    const original = await exportAll(SOURCE);
    const moved = await program.run(['copy', '--from', SOURCE, '--to', database.url, '--json']);
    expect(JSON.parse(moved.stdout)).toMatchObject({ same: true });
    expect(await program.run(['verify'], { environment })).toMatchObject({ code: 0 });
    expect(await exportAll(database.url)).toEqual(original);
    expect(await program.run(['backup', 'cadangan.db'], { environment })).toMatchObject({ code: 0 });
    expect(await exportAll('file:cadangan.db')).toEqual(original);
    await database.drop();

    const restored = await createPostgresDatabase();
    const back = await program.run(['copy', '--from', 'file:cadangan.db', '--to', restored.url]);
    expect(back.code).toBe(0);
    expect(await exportAll(restored.url)).toEqual(original);
    await restored.drop();
  });

  test('no password is printed', async () => {
    const { stdout, stderr } = await program.run([
      ...['copy', '--from', SOURCE, '--to', 'postgres://sejajar:rahasia@127.0.0.1:9/sejajar'],
    ]);
    expect(stdout + stderr).not.toContain('rahasia');
    expect(stderr).toContain('postgres://127.0.0.1:9/sejajar');
  });
});

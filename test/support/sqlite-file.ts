import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openStore } from '../../src/storage/open-store.ts';

/** An empty store of its own. The migrations ran once, for the file that is copied. */
export async function createSqliteFile(file: string): Promise<void> {
  template ??= createTemplate();
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(await template, file);
  // It is unique to a store.
  const name = `sejajar_test_${randomBytes(6).toString('hex')}`;
  const database = new DatabaseSync(file);
  database.exec(`update glossary set name = '${name}'`);
  database.close();
}

let template: Promise<string> | undefined;

async function createTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sejajar-template-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'empty.db');
  const store = await openStore({ url: `file:${file}` });
  await store.close();
  return file;
}

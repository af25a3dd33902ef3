import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { createProgram, type Program } from '../../support/program.ts';

const FIRST = 'Kerja sama berakhir\n\nMali menolak kerja sama.\n';
const SECOND = `${FIRST}\nPrancis menarik pasukannya.\n`;
/** Of util-linux: runs a command at a terminal of its own. */
const SCRIPT = '/usr/bin/script';

let deepl: DeeplServer;
let program: Program;
let id: string;
beforeAll(async () => {
  deepl = await startDeepl();
  program = createProgram({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url });
  writeFileSync(join(program.folder, 'satu.txt'), FIRST);
  writeFileSync(join(program.folder, 'dua.txt'), SECOND);
  id = (await program.run(['add', 'satu.txt'])).stdout.trim();
});
afterAll(async () => {
  await program.remove();
  await deepl.close();
});

describe('sejajar revise', () => {
  test('makes a new revision, and translates it with --targets', async () => {
    const { code, stdout, stderr } = await program.run([
      'revise',
      id,
      'dua.txt',
      '--targets',
      'en',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Revision 2: Kerja sama berakhir \(paragraphs: 3, repairs: \d+\)\n/);
    expect(JSON.parse(stdout)).toMatchObject({
      revision: 2,
      coverage: { en: { translated: 3, total: 3 }, fr: { translated: 0 } },
    });
  });

  test('says that the same source makes no revision', async () => {
    const revise = (...options: string[]) => program.run(['revise', id, '-', ...options], { input: SECOND });
    expect(await revise()).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'The source is the same: “Kerja sama berakhir” was not changed.\n',
    });
    expect((await revise('--url', 'https://contoh.id/1')).stderr).toMatch(/details .* were changed/);
  });

  test('fails in one line where there is nothing to revise, and for the source language as a target', async () => {
    expect(await program.run(['revise', 'tidak-ada', 'dua.txt'])).toMatchObject({ code: 1 });
    const wrong = await program.run(['revise', id, 'satu.txt', '--targets', 'id']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/^sejajar: [^\n]+\n$/);
  });
});

describe('sejajar search', () => {
  test('prints each hit with its article, paragraph and language', async () => {
    const { code, stdout } = await program.run(['search', 'menolak', 'kerja']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `${id}\tp2\tid\tMali menolak kerja sama.\n${id}\tp2\ten\t[EN-GB] Mali menolak kerja sama.\n`,
    );
  });

  test('narrows to a language, as JSON too', async () => {
    const { stdout } = await program.run(['search', '"kerja sama"', '--language', 'en', '--json']);
    const { items } = JSON.parse(stdout) as { items: readonly object[] };
    expect(items).toEqual([
      expect.objectContaining({ article: id, paragraph: 'p1', language: 'en', matches: [[8, 18]] }),
      expect.objectContaining({ paragraph: 'p2', language: 'en' }),
    ]);
  });

  test('says on stderr that nothing was found, and refuses a search without words', async () => {
    const none = await program.run(['search', 'gunung']);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: 'No text contains these words.\n' });
    expect(await program.run(['search', '...'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('sejajar delete', () => {
  test('needs --yes where nobody can be asked', async () => {
    const { code, stderr } = await program.run(['delete', id]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sejajar: [^\n]*--yes[^\n]*\n$/);
  });

  test.skipIf(!existsSync(SCRIPT))('asks a person at a terminal, whose silence is no', async () => {
    const asked = (input: string) =>
      spawnSync(SCRIPT, ['-qefc', program.command(['delete', id]), '/dev/null'], {
        cwd: program.folder,
        env: { PATH: process.env['PATH'], HOME: program.folder, LANG: 'C', OFFLINE: 'true' },
        encoding: 'utf8',
        input,
      });
    const no = asked('\n');
    expect(no.stdout).toContain(`Delete “Kerja sama berakhir” (${id})? [y/N]`);
    expect(no.stdout).toContain(`Not deleted: Kerja sama berakhir (${id}).`);
    expect(no.status).toBe(1);
    expect((await program.run(['list'])).stdout).toContain(id);
  });

  test('says what was deleted', async () => {
    expect(await program.run(['delete', id, '--yes'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `Deleted: Kerja sama berakhir (${id}). Its translations stay in the translation memory.\n`,
    });
    expect(await program.run(['delete', id, '--yes'])).toMatchObject({ code: 1 });
    expect((await program.run(['list'])).stdout).toBe('');
  });
});

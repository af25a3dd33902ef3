import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import { createProgram, type Program } from '../support/program.ts';

const TEXT = 'Kami siap.';
const MONTH = new Date().toISOString().slice(0, 7);

let deepl: DeeplServer;
let program: Program;

beforeEach(async () => {
  deepl = await startDeepl({ characterLimit: 500_000 });
  program = createProgram({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url });
  writeFileSync(join(program.folder, 'berita.txt'), TEXT);
});

afterEach(async () => {
  await program.remove();
  await deepl.close();
});

describe('usage', () => {
  test('says what was billed this month, what is left, and what DeepL says', async () => {
    await program.run(['add', 'berita.txt', '--targets', 'en,fr']);
    const { code, stdout } = await program.run(['usage'], {
      environment: { MONTHLY_CHARACTER_BUDGET: '50' },
    });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `Billed in ${MONTH}: 20 characters in 2 requests`,
      'Left of this month’s budget: 30 of 50 characters',
      'DeepL says: 20 of 500,000 characters used in its billing period',
      '',
    ]);
  });

  test('gives programs what the API gives', async () => {
    const { stdout } = await program.run(['usage', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      month: MONTH,
      billed: 0,
      requests: 0,
      budget: null,
      engines: [{ engine: 'deepl', usage: { count: 0, limit: 500_000 } }],
    });
  });

  test('gives what it has where DeepL cannot be reached', async () => {
    await deepl.close();
    const { code, stdout } = await program.run(['usage']);
    expect(code).toBe(0);
    expect(stdout).toContain('DeepL did not say what was used');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { createProgram, type Program } from '../../support/program.ts';

const TEXT = 'Kami siap.';
const MONTH = new Date().toISOString().slice(0, 7);
const MONTH_IN_WORDS = new Date().toLocaleDateString('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

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

describe('sejajar usage', () => {
  test('prints what was billed this month, what is left, and DeepL’s own figure', async () => {
    await program.run(['add', 'berita.txt', '--targets', 'en,fr']);
    const { code, stdout } = await program.run(['usage'], {
      environment: { MONTHLY_CHARACTER_BUDGET: '50' },
    });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `Billed in ${MONTH_IN_WORDS}: 20 characters in 2 requests`,
      'This month’s budget: 30 characters left of 50',
      'DeepL reports for its billing period: 20 of 500,000 characters',
      '',
    ]);
  });

  test('writes the report of the API with --json', async () => {
    const { stdout } = await program.run(['usage', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      month: MONTH,
      billed: 0,
      requests: 0,
      budget: null,
      engines: [{ engine: 'deepl', usage: { count: 0, limit: 500_000 } }],
    });
  });

  test('prints its own figures if DeepL is unreachable', async () => {
    await deepl.close();
    const { code, stdout } = await program.run(['usage']);
    expect(code).toBe(0);
    expect(stdout).toContain('DeepL did not report its usage');
  });
});

describe('sejajar estimate', () => {
  test('says what the memory saves of a new text, but not of an article that shows it', async () => {
    const { stdout: id } = await program.run(['add', 'berita.txt', '--targets', 'en']);
    const [known] = (await program.run(['estimate', 'berita.txt', '--targets', 'en'])).stdout.split('\n');
    expect(known).toMatch(/0 of 1; 10 characters saved by the translation memory$/);
    const shown = await program.run(['estimate', id.trim(), '--targets', 'en']);
    expect(shown.stdout).not.toContain('saved');
  });

  test.each([
    [
      'C',
      'en: 10 characters (1,000% of this month’s budget) in 1 request to DeepL; paragraphs to translate: 1 of 1',
      'Would be billed: 10 characters (1,000% of this month’s budget) in 1 request',
      'This month’s budget: 1 character left of 1',
    ],
    [
      'fr_FR.UTF-8',
      'en : 10 caractères (1 000 % du budget de ce mois) en 1 requête à DeepL ; paragraphes à traduire : 1 sur 1',
      'À facturer : 10 caractères (1 000 % du budget de ce mois) en 1 requête',
      'Reste 1 caractère sur 1 (budget du mois)',
    ],
    [
      'id_ID.UTF-8',
      'en: 10 karakter (1.000% dari anggaran bulan ini) dalam 1 permintaan ke DeepL; paragraf yang akan diterjemahkan: 1 dari 1',
      'Akan ditagih: 10 karakter (1.000% dari anggaran bulan ini) dalam 1 permintaan',
      'Sisa 1 dari 1 karakter (anggaran bulan ini)',
    ],
  ])('uses the singular for one (%s)', async (LANG, ...lines) => {
    const { stdout } = await program.run(['estimate', 'berita.txt', '--targets', 'en'], {
      environment: { LANG, MONTHLY_CHARACTER_BUDGET: '1' },
    });
    expect(
      stdout
        .replace(/[\u00a0\u202f]/g, ' ')
        .split('\n')
        .slice(0, 3),
    ).toEqual(lines);
  });
});

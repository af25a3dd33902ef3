import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProgram, type Program } from '../../support/program.ts';

let program: Program;

beforeEach(() => {
  program = createProgram();
  writeFileSync(join(program.folder, 'istilah.csv'), 'id,en\nharga,price\n"Rp1,5 miliar",1.5 billion\n');
});
afterEach(() => program.remove());

const glossary = (...argv: readonly string[]) => program.run(['glossary', ...argv]);
const entries = async (target = 'en') => (await glossary('list', '--target', target)).stdout;

describe('sejajar glossary', () => {
  test('imports a file and exports the same', async () => {
    const { code, stdout } = await glossary('import', 'istilah.csv');
    expect([code, stdout]).toEqual([0, 'id → en: added 2, changed 0, removed 0\n']);
    expect((await glossary('list')).stdout).toBe('id\ten\t2\n');
    expect(await entries()).toBe('Rp1,5 miliar\t1.5 billion\nharga\tprice\n');
    const csv = (await glossary('export', '--target', 'en')).stdout;
    expect(csv).toBe('id,en\r\n"Rp1,5 miliar",1.5 billion\r\nharga,price\r\n');
    await glossary('export', 'keluar.tsv', '--target', 'en');
    const tsv = readFileSync(join(program.folder, 'keluar.tsv'), 'utf8');
    expect(tsv).toBe('id\ten\r\nRp1,5 miliar\t1.5 billion\r\nharga\tprice\r\n');
    const again = await glossary('import', 'keluar.tsv', '--json');
    const unchanged = { source: 'id', target: 'en', added: 0, changed: 0, removed: 0, repeated: 0 };
    expect(JSON.parse(again.stdout)).toMatchObject(unchanged);
  });

  test('adds to the existing terms, and replaces them with --replace', async () => {
    await glossary('add', 'beras', 'rice', '--target', 'en');
    await glossary('import', 'istilah.csv');
    expect((await entries()).split('\n')).toHaveLength(4);
    const { stdout } = await glossary('import', 'istilah.csv', '--replace');
    expect(stdout).toBe('id → en: added 0, changed 0, removed 1\n');
  });

  test('imports standard input for the given languages', async () => {
    const { code, stderr } = await program.run(['glossary', 'import', '-', '--target', 'fr'], {
      input: 'harga;prix\nharga;prix\n',
    });
    expect(code).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'The file is read as utf-8, separated by “;”.',
      'Column 1: Terms in Indonesian',
      'Column 2: Translations into French',
      'Entries that appear more than once, imported once: 1',
      expect.stringMatching(/outdated until they are translated again/),
      '',
    ]);
    expect(await entries('fr')).toBe('harga\tprix\n');
  });

  test('adds, changes and removes one term', async () => {
    expect((await glossary('add', 'beras', 'rice', '--target', 'en')).stdout).toContain('added 1');
    expect((await glossary('add', 'beras', 'paddy', '--target', 'en')).stdout).toContain('changed 1');
    expect((await glossary('remove', ' beras ', '--target', 'en')).stdout).toContain('removed 1');
    const { code, stderr } = await glossary('remove', 'beras', '--target', 'en');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^sejajar: .*beras/)]);
  });

  test('writes JSON with --json', async () => {
    await glossary('import', 'istilah.csv');
    expect(JSON.parse((await glossary('list', '--json')).stdout)).toEqual({
      items: [{ source: 'id', target: 'en', entries: 2 }],
      next: null,
    });
    expect(JSON.parse((await glossary('list', '--target', 'en', '--json')).stdout)).toMatchObject({
      source: 'id',
      target: 'en',
      entries: [{ source: 'Rp1,5 miliar' }, { source: 'harga' }],
    });
  });

  test('guards terms that begin like formulas in CSV, says so, and imports them unchanged', async () => {
    await glossary('add', '--target', 'en', '--', '-isme', '=ism');
    const { stdout, stderr } = await glossary('export', '--target', 'en');
    expect(stdout).toBe("id,en\r\n'-isme,'=ism\r\n");
    expect(stderr).toMatch(/^1 entry begins with =.*In the file an apostrophe is before it/);
    writeFileSync(join(program.folder, 'kembali.csv'), stdout);
    const again = await glossary('import', 'kembali.csv');
    expect(again.stdout).toBe('id → en: added 0, changed 0, removed 0\n');
  });

  test('warns of terms that a spreadsheet may run in TSV, and does not change them', async () => {
    await glossary('add', '--target', 'en', '--', '-isme', '=ism');
    const { stderr } = await glossary('export', 'keluar.tsv', '--target', 'en');
    expect(readFileSync(join(program.folder, 'keluar.tsv'), 'utf8')).toBe('id\ten\r\n-isme\t=ism\r\n');
    expect(stderr).toMatch(/^1 entry begins with =.*unchanged/);
  });

  describe('with a file of several languages', () => {
    const rows = [
      'Inggris;Indonesia;Prancis',
      'price;harga;prix',
      ';beras;riz',
      'cost;harga;',
      'cost;harga;prix;x',
    ];
    beforeEach(() => writeFileSync(join(program.folder, 'tiga.csv'), rows.join('\r\n')));

    test('says how each column is read and which rows it skips, and imports the rest', async () => {
      const { code, stdout, stderr } = await glossary('import', 'tiga.csv');
      expect([code, stdout]).toEqual([
        0,
        'id → en: added 1, changed 0, removed 0\nid → fr: added 2, changed 0, removed 0\n',
      ]);
      expect(stderr.split('\n').slice(0, 7)).toEqual([
        'The file is read as utf-8, separated by “;”.',
        'Column 1 (“Inggris”): Translations into English',
        'Column 2 (“Indonesia”): Terms in Indonesian',
        'Column 3 (“Prancis”): Translations into French',
        'Line 3 (“beras”), English: there is no translation.',
        'Line 4 (“harga”), English: line 2 has another translation, which is kept.',
        expect.stringMatching(/^Line 5 \(“cost”\): it has too few or too many cells/),
      ]);
    });

    test('stores nothing with --preview', async () => {
      const { stdout, stderr } = await glossary('import', 'tiga.csv', '--preview');
      expect(stdout).toBe(
        'id → en: would add 1, change 0, remove 0\nid → fr: would add 2, change 0, remove 0\n',
      );
      expect(stderr).toMatch(/Column 1.*Nothing was stored\.\n$/s);
      expect((await glossary('list')).stdout).toBe('');
      const json = JSON.parse((await glossary('import', 'tiga.csv', '--preview', '--json')).stdout) as object;
      expect(json).toMatchObject({
        header: 1,
        skippedRows: 3,
        glossaries: [{ target: 'en' }, { target: 'fr' }],
      });
    });

    test('refuses the whole file with --strict', async () => {
      const { code, stderr } = await glossary('import', 'tiga.csv', '--strict');
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^sejajar: Line 3 \(“beras”\)/)]);
      expect((await glossary('list')).stderr).toMatch(/no glossary yet/);
    });

    test('imports one language with --target, or from another one with --source', async () => {
      await glossary('import', 'tiga.csv', '--target', 'fr');
      expect((await glossary('list')).stdout).toBe('id\tfr\t2\n');
      await glossary('import', 'tiga.csv', '--source', 'fr', '--target', 'en');
      expect((await glossary('list')).stdout).toBe('fr\ten\t1\nid\tfr\t2\n');
    });
  });

  test('names the invalid line of a file without any other, and changes nothing', async () => {
    writeFileSync(join(program.folder, 'rusak.csv'), 'id,en\nberas,\n');
    const { code, stderr } = await glossary('import', 'rusak.csv');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^sejajar: Line 2 \(“beras”\)/)]);
    expect((await glossary('list')).stderr).toMatch(/no glossary yet/);
  });

  test.each([
    [['import', 'tanpa.csv'], 1, /Which languages\?/],
    [['list', '--source', 'id'], 1, /Which languages\?/],
    [['add', 'a', 'b'], 2, /--target/],
    [['add', 'a', 'b', '--target', 'id'], 2, /already in the language “id”/],
    [['add', 'a', 'b', '--target', 'no tag'], 2, /no tag/],
    [['export', '--target', 'fr'], 1, /no glossary/],
    [['import', 'tidak-ada.csv'], 1, /tidak-ada\.csv/],
    [['apa'], 2, /apa/],
  ])('%j fails and says why', async (argv, wanted, why) => {
    writeFileSync(join(program.folder, 'tanpa.csv'), 'harga,price\n');
    const { code, stderr } = await glossary(...argv);
    expect(code).toBe(wanted);
    expect(stderr).toMatch(why);
  });
});

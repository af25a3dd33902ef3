import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createProgram, type Program } from '../../support/program.ts';

const TEXT = 'Kerja sama berakhir\n\nMali menolak kerja sama lebih lanjut.\nIa menegaskan hal itu.\n';
/** Its store has an article before any `serve`, so the sample is not added. */
let program: Program;
let id: string;

beforeAll(async () => {
  program = createProgram();
  writeFileSync(join(program.folder, 'berita.txt'), TEXT);
  const added = await program.run(['add', 'berita.txt']);
  id = added.stdout.trim();
});

afterAll(() => program.remove());

describe('sejajar add', () => {
  test('writes only the id to stdout, and the rest to stderr', async () => {
    const { code, stdout, stderr } = await program.run(['add', 'berita.txt']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^[\w-]+\n$/) as string });
    expect(stderr).toMatch(/^Added: Kerja sama berakhir \(paragraphs: 3, repairs: \d+\)\n$/);
  });

  test('writes the article of the API with --json', async () => {
    const { stdout } = await program.run([
      'add',
      'berita.txt',
      '--json',
      '--title',
      'Lain',
      '--url',
      'https://contoh.id/1',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Lain',
      url: 'https://contoh.id/1',
      sourceLanguage: 'id',
      format: 'text',
      paragraphs: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }],
    });
  });

  test.each([
    ['an ending says', 'halaman.html', '<article><h1>Judul</h1><p>Kami siap.</p></article>', [], 'html'],
    ['an ending says in capitals', 'CATATAN.MD', '# Judul\n\nKami *siap*.', [], 'markdown'],
    [
      'the text begins',
      'tanpa-akhiran',
      '<!doctype html><title>J</title><article><p>Kami siap.</p></article>',
      [],
      'html',
    ],
    ['nothing says otherwise', 'tanpa-apa', '# Kami siap.', [], 'text'],
    ['--format says, whatever the ending', 'teks.html', 'Kami siap.', ['--format', 'text'], 'text'],
  ])('reads a file as %s', async (_, name, content, options, format) => {
    writeFileSync(join(program.folder, name), content);
    const { stdout } = await program.run(['add', name, '--json', ...options]);
    expect(JSON.parse(stdout)).toMatchObject({ format });
  });

  test('reads standard input', async () => {
    const { stdout } = await program.run(['add', '-', '--json', '--source-language', 'ms'], {
      input: 'Kami bersedia.',
    });
    expect(JSON.parse(stdout)).toMatchObject({
      sourceLanguage: 'ms',
      paragraphs: [{ source: { text: 'Kami bersedia.' } }],
    });
  });

  test('reads bytes in the given encoding', async () => {
    const input = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e]);
    const { stdout } = await program.run(['add', '-', '--json', '--charset', 'windows-1252'], { input });
    expect(JSON.parse(stdout)).toMatchObject({
      encoding: 'windows-1252',
      paragraphs: [{ source: { text: 'café.' } }],
    });
  });

  test('stops reading an endless file', async () => {
    const { code, stdout, stderr } = await program.run(['add', '/dev/zero']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sejajar: .*2,097,152.*\n$/);
  });

  test.each([
    ['an absent file', ['tidak-ada.txt'], undefined, /tidak-ada\.txt/],
    ['a folder', ['.'], undefined, /folder/],
    ['no text', ['-'], '  \n', /no text/],
    ['a PDF', ['-'], '%PDF-1.7\n%\u00e2\u00e3\u0000', /PDF/],
    ['an inside address', ['http://127.0.0.1/'], undefined, /127\.0\.0\.1/],
  ])('fails for %s in one line, and adds nothing', async (_, argv, input, message) => {
    const before = await program.run(['list', '--json']);
    const { code, stdout, stderr } = await program.run(['add', ...argv], {
      ...(input !== undefined && { input }),
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sejajar: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect((await program.run(['list', '--json'])).stdout).toBe(before.stdout);
  });
});

describe('sejajar add --preview', () => {
  const HTML =
    '<meta name="author" content="Reni"><article><h1>Kerja sama</h1><p>Mali menolak â€œsegeraâ€œ.</p><ul><li>Kami siap.</li></ul></article>';

  test('shows the paragraphs, the repairs and the price, and adds nothing', async () => {
    const before = await program.run(['list', '--json']);
    writeFileSync(join(program.folder, 'pratinjau.html'), HTML);
    const { code, stdout, stderr } = await program.run(
      ['add', 'pratinjau.html', '--preview', '--title', 'Lain', '--targets', 'en', '--confidential'],
      { environment: { MONTHLY_CHARACTER_BUDGET: '1000' } },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n\n')).toEqual([
      'Lain',
      expect.stringMatching(
        /^Author: Reni\nConfidential\nOriginal language: id\n[^]*2 repairs to the original$/,
      ),
      '1. [Title] Kerja sama',
      [
        '2. [Paragraph] Mali menolak “segera“.',
        `↳ Wrongly decoded characters: â€œ → “ (character ${HTML.indexOf('â€œ')})`,
        `↳ Wrongly decoded characters: â€œ → “ (character ${HTML.lastIndexOf('â€œ')})`,
      ].join('\n'),
      '3. [List item] • Kami siap.',
      [
        '42 characters',
        'en: no engine is available; paragraphs to translate: 3 of 3; and the title',
        'Would be billed: 0 characters in 0 requests',
        'This month’s budget: 1,000 characters left of 1,000\n',
      ].join('\n'),
    ]);
    expect((await program.run(['list', '--json'])).stdout).toBe(before.stdout);
  });

  test('with --json gives what the API’s preview gives, with the price', async () => {
    const input = 'Kami siap.\n\nKami kuat.';
    const { code, stdout } = await program.run(['add', '-', '--preview', '--json'], { input });
    const { characters, estimate, ...preview } = JSON.parse(stdout) as Record<string, unknown>;
    expect({ code, characters }).toEqual({ code: 0, characters: 20 });
    expect(estimate).toMatchObject({ targets: [{ target: 'en' }, { target: 'fr' }], budget: null });
    const { url, stop } = await program.serve();
    const answer = await fetch(`${url}/api/v1/previews`, {
      method: 'POST',
      body: input,
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(preview).toEqual(await answer.json());
    await stop();
  });

  test('reads bytes in the encoding, and the language, that it is told', async () => {
    const input = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e]);
    const options = ['--charset', 'windows-1252', '--source-language', 'ms', '--url', 'https://contoh.id/1'];
    const { stdout } = await program.run(['add', '-', '--preview', '--json', ...options], { input });
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'café.',
      encoding: 'windows-1252',
      sourceLanguage: 'ms',
      details: { url: 'https://contoh.id/1' },
    });
  });

  test.each([
    ['no text', ['-'], '  \n', 1],
    ['its own language as a target', ['-', '--targets', 'id'], 'Kami siap.', 2],
  ])('fails for %s in one line', async (_, argv, input, code) => {
    const ended = await program.run(['add', '--preview', ...argv], { input });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(/^sejajar: [^\n]+\n$/);
  });
});

describe('sejajar list', () => {
  test('is tab-separated outside a terminal', async () => {
    const { code, stdout } = await program.run(['list']);
    expect(code).toBe(0);
    const oldest = stdout.trimEnd().split('\n').at(-1);
    expect(oldest!.split('\t')).toEqual([
      id,
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      'en 0/3 fr 0/3',
      'Kerja sama berakhir',
    ]);
  });

  test('writes the list of the API with --json', async () => {
    const { url, stop } = await program.serve();
    const { items } = (await (await fetch(`${url}/api/v1/articles?limit=100`)).json()) as { items: unknown };
    await stop();
    const { stdout } = await program.run(['list', '--json']);
    expect(JSON.parse(stdout)).toEqual({ items, next: null });
  });

  test('lists all articles, however many there are', async () => {
    const crowded = createProgram();
    try {
      await fill(crowded, 105);
      const { stdout } = await crowded.run(['list', '--json']);
      const { items, next } = JSON.parse(stdout) as { items: { id: string }[]; next: null };
      expect(new Set(items.map((item) => item.id)).size).toBe(105);
      expect(next).toBeNull();
    } finally {
      await crowded.remove();
    }
  }, 120_000);

  test('says on stderr that there are no articles', async () => {
    const empty = createProgram();
    const { code, stdout, stderr } = await empty.run(['list']);
    await empty.remove();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/no articles/);
  });
});

/** Adds all articles through one server; one process for each would take a minute. */
async function fill(crowded: Program, count: number): Promise<void> {
  const { url, stop } = await crowded.serve({ LOG_LEVEL: 'silent' });
  const sample = (await (await fetch(`${url}/api/v1/articles`)).json()) as { items: { id: string }[] };
  await fetch(`${url}/api/v1/articles/${sample.items[0]!.id}`, { method: 'DELETE' });
  for (let number = 0; number < count; number++) {
    await fetch(`${url}/api/v1/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: `Artikel ${number}.`,
    });
  }
  await stop();
}

describe('sejajar show', () => {
  test('stacks each paragraph and its translations, with the reason for a missing one', async () => {
    const { code, stdout } = await program.run(['show', id]);
    expect(code).toBe(0);
    expect(stdout).toContain('\n#p2\nid Mali menolak kerja sama lebih lanjut.\nen [Not translated: ');
  });

  test('shows the requested languages', async () => {
    const { stdout } = await program.run(['show', id, '--targets', 'de']);
    expect(stdout).toMatch(/\nde \[/);
    expect(stdout).not.toMatch(/\nen \[/);
  });

  test('gives no character that a terminal obeys, also with --json and in an export', async () => {
    // A repair says which characters it removed.
    const added = await program.run(['add', '-'], { input: 'Kami \u007fsiap\u202e sekali.' });
    const hostile = added.stdout.trim();
    for (const argv of [
      ['show', hostile, '--json'],
      ['export', hostile, '--format', 'json'],
    ]) {
      const { stdout } = await program.run(argv);
      expect(stdout).toContain(String.raw`"from": "\u007f"`);
      expect(stdout).toContain(String.raw`"from": "\u202e"`);
      expect(stdout).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
    }
  });

  test('writes the same as export with --json', async () => {
    const [shown, exported] = await Promise.all([
      program.run(['show', id, '--json']),
      program.run(['export', id, '--format', 'json']),
    ]);
    expect(shown.stdout).toBe(exported.stdout);
  });
});

describe('sejajar export', () => {
  test('writes the JSON of the API', async () => {
    const { url, stop } = await program.serve();
    const api: unknown = await (await fetch(`${url}/api/v1/articles/${id}`)).json();
    await stop();
    const { stdout } = await program.run(['export', id, '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(api);
  });

  test('replaces an existing file', async () => {
    const file = join(program.folder, 'keluar.json');
    writeFileSync(file, 'lama');
    const { code, stdout } = await program.run(['export', id, '-o', 'keluar.json', '--targets', 'fr']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id, targetLanguages: ['fr'] });
  });

  test('leaves no file behind if it cannot write', async () => {
    mkdirSync(join(program.folder, 'folder'), { recursive: true });
    const { code, stderr } = await program.run(['export', id, '-o', 'folder']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]+\n$/);
    expect(existsSync(join(program.folder, 'folder.part'))).toBe(false);
  });

  test('fails for an unknown article', async () => {
    const { code, stdout, stderr } = await program.run(['export', 'tidak-ada']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sejajar: .*tidak-ada[^\n]*\n$/);
  });
});

describe('sejajar import', () => {
  const TMX = tmx('Ia menegaskan hal itu.', 'He stressed this.');

  beforeEach(() => writeFileSync(join(program.folder, 'memori.tmx'), TMX));

  test('imports new translations, and recognises them the next time', async () => {
    const first = await program.run(['import', 'memori.tmx', '--json']);
    expect(JSON.parse(first.stdout)).toEqual({
      added: 1,
      known: 0,
      pairs: [{ source: 'id', target: 'en', translations: 1, added: 1 }],
      skipped: [{ reason: 'no-target', units: 1, line: expect.any(Number) as number }],
    });
    expect(first.stderr).toMatch(/Skipped, no translation: 1/);
    const second = await program.run(['import', '-'], {
      input: TMX.replace('He stressed this.', 'He stressed that.'),
    });
    expect(second).toMatchObject({ code: 0, stdout: 'New translations: 1, already known: 0.\n' });
    const third = await program.run(['import', 'memori.tmx']);
    expect(third.stdout).toBe('New translations: 0, already known: 1.\n');
    expect(third.stderr).toMatch(/^id → en: 1 \(new: 0\)$/m);
    const { stdout } = await program.run(['show', id]);
    expect(stdout).toContain('en [Imported, not reviewed] He stressed');
  });

  test('imports a file that says the wrong source, or another form of a language', async () => {
    const file = TMX.replace('srclang="id"', 'srclang="en"').replaceAll('xml:lang="en"', 'xml:lang="en_US"');
    writeFileSync(join(program.folder, 'lain.tmx'), file);
    expect((await program.run(['import', 'lain.tmx', '--source', 'id'])).stderr).toMatch(
      /^id → en-US: 1 .*\nen-US is no target language/m,
    );
    const { stderr } = await program.run(['import', 'lain.tmx', '--source', 'id', '--as', 'en']);
    expect(stderr).toMatch(/^id → en: 1 \(new: 1\)$/m);
    expect((await program.run(['show', id])).stdout).toContain('He stressed this.');
  });

  test('reads on after a broken unit, and says where it is', async () => {
    const input = TMX.replace('<body>', '<body>\n<tu><tuv xml:lang="id"><seg>a & b</seg></tuv></tu>');
    const { code, stdout, stderr } = await program.run(['import', '-'], { input });
    expect([code, stdout]).toEqual([0, 'New translations: 1, already known: 0.\n']);
    expect(stderr).toMatch(/^Skipped, the unit on line 4 is not well-formed: \S/m);
  });

  test('imports nothing from a damaged file', async () => {
    const input = tmx('Mali menolak kerja sama lebih lanjut.', 'Mali refuses.').replace('</body>', '');
    const { code, stdout, stderr } = await program.run(['import', '-'], { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sejajar: [^\n]+\n$/);
    expect((await program.run(['show', id])).stdout).not.toContain('Mali refuses.');
  });

  test('fails for a file without usable translations', async () => {
    const input = tmx('Ia.', 'He.').replaceAll('xml:lang="id"', 'xml:lang="de"');
    const { code, stderr } = await program.run(['import', '-'], { input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/sejajar: - contains no usable translation/);
  });
});

function tmx(source: string, translation: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="id" datatype="plaintext" segtype="paragraph" adminlang="en" o-tmf="x" creationtool="t" creationtoolversion="1"/>
<body>
<tu><tuv xml:lang="id"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${translation}</seg></tuv></tu>
<tu><tuv xml:lang="id"><seg>Hanya sumber.</seg></tuv></tu>
</body></tmx>`;
}

describe('sejajar backup', () => {
  test('copies the store while a server uses it', async () => {
    const server = await program.serve();
    const { code, stdout } = await program.run(['backup', 'cadangan.db']);
    await server.stop();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const [original, copy] = await Promise.all([
      program.run(['list', '--json']),
      program.run(['list', '--json'], { environment: { DATABASE_URL: 'file:cadangan.db' } }),
    ]);
    expect(copy.stdout).toBe(original.stdout);
  });

  test('does not overwrite an existing file', async () => {
    writeFileSync(join(program.folder, 'penting.db'), 'penting');
    const { code, stderr } = await program.run(['backup', 'penting.db']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: penting\.db already exists[^\n]*\n$/);
    expect(readFileSync(join(program.folder, 'penting.db'), 'utf8')).toBe('penting');
  });
});

describe('sejajar --help', () => {
  test('lists every command on stdout without opening a store', async () => {
    const fresh = createProgram();
    const { code, stdout, stderr } = await fresh.run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['serve', 'add', 'list', 'show', 'translate', 'export', 'import', 'backup']) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
    expect(existsSync(join(fresh.folder, 'data'))).toBe(false);
    await fresh.remove();
  });

  test('exists for each command', async () => {
    const { code, stdout } = await program.run(['add', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/--source-language <tag>/);
  });

  test('is in the language of the user', async () => {
    const { stdout } = await program.run(['--help'], { environment: { LANG: 'fr_FR.UTF-8' } });
    expect(stdout).toMatch(/^Usage\u00a0: sejajar/);
    expect(stdout).toMatch(/^Commandes\u00a0:$/m);
  });

  test('prints the version of the package', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    expect(await program.run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong use', () => {
  test.each([
    ['an unknown command', ['hapus'], 'hapus'],
    ['an unknown option', ['list', '--semua'], '--semua'],
    ['a missing argument', ['show'], 'article'],
    ['an argument too many', ['list', 'x'], 'many'],
    ['an option without its value', ['add', 'x', '--title'], '--title'],
    ['an unknown format', ['export', 'x', '--format', 'pdf'], '--format'],
    ['an invalid language tag', ['show', 'x', '--targets', 'en,b@d'], 'b@d'],
    ['an invalid address', ['add', 'x', '--url', 'javascript:alert(1)'], 'javascript'],
  ])('is %s: exit code 2 and one line that names it', async (_, argv, named) => {
    const { code, stdout, stderr } = await program.run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^sejajar: [^\n]+\n$/);
    expect(stderr).toContain(named);
  });

  test('includes the source language among the targets', async () => {
    for (const command of ['show', 'export', 'translate']) {
      const { code, stdout, stderr } = await program.run([command, id, '--targets', 'en,id']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^sejajar: [^\n]*“id”[^\n]*\n$/);
    }
  });

  test('includes a missing command: the help on stderr', async () => {
    const { code, stdout, stderr } = await program.run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: sejajar[^]*\nsejajar: [^\n]+\n$/);
  });

  test('is reported in the language of the user', async () => {
    const french = await program.run(['show', 'x'], { environment: { LANG: 'fr_CA.UTF-8' } });
    expect(french.stderr).toMatch(/^sejajar: Il n’y a pas/);
    const indonesian = await program.run(['show', 'x'], {
      environment: { LANG: 'fr_CA', LC_ALL: 'id_ID.UTF-8' },
    });
    expect(indonesian.stderr).toMatch(/^sejajar: Tidak ada[^\n]* sejajar list /);
    const setting = await program.run(['list'], { environment: { LANG: 'id_ID.UTF-8', PORT: 'abc' } });
    expect(setting.stderr).toContain('Yang diterima: bilangan bulat dari 0 sampai 65535.');
  });

  test('the help has no word in another language', async () => {
    const { stdout } = await program.run(['add', '--help'], { environment: { LANG: 'id_ID.UTF-8' } });
    expect(stdout).toMatch(/^Penggunaan: sejajar add \[opsi\] <berkas\|url\|->\n/);
    expect(stdout).toContain('(pilihan: text, html, markdown)');
    expect(stdout).not.toMatch(/<(file|tags?|title|label)>|choices|options/);
  });
});

describe('standard output', () => {
  test('that is not read to its end is no failure', () => {
    const pipeline = `${program.command(['export', id])} | head -c 20; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', pipeline], { cwd: program.folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{\n {2}"id"[^]* 0\n$/);
  });

  test('may be closed together with standard error without a failure', () => {
    const pipeline = `${program.command(['show', 'tidak-ada'])} 2>&1 | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', pipeline], { cwd: program.folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '1\n', stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('that is full is one', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `${program.command(['export', id])} > /dev/full`], {
      cwd: program.folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]*ENOSPC[^\n]*\n$/);
  });
});

describe('a start that fails', () => {
  let fresh: Program;
  beforeEach(() => (fresh = createProgram()));
  afterEach(() => fresh.remove());

  test.each([
    ['PORT', '99999'],
    ['TARGET_LANGUAGES', 'en,xx_yy'],
    ['OFFLINE', 'mungkin'],
    ['DATABASE_URL', 'mysql://x'],
    ['LOG_LEVEL', 'berisik'],
    ['HOST', '0.0.0.0'],
  ])('because of a wrong %s names the setting in one line', async (name, value) => {
    const { code, stdout, stderr } = await fresh.run(['serve'], { environment: { [name]: value } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^sejajar: [^\\n]*${name}[^\\n]*\\n$`));
  });

  test('because the port is in use says so in one line', async () => {
    const { url } = await program.serve();
    const { code, stderr } = await fresh.run(['serve'], { environment: { PORT: new URL(url).port } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]*127\.0\.0\.1:\d+[^\n]*\n$/);
  });

  test('because the data folder is not writable says so in one line', async () => {
    writeFileSync(join(fresh.folder, 'data'), 'a file, where the folder should be');
    const { code, stderr } = await fresh.run(['list']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]*data[^\n]*\n$/);
  });

  test('because the database is from a newer version says so in one line', async () => {
    await fresh.run(['list']);
    const database = new DatabaseSync(join(fresh.folder, 'data/sejajar.db'));
    database.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    database.close();
    const { code, stderr } = await fresh.run(['serve'], { environment: { PORT: '0' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]*9999-later[^\n]*\n$/);
  });

  test('because the file is no database says so in one line, and does not change the file', async () => {
    const file = join(fresh.folder, 'bukan.db');
    writeFileSync(file, 'Ini bukan basis data. '.repeat(100));
    const { code, stderr } = await fresh.run(['list'], { environment: { DATABASE_URL: 'file:bukan.db' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]*bukan\.db[^\n]*\n$/);
    expect(readFileSync(file, 'utf8')).toBe('Ini bukan basis data. '.repeat(100));
  });
});

describe('sejajar serve', () => {
  test.each([
    ['Ctrl-C', 'SIGINT', 130],
    ['SIGTERM, as for services', 'SIGTERM', 0],
  ] as const)('ends cleanly at %s', async (_, signal, expected) => {
    const server = await program.serve();
    server.kill(signal);
    const { code, stderr } = await server.ended;
    expect(code).toBe(expected);
    expect(stderr).not.toMatch(/Error|^ +at /m);
  });

  test('writes nothing to stdout', async () => {
    const server = await program.serve({ LOG_LEVEL: 'debug' });
    await fetch(server.url);
    expect((await server.stop()).stdout).toBe('');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DATABASES } from '../../support/databases.ts';
import { learningTexts } from '../../support/learning-texts.ts';
import { createProgram, type Program } from '../../support/program.ts';

function tmxOf(count: number, from = 0): string {
  const units = learningTexts(count, from).map(
    ([source, target]) =>
      `<tu><tuv xml:lang="id"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu>`,
  );
  return `<?xml version="1.0"?><tmx version="1.4">
<header srclang="id" datatype="plaintext" segtype="paragraph" adminlang="en" o-tmf="x" creationtool="t" creationtoolversion="1"/>
<body>${units.join('\n')}</body></tmx>`;
}

interface Listed {
  readonly lexicons: readonly { readonly number: number; readonly sha256: string }[];
}

describe.each(DATABASES)('learning in $name', ({ name, address }) => {
  async function open() {
    const environment = await address();
    const program = createProgram({ ...environment, OFFLINE: 'true' });
    onTestFinished(() => program.remove());
    writeFileSync(join(program.folder, 'kecil.tmx'), tmxOf(40));
    writeFileSync(join(program.folder, 'besar.tmx'), tmxOf(120));
    return { program, url: environment['DATABASE_URL'] ?? 'file:data/sejajar.db' };
  }
  const learn = async (program: Program) =>
    (JSON.parse((await program.run(['learn', '--json'])).stdout) as Listed).lexicons;

  it('sejajar import learns from a large import, and says so on stderr', async () => {
    const { program } = await open();
    expect((await program.run(['import', 'kecil.tmx'])).stderr).not.toMatch(/learn/i);
    const { code, stdout, stderr } = await program.run(['import', 'besar.tmx']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'New translations: 120, already known: 0.\n' });
    expect(stderr).toMatch(/^Learning id → en 120\/120$/m);
    expect(stderr).toMatch(
      /^id → en: learned from 120 of 120 translations \(lexicon 1, [\d.]+ \w+\)\. Articles .*: 0\.$/m,
    );
    expect((await program.run(['import', 'besar.tmx'])).stderr).not.toMatch(/learn/i);
  });

  it('sejajar learn says what it learned from, and what that changes', async () => {
    const { program } = await open();
    const nothing = await program.run(['learn']);
    expect(nothing).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'The translation memory has nothing to learn from.\n',
    });
    await program.run(['import', 'kecil.tmx']);
    await program.run(['add', '-'], { input: learningTexts(1)[0]![0] });
    const first = await program.run(['learn']);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(
      /^id → en: learned from 40 of 40 translations \(lexicon 1, [\d.]+ \w+\)\. Articles that are aligned and checked again: 1\.\n$/,
    );
    expect((await program.run(['learn'])).stdout).toMatch(
      /^id → en: nothing new in 40 translations \(lexicon 1, /,
    );
    expect(await learn(program)).toMatchObject([
      { source: 'id', target: 'en', known: 40, learnedFrom: 40, number: 1, isNew: false, articles: 0 },
    ]);
    const verified = await program.run(['verify']);
    expect(verified).toMatchObject({ code: 0 });
  });

  // On PostgreSQL, the turn of a process comes once a minute.
  it.skipIf(name === 'PostgreSQL')(
    'a server learns by itself, logs it, and tells it in the metrics',
    async () => {
      const { program } = await open();
      const server = program.start(['serve'], { environment: { PORT: '0', LOG_LEVEL: 'info' } });
      const url = await server.says(/(http:\/\/[\w.:[\]]+)/);
      const imported = await fetch(`${url}/api/v1/memory`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-tmx+xml' },
        body: tmxOf(120),
      });
      expect(imported.status).toBe(200);
      expect(
        await server.says(/"source":"id","target":"en","number":1,"pairs":\d+[^\n]*lexicon learned/),
      ).toBeTruthy();
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toMatch(/^sejajar_lexicon_bytes\{source="id",target="en"\} \d+$/m);
      server.kill('SIGTERM');
      expect((await server.ended).code).toBe(0);
    },
  );

  it('the same memory gives the same lexicon in a copy', async () => {
    const { program, url } = await open();
    await program.run(['import', 'besar.tmx']);
    const [own] = await learn(program);
    const copied = await program.run(['copy', '--from', url, '--to', 'file:salinan.db']);
    expect(copied.code).toBe(0);
    const environment = { DATABASE_URL: 'file:salinan.db' };
    const { stdout } = await program.run(['learn', '--json'], { environment });
    expect((JSON.parse(stdout) as Listed).lexicons).toMatchObject([
      { number: 1, sha256: own!.sha256, isNew: false },
    ]);
  });
});

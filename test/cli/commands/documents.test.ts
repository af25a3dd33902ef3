import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxFile, paragraph, styled, STYLES } from '../../support/docx-file.ts';
import { epubFile } from '../../support/epub-file.ts';
import { createProgram, type Program } from '../../support/program.ts';

let program: Program;

beforeAll(() => {
  program = createProgram();
  const report = styled('Judul', 'Laporan Banjir') + paragraph('Air naik. Warga mengungsi.');
  writeFileSync(join(program.folder, 'laporan.docx'), docxFile(report, { styles: STYLES }));
  const pages = { 'a.xhtml': '<h1>Berangkat</h1><p>Pagi.</p>', 'b.xhtml': '<h1>Badai</h1><p>Sore.</p>' };
  const metadata = '<dc:title>Pelayaran</dc:title>';
  writeFileSync(join(program.folder, 'buku.epub'), epubFile({ pages, metadata }));
});
afterAll(() => program.remove());

interface Printed {
  readonly id: string;
  readonly title: string;
  readonly partOf?: string;
  readonly revision: number;
}

test('adds a Word file, whatever its name, and revises it', async () => {
  const added = await program.run(['add', 'laporan.docx', '--json']);
  const { id, title } = JSON.parse(added.stdout) as Printed;
  expect(title).toBe('Laporan Banjir');
  writeFileSync(join(program.folder, 'kiriman'), readFileSync(join(program.folder, 'laporan.docx')));
  const same = await program.run(['revise', id, 'kiriman', '--json']);
  expect(JSON.parse(same.stdout)).toMatchObject({ id, revision: 1 });
});

test('adds the chapters of a book and prints their ids in order', async () => {
  const { stdout, stderr, code } = await program.run(['add', 'buku.epub']);
  const ids = stdout.trim().split('\n');
  expect([code, ids.length]).toEqual([0, 2]);
  expect(stderr).toMatch(/^Added: Berangkat .*\nAdded: Badai .*\n$/);
  const first = JSON.parse((await program.run(['show', ids[0]!, '--json'])).stdout) as Printed;
  expect([first.title, first.partOf]).toEqual(['Berangkat', 'Pelayaran']);
});

test('prints the chapters as a list of articles with --json, and of previews with --preview', async () => {
  for (const options of [['--json'], ['--json', '--preview']]) {
    const { stdout } = await program.run(['add', 'buku.epub', ...options]);
    const { items } = JSON.parse(stdout) as { readonly items: readonly Printed[] };
    expect(items.map(({ title }) => title)).toEqual(['Berangkat', 'Badai']);
  }
});

test('estimates a Word file, and all chapters of a book together', async () => {
  const totals = async (file: string) => {
    const { stdout } = await program.run(['estimate', file, '--targets', 'en', '--json']);
    const { targets } = JSON.parse(stdout) as { readonly targets: readonly { readonly total: number }[] };
    return targets.map(({ total }) => total);
  };
  expect(await totals('./laporan.docx')).toEqual([2]);
  expect(await totals('./buku.epub')).toEqual([4]);
});

test('shows how a new version would be read, and changes nothing', async () => {
  const id = (await program.run(['add', 'laporan.docx'])).stdout.trim();
  writeFileSync(join(program.folder, 'baru.txt'), 'Air surut kembali.');
  const { code, stdout } = await program.run(['revise', id, 'baru.txt', '--preview']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('1. [Paragraph] Air surut kembali.')]);
  const { title, revision } = JSON.parse((await program.run(['show', id, '--json'])).stdout) as Printed;
  expect([title, revision]).toEqual(['Laporan Banjir', 1]);
});

test('does not revise an article by a book, and says why', async () => {
  const id = (await program.run(['add', 'laporan.docx'])).stdout.trim();
  const { code, stderr } = await program.run(['revise', id, 'buku.epub']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('book')]);
});

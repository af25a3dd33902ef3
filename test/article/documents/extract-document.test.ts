import { expect, test } from 'vitest';
import { extractDocument } from '../../../src/article/documents/extract-document.ts';
import { docxFile, paragraph } from '../../support/docx-file.ts';
import { entry, epubFile } from '../../support/epub-file.ts';
import { zipFile } from '../../support/zip-file.ts';

async function problem(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await extractDocument(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { kind, values } = error as { kind?: string; values?: object };
  return { kind, ...values };
}

function compound(name: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
  ]);
}

const DOCX = docxFile(paragraph('Isi laporan.'));
const file = (name: string, content = '<a/>') => zipFile([{ name, content }]);

test.each([
  ['a file with a password', compound('EncryptedPackage'), 'document-encrypted', undefined],
  ['a file of the earlier Word', compound('WordDocument'), 'text-binary', 'Word 97–2003 (.doc)'],
  [
    'OpenDocument',
    file('mimetype', 'application/vnd.oasis.opendocument.text'),
    'text-binary',
    'OpenDocument (.odt)',
  ],
  ['a workbook', file('xl/workbook.xml'), 'text-binary', 'Excel (.xlsx)'],
  ['a presentation', file('ppt/presentation.xml'), 'text-binary', 'PowerPoint (.pptx)'],
  ['another archive', file('foto/1.jpg'), 'text-binary', 'ZIP'],
  ['a file that was cut off', DOCX.subarray(0, DOCX.length - 40), 'document-broken', undefined],
  ['no archive', Buffer.from('Isi laporan.'), 'document-broken', undefined],
  ['a file without its main part', file('word/document.xml'), 'document-broken', undefined],
  ['broken XML', docxFile('<w:p><w:r>'), 'document-broken', undefined],
  ['only pictures', docxFile('<w:p><w:r><w:drawing/></w:r></w:p>'), 'document-without-text', undefined],
  ['a book without a package', file('META-INF/container.xml'), 'document-broken', undefined],
])('%s is refused with its reason', async (_, bytes, kind, found) => {
  expect(await problem(bytes)).toEqual({ kind, ...(found !== undefined && { found }) });
});

test('what a file is, its content says', async () => {
  expect((await extractDocument(DOCX)).kind).toBe('docx');
  expect((await extractDocument(epubFile({ pages: { 'a.xhtml': '<p>Isi buku.</p>' } }))).kind).toBe('epub');
});

test('an encrypted entry is refused', async () => {
  const bytes = zipFile([{ name: 'META-INF/container.xml', content: 'x', flags: 1 }]);
  expect(await problem(bytes)).toEqual({ kind: 'document-encrypted' });
});

test('an archive that unpacks to more than it says is refused', async () => {
  const bomb = Buffer.alloc(60 * 1024 * 1024, ' ');
  const entries = [{ name: 'META-INF/container.xml', content: bomb, declaredBytes: 10 }];
  expect(await problem(zipFile(entries))).toEqual({ kind: 'document-too-large' });
});

test('entries may not go round the limit together', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`${index}.xhtml`, `<!--${'-'.repeat(6 * 1024 * 1024)}`]),
  );
  expect(await problem(epubFile({ pages }))).toEqual({ kind: 'document-too-large' });
});

test('a page that the spine repeats is read once', async () => {
  const nav = entry('a.xhtml', 'Satu').repeat(2000);
  const { parts } = await extractDocument(epubFile({ pages: { 'a.xhtml': '<p>Isi buku.</p>' }, nav }));
  expect(parts).toHaveLength(1);
});

test('entities of its own are not expanded', async () => {
  const body = `<w:p><w:r><w:t>&a;</w:t></w:r></w:p>`;
  const declared = '<!DOCTYPE a [<!ENTITY a "rahasia">]>';
  const bytes = docxFile('', {
    more: {
      'word/document.xml': `${declared}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  });
  const { parts } = await extractDocument(bytes);
  expect(parts[0]!.html).toBe('<p>&amp;a;</p>');
});

test('an address that many links repeat cannot fill the memory', async () => {
  const link = '<w:hyperlink r:id="a"><w:r><w:t>x</w:t></w:r></w:hyperlink><w:r><w:t>y</w:t></w:r>';
  const links = { a: `https://contoh.id/${'a'.repeat(2000)}` };
  expect(await problem(docxFile(`<w:p>${link.repeat(20_000)}</w:p>`, { links }))).toEqual({
    kind: 'document-too-large',
  });
});

test('what a book says about itself cannot fill the memory in each of its chapters', async () => {
  const ids = Array.from({ length: 500 }, (_, index) => index);
  const pages = { 'a.xhtml': ids.map((id) => `<p id="a${id}">Isi ${id}.</p>`).join('') };
  const nav = ids.map((id) => entry(`a.xhtml#a${id}`, `Bagian ${id} ${'a'.repeat(2000)}`)).join('');
  const metadata = `<dc:title>${'a'.repeat(100_000)}</dc:title>`;
  const { parts } = await extractDocument(epubFile({ pages, nav, metadata }));
  expect(parts).toHaveLength(500);
  expect(parts.every(({ html, title }) => html.length < 1000 && title!.length <= 300)).toBe(true);
});

test('elements nested too deeply are refused', async () => {
  const deep = '<w:sdt>'.repeat(600) + '</w:sdt>'.repeat(600);
  expect(await problem(docxFile(deep))).toMatchObject({ kind: 'markup-too-deep' });
});

test('names in the archive are never paths', async () => {
  const bytes = epubFile({ pages: { '../../../../etc/passwd': '<p>Isi buku.</p>' } });
  expect(await problem(bytes)).toEqual({ kind: 'document-without-text' });
});

test.each([
  ['runs', `<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(60_000)}</w:p>`],
  ['paragraphs', paragraph('a').repeat(60_000)],
  [
    'fields that never end',
    `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(60_000)}</w:p>${paragraph('a')}`,
  ],
])('the time for many %s grows with their number', async (_, body) => {
  const start = performance.now();
  await extractDocument(docxFile(body)).catch(() => undefined);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('the time for many anchors in one file grows with their number', async () => {
  const count = 20_000;
  const ids = Array.from({ length: count }, (_, index) => index);
  const pages = { 'a.xhtml': ids.map((id) => `<p id="a${id}">Isi ${id}.</p>`).join('') };
  const nav = ids.map((id) => entry(`a.xhtml#a${id}`, `Bagian ${id}`)).join('');
  const start = performance.now();
  expect(await problem(epubFile({ pages, nav }))).toEqual({ kind: 'document-too-large' });
  expect(performance.now() - start).toBeLessThan(8_000);
});

/**
 * `npx tsx .ci/check-documents.mjs` after `npm ci --prefix .ci`: a Word file and a book that other
 * people's packages write, as Sejajar reads them. Fails at the first difference.
 */
import assert from 'node:assert/strict';
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import epubGenMemory from 'epub-gen-memory';
import { extractDocument } from '../src/article/documents/extract-document.ts';
import { readSource } from '../src/article/read-source.ts';

/** The title of each part, and its paragraphs: role, marker and text, or the text with its markup. */
async function read(bytes) {
  const { parts } = await extractDocument(bytes);
  const found = [];
  for (const { html, title } of parts) {
    const { source } = await readSource({ text: html, format: 'html', sourceLanguage: 'id', title });
    const units = source.paragraphs.map(({ role, marker, text, html: marked }) =>
      [role, marker, marked ?? text].filter(Boolean).join(' | '),
    );
    found.push({ title: source.title, units, details: source.details });
  }
  return found;
}

const numbered = (text) => new Paragraph({ text, numbering: { reference: 'langkah', level: 0 } });
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const report = new Document({
  numbering: {
    config: [{ reference: 'langkah', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
  },
  footnotes: { 1: { children: [new Paragraph('Diukur pada Maret.')] } },
  sections: [
    {
      children: [
        new Paragraph({ text: 'Laporan Sungai', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Hasil', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('Air '),
            new TextRun({ text: 'keruh', bold: true }),
            new TextRun(' sejak Senin, lihat '),
            new ExternalHyperlink({ link: 'https://contoh.id/', children: [new TextRun('peta')] }),
            new TextRun('.'),
            new FootnoteReferenceRun(1),
          ],
        }),
        numbered('Tampung air.'),
        numbered('Saring air.'),
        new Table({ rows: [new TableRow({ children: [cell('Dusun'), cell('Warga')] })] }),
      ],
    },
  ],
});
const [article] = await read(await Packer.toBuffer(report));
assert.deepEqual(article, {
  title: 'Laporan Sungai',
  units: [
    'title | Laporan Sungai',
    'heading | Hasil',
    'paragraph | Air <strong>keruh</strong> sejak Senin, lihat <a href="https://contoh.id/">peta</a>.',
    'list-item | 1. | Tampung air.',
    'list-item | 2. | Saring air.',
    'paragraph | Dusun',
    'paragraph | Warga',
    'list-item | 1. | Diukur pada Maret.',
  ],
  details: {},
});

const epub = epubGenMemory.default ?? epubGenMemory;
const book = await epub({ title: 'Pelayaran', author: 'Sari Utami', lang: 'id' }, [
  { title: 'Berangkat', content: '<p>Kapal berangkat <em>pagi</em>.</p><p>Laut tenang.</p>' },
  { title: 'Badai', content: '<p>Angin berubah arah.</p>' },
]);
const chapters = await read(book);
assert.deepEqual(
  chapters.map(({ title, units }) => [title, units]),
  [
    [
      'Berangkat',
      ['title | Berangkat', 'paragraph | Kapal berangkat <em>pagi</em>.', 'paragraph | Laut tenang.'],
    ],
    ['Badai', ['title | Badai', 'paragraph | Angin berubah arah.']],
  ],
);
assert.equal(chapters[0].details.partOf, 'Pelayaran');
assert.equal(chapters[0].details.author, 'Sari Utami');
console.log('a Word file with 8 paragraphs, a book with 2 chapters');

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';
import { readMarkdown } from '../../../src/article/markdown/read-markdown.ts';

const LONG =
  'Koperasi desa membuka gudang beras di tepi jalan raya supaya petani tidak menjual gabah kepada tengkulak.';

/** The lines of one paragraph, with `<br>` or a hard break between them, and what becomes of them. */
const CASES: readonly (readonly [name: string, lines: readonly string[], texts: readonly string[]])[] = [
  [
    'a verse',
    ['Hujan turun di beranda', 'kopi menghangat pelan'],
    ['Hujan turun di beranda\nkopi menghangat pelan'],
  ],
  [
    'an address',
    ['Balai Warga Melati', 'Jalan Kenanga 5', 'Bantul 55711'],
    ['Balai Warga Melati\nJalan Kenanga 5\nBantul 55711'],
  ],
  ['short sentences', ['Cuci beras.', 'Tanak nasi.'], ['Cuci beras.\nTanak nasi.']],
  ['long sentences', [LONG, `${LONG} Harganya tetap.`], [LONG, `${LONG} Harganya tetap.`]],
  [
    'a sentence that layout broke',
    [LONG.slice(0, LONG.indexOf(' tidak')), LONG.slice(LONG.indexOf('tidak'))],
    [LONG],
  ],
  [
    'lines that a program wrapped',
    [
      'Petani menyimpan gabah di gudang yang mereka kelola',
      'bersama sejak panen lalu, dan setiap anggota boleh',
      'mengambil bagiannya pada hari Senin serta hari Kamis',
      'selama musim hujan.',
    ],
    [
      'Petani menyimpan gabah di gudang yang mereka kelola bersama sejak panen lalu, dan setiap anggota boleh mengambil bagiannya pada hari Senin serta hari Kamis selama musim hujan.',
    ],
  ],
  [
    'lines of different kinds',
    ['Baca juga: Harga Gabah Turun', 'Gudang itu penuh.'],
    ['Baca juga: Harga Gabah Turun', 'Gudang itu penuh.'],
  ],
];

const texts = (html: string) => readHtml(html, { paragraphs: 99 }).paragraphs.map(({ text }) => text);
const markdownTexts = (markdown: string) =>
  readMarkdown(markdown, { paragraphs: 99 }).paragraphs.map(({ text }) => text);

describe('a line break that the markup makes is read by the same rule', () => {
  it.each(CASES)('in HTML: %s', (_name, lines, expected) => {
    expect(texts(`<p>${lines.join('<br>')}</p>`)).toEqual(expected);
  });

  it.each(CASES)('in Markdown: %s', (_name, lines, expected) => {
    expect(markdownTexts(lines.join('\\\n'))).toEqual(expected);
    expect(markdownTexts(lines.join('  \n'))).toEqual(expected);
    expect(markdownTexts(lines.join('<br>'))).toEqual(expected);
  });

  it.each(CASES)('in HTML inside Markdown: %s', (_name, lines, expected) => {
    expect(markdownTexts(`<p>${lines.join('<br>')}</p>`)).toEqual(expected);
  });

  it('two of them end a paragraph', () => {
    const stanzas = ['Padi menunduk\nangin lewat', 'Kami pulang\nmembawa sepi'];
    expect(texts('<p>Padi menunduk<br>angin lewat<br><br>Kami pulang<br>membawa sepi</p>')).toEqual(stanzas);
    expect(markdownTexts('Padi menunduk<br>angin lewat<br><br>Kami pulang<br>membawa sepi')).toEqual(stanzas);
  });
});

describe('preformatted text keeps its white space', () => {
  it.each<[string, string[], string[]]>([
    [
      'as code in one paragraph',
      texts('<pre><code>  jika a:\n    b()\n\n  c()</code></pre>'),
      ['  jika a:\n    b()\n\n  c()'],
    ],
    [
      'as code in Markdown',
      markdownTexts('```\n  jika a:\n    b()\n\n  c()\n```'),
      ['  jika a:\n    b()\n\n  c()'],
    ],
    ['in HTML inside Markdown', markdownTexts('<pre>\nsatu\n  dua\n</pre>'), ['satu\n  dua']],
    ['not repaired', texts('<pre>Ã©.Ia  â€œ</pre>'), ['Ã©.Ia  â€œ']],
    ['without what no file may hold', texts('<pre>a\u0001b\n\nc\ud800</pre>'), ['ab', 'c\ufffd']],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

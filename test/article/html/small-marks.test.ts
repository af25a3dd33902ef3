import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

function read(html: string) {
  const { paragraphs, leftOut } = readHtml(html, { paragraphs: 5000 });
  return {
    text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
    notes: leftOut.filter(({ reason }) => reason === 'note').map(({ text }) => text),
  };
}

describe('a raised or lowered number is never glued to a number', () => {
  it.each([
    ['<p>Luasnya 20 km<sup>2</sup>.</p>', 'Luasnya 20 km².'],
    ['<p>Sekitar 10<sup>6</sup> ton.</p>', 'Sekitar 10⁶ ton.'],
    ['<p>Hanya 10<sup>−3</sup> gram.</p>', 'Hanya 10⁻³ gram.'],
    ['<p>Gas CO<sub>2</sub> dan H<sub>2</sub>O.</p>', 'Gas CO₂ dan H₂O.'],
    ['<p>Deret x<sup>n</sup>.</p>', 'Deret xⁿ.'],
    ['<p>Isinya 5 meter<sup>3</sup>.</p>', 'Isinya 5 meter³.'],
    ['<p>Hanya Rp15<sup>.000</sup> saja.</p>', 'Hanya Rp15.000 saja.'],
    ['<p>Abad ke-1<sup>er</sup> dan M<sup>me</sup> Curie.</p>', 'Abad ke-1er dan Mme Curie.'],
  ])('%s', (html, text) => {
    expect(read(html)).toEqual({ text, notes: [] });
  });

  it('and keeps markup only where letters are small', () => {
    const { paragraphs } = readHtml('<p>1<sup>er</sup> m<sup>2</sup></p>', { paragraphs: 9 });
    expect(paragraphs.map(({ html }) => html)).toEqual(['1<sup>er</sup> m²']);
  });
});

describe('the mark of a footnote is no text', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a link to the note',
      '<p>Panen turun<sup><a href="#fn1">1</a></sup> tahun ini.</p>',
      'Panen turun tahun ini.',
      ['1'],
    ],
    ['a raised link', '<p>Panen turun 12%<a href="#note-3"><sup>3</sup></a>.</p>', 'Panen turun 12%.', ['³']],
    [
      'of Wikipedia',
      '<p>Pada 1998<sup id="cite_ref-4" class="reference"><a href="#cite_note-4">[4]</a></sup> harga naik.<sup class="noprint">[butuh rujukan]</sup></p>',
      'Pada 1998 harga naik.',
      ['[4]', '[butuh rujukan]'],
    ],
    [
      'of Word',
      '<p>Harga 1.500<a href="#_ftn2" name="_ftnref2">[2]</a> rupiah.</p>',
      'Harga 1.500 rupiah.',
      ['[2]'],
    ],
    [
      'of an e-book',
      '<p>Harga naik<a epub:type="noteref" role="doc-noteref" href="catatan.xhtml#c1">1</a>.</p>',
      'Harga naik.',
      ['1'],
    ],
    ['a sign', '<p>Harga naik<sup>*</sup> dan turun<sup>†</sup>.</p>', 'Harga naik dan turun.', ['*', '†']],
    [
      'a number after the sentence',
      '<p>“Kami siap.”<sup>2</sup> Ia pergi.<sup>3</sup></p>',
      '“Kami siap.” Ia pergi.',
      ['2', '3'],
    ],
    ['a number after a word', '<p>Menurut catatan<sup>12</sup> desa.</p>', 'Menurut catatan desa.', ['12']],
    ['a number after a year', '<p>Sejak 2019<sup>4</sup> turun.</p>', 'Sejak 2019 turun.', ['4']],
    [
      'the way back',
      '<ol><li>Catatan desa. <a href="#fnref1" class="footnote-backref">↩</a></li></ol>',
      'Catatan desa.',
      ['↩'],
    ],
  ])('%s', (_case, html, text, notes) => {
    expect(read(html)).toEqual({ text, notes });
  });

  it.each([
    '<p>Lihat <a href="#bagian-2">bagian kedua</a> dan <a href="https://contoh.id/#a">2024</a>.</p>',
    '<p>Bahasa <a class="reference external" href="https://go.dev/">Go</a> itu.</p>',
    '<p>Kepada <span class="reference">Bu Wulan</span>.</p>',
  ])('but an ordinary link is: %s', (html) => {
    expect(read(html).notes).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

function texts(html: string): string[] {
  return readHtml(html, { paragraphs: 5000 }).paragraphs.map(({ text }) => text);
}

const LONG =
  'Pemerintah kabupaten membangun tiga embung baru di lereng selatan agar warga tidak lagi membeli air setiap musim kemarau tiba.';
const LONGER = `${LONG} Pembangunannya selesai sebelum akhir tahun.`;

describe('line breaks that the author meant stay in the text', () => {
  it.each<[string, string, string[]]>([
    [
      'of a verse',
      '<p>Di tepi sawah aku menunggu<br>hujan yang tak pernah<br />berjanji datang</p>',
      ['Di tepi sawah aku menunggu\nhujan yang tak pernah\nberjanji datang'],
    ],
    [
      'of stanzas, each a paragraph',
      '<div>Padi menunduk<br>angin lewat<br><br>Kami pulang<br>membawa sepi</div>',
      ['Padi menunduk\nangin lewat', 'Kami pulang\nmembawa sepi'],
    ],
    [
      'of lines of one length',
      '<p>Di ladang yang kering kami menanam janji<br>dan malam menyiram dengan sedikit embun<br>lalu pagi</p>',
      ['Di ladang yang kering kami menanam janji\ndan malam menyiram dengan sedikit embun\nlalu pagi'],
    ],
    [
      'of an address',
      '<address>Balai Desa Lereng<br>Jalan Melati 3<br>Sleman 55584</address>',
      ['Balai Desa Lereng\nJalan Melati 3\nSleman 55584'],
    ],
    [
      'of steps in an item',
      '<ul><li>Rendam kedelai.<br>Buang kulitnya.</li></ul>',
      ['Rendam kedelai.\nBuang kulitnya.'],
    ],
    ['in a cell', '<table><tr><td>Senin<br>Kamis</td></tr></table>', ['Senin\nKamis']],
    [
      'of preformatted text',
      '<pre>Kepada:\n  Bu Wulan\n  di Lereng</pre>',
      ['Kepada:\n  Bu Wulan\n  di Lereng'],
    ],
    ['between blocks of preformatted text', '<pre>satu\ndua\n\n  tiga\n</pre>', ['satu\ndua', 'tiga']],
    [
      'by style',
      '<p style="white-space: pre-line">Padi menunduk\nangin   lewat</p>',
      ['Padi menunduk\nangin lewat'],
    ],
    ['inside markup', '<p><i>Padi menunduk<br>angin lewat</i></p>', ['Padi menunduk\nangin lewat']],
  ])('%s', (_case, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('and in the markup', () => {
    const [paragraph] = readHtml('<p>Padi <b>menunduk<br>angin</b> lewat</p>', { paragraphs: 9 }).paragraphs;
    expect(paragraph?.html).toBe('Padi <b>menunduk\nangin</b> lewat');
  });
});

describe('line breaks that only lay the text out do not', () => {
  it.each<[string, string, string[]]>([
    ['between paragraphs', `<p>${LONG}<br>${LONGER}</p>`, [LONG, LONGER]],
    ['twice between paragraphs', `<div>${LONG}<br><br>${LONGER}</div>`, [LONG, LONGER]],
    ['inside a sentence of a paragraph', `<p>${LONG.replace('agar warga', 'agar<br>warga')}</p>`, [LONG]],
    [
      'where a program wrapped the lines',
      '<p>Warga menampung air hujan di tandon yang mereka<br>bangun bersama sejak tahun lalu, dan setiap keluarga<br>mendapat giliran mengambil air pada pagi serta sore<br>hari selama musim kemarau.</p>',
      [
        'Warga menampung air hujan di tandon yang mereka bangun bersama sejak tahun lalu, dan setiap keluarga mendapat giliran mengambil air pada pagi serta sore hari selama musim kemarau.',
      ],
    ],
    ['in a heading', '<h2>Panen<br>air hujan</h2>', ['Panen air hujan']],
    [
      'between lines of different kinds',
      '<p>Baca juga: Harga Gabah Naik<br>Tandon itu cukup untuk desa.</p>',
      ['Baca juga: Harga Gabah Naik', 'Tandon itu cukup untuk desa.'],
    ],
  ])('%s', (_case, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('nothing inside code is repaired', () => {
  it.each<[string, string, string[]]>([
    ['no entity', '<p>Tulis <code>&amp;amp;</code> untuk tanda itu.</p>', ['Tulis &amp; untuk tanda itu.']],
    [
      'no lost paragraph',
      '<p>Panggil <code>buku.Judul.Ambil()</code> dulu.</p>',
      ['Panggil buku.Judul.Ambil() dulu.'],
    ],
    ['no wrong decoding', '<p>Yang tampil: <code>â€œ</code> saja.</p>', ['Yang tampil: â€œ saja.']],
    ['no invisible character', '<p>Tanda <kbd>a\u200bb</kbd> itu.</p>', ['Tanda a\u200bb itu.']],
    ['no composed form', '<p>Tanda <samp>e\u0301</samp> itu.</p>', ['Tanda e\u0301 itu.']],
    [
      'in preformatted code',
      '<pre><code>if (a) {\n\n  b("â€œ").Lagi\n}</code></pre>',
      ['if (a) {\n\n  b("â€œ").Lagi\n}'],
    ],
    [
      'but around it',
      '<p>â€œKamiâ€\u009d <code>â€œ</code> pergi.Ia pulang.</p>',
      ['“Kami” â€œ pergi.', 'Ia pulang.'],
    ],
    ['except what no file may contain', '<p><code>a\u0001b</code> itu.</p>', ['ab itu.']],
  ])('%s', (_case, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('and its places stay right', () => {
    const html = '<p>â€œYaâ€\u009d <code>x.Y &lt; 😀</code> pergi.Ia <code>z</code> pulang.</p>';
    for (const { text, origins } of readHtml(html, { paragraphs: 9 }).paragraphs) {
      for (const sign of ['x', 'Y', '😀'.slice(0, 1), 'z']) {
        const at = text.indexOf(sign);
        if (at >= 0) expect(html[origins[at]!]).toBe(sign);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

const A = 'Warga dusun menampung air hujan di tandon yang mereka bangun bersama sejak tahun lalu.';
const B = 'Tandon itu kini cukup untuk empat puluh keluarga selama musim kemarau yang panjang.';
const C = 'Kepala dusun mengatakan, biaya pembangunannya ditanggung oleh warga dan dua koperasi.';

function read(html: string) {
  const { paragraphs, leftOut } = readHtml(html, { paragraphs: 5000 });
  return {
    units: paragraphs.map(({ role, marker, text }) => [role, marker, text].filter(Boolean).join(' | ')),
    leftOut: leftOut.map(({ reason, text }) => `${reason} | ${text}`),
  };
}

const page = (inside: string, around = '') =>
  `<!doctype html><html><head><title>Air Hujan - Kabar Lereng</title></head><body><nav><a href="/">Beranda</a></nav>${around}<main><article><h1>Air Hujan</h1>${inside}</article></main><footer>Kabar Lereng</footer></body></html>`;

describe('the body of an article is read wherever it stands', () => {
  it.each<[string, string, string[]]>([
    [
      'in a header',
      `<html><body><h1>Piagam Air</h1><header><h2>Pembukaan</h2><p>${A}</p><p>${B}</p><p>${C}</p></header><section><h2>Pasal 1</h2><p>${A}</p></section></body></html>`,
      [
        'title | Piagam Air',
        'heading | Pembukaan',
        `paragraph | ${A}`,
        `paragraph | ${B}`,
        `paragraph | ${C}`,
        'heading | Pasal 1',
        `paragraph | ${A}`,
      ],
    ],
    [
      'as a lead beside the title',
      `<html><body><header><a href="/">Kabar Lereng</a></header><main><header><h1>Air Hujan</h1><p>Hujan tidak turun sejak Mei.</p></header><div><p>${A}</p><p>${B}</p></div></main></body></html>`,
      [
        'title | Air Hujan',
        'paragraph | Hujan tidak turun sejak Mei.',
        `paragraph | ${A}`,
        `paragraph | ${B}`,
      ],
    ],
    [
      'in sections and details',
      page(
        `<section><p>${A}</p></section><details><summary>Berapa biayanya?</summary><p>${C}</p></details><section><p>${B}</p></section>`,
      ),
      [
        'title | Air Hujan',
        `paragraph | ${A}`,
        'paragraph | Berapa biayanya?',
        `paragraph | ${C}`,
        `paragraph | ${B}`,
      ],
    ],
    [
      'in tables and definitions',
      page(
        `<p>${A}</p><table><tr><th>Dusun</th><th>Tandon</th></tr><tr><td>Lereng</td><td>12</td></tr></table><dl><dt>Tandon</dt><dd>Wadah air.</dd></dl><p>${B}</p>`,
      ),
      [
        'title | Air Hujan',
        `paragraph | ${A}`,
        'paragraph | Dusun',
        'paragraph | Tandon',
        'paragraph | Lereng',
        'paragraph | 12',
        'paragraph | Tandon',
        'paragraph | Wadah air.',
        `paragraph | ${B}`,
      ],
    ],
    [
      'in lists within lists, and in items of several paragraphs',
      page(
        `<p>${A}</p><ul><li>Pipa<ul><li>besar</li><li>kecil</li></ul></li><li><p>Semen</p><p>Ayak dulu.</p></li></ul><ol><li>Gali.</li><ol><li>Ukur dulu.</li></ol><li>Cor.</li></ol>`,
      ),
      [
        'title | Air Hujan',
        `paragraph | ${A}`,
        'list-item | • | Pipa',
        'list-item | • | besar',
        'list-item | • | kecil',
        'list-item | • | Semen',
        'list-item | Ayak dulu.',
        'list-item | 1. | Gali.',
        'list-item | 1. | Ukur dulu.',
        'list-item | 2. | Cor.',
      ],
    ],
    [
      'in spans that are paragraphs',
      page(
        `<div><span>${A}</span><span>${B}</span></div><span style="display: block">${C}</span><span style="display:block">${A}</span>`,
      ),
      ['title | Air Hujan', `paragraph | ${A}`, `paragraph | ${B}`, `paragraph | ${C}`, `paragraph | ${A}`],
    ],
    [
      'on a page that a publishing system made of widgets',
      `<html><body><div class="elementor-widget"><h1>Air Hujan</h1></div><div class="elementor-widget-container no-share"><p>${A}</p></div><div class="elementor-widget-container"><p>${B}</p></div><div class="elementor-widget-container"><p>${C}</p></div></body></html>`,
      ['title | Air Hujan', `paragraph | ${A}`, `paragraph | ${B}`, `paragraph | ${C}`],
    ],
    [
      'of AMP',
      `<html amp><body><amp-sidebar><ul><li>Beranda</li></ul></amp-sidebar><article><h1>Air Hujan</h1><p>${A}</p><amp-ad>Iklan ini<div fallback>Tidak ada iklan</div></amp-ad><amp-img><noscript><img></noscript></amp-img><amp-accordion><section><h4>Biaya</h4><p>${C}</p></section></amp-accordion><p>${B}</p><amp-social-share>Bagikan</amp-social-share></article><amp-consent>Kami memakai kuki.</amp-consent></body></html>`,
      ['title | Air Hujan', `paragraph | ${A}`, 'heading | Biaya', `paragraph | ${C}`, `paragraph | ${B}`],
    ],
    [
      'with each caption once',
      page(
        `<p>${A}</p><figure><img><figcaption><span class="teks">Warga di tandon</span><span class="kredit">Foto: Budi</span></figcaption></figure><div class="lightbox-caption"><p class="caption">Warga di tandon Foto: Budi</p></div><p>${B}</p>`,
      ),
      ['title | Air Hujan', `paragraph | ${A}`, 'caption | Warga di tandon Foto: Budi', `paragraph | ${B}`],
    ],
  ])('%s', (_case, html, expected) => {
    expect(read(html).units).toEqual(expected);
  });

  it('and an ordinary sentence that begins like a link stays', () => {
    const { units } = read(
      page(
        `<div class="byline">Oleh Tim Redaksi</div><p>${A}</p><p><strong>Baca juga: <a href="/x">Harga Gabah</a></strong></p><p>Baca juga dongeng untuk anak sambil menunggu hujan.</p><p>ADVERTISEMENT</p>`,
      ),
    );
    expect(units).toEqual([
      'title | Air Hujan',
      'byline | Oleh Tim Redaksi',
      `paragraph | ${A}`,
      'aside | Baca juga: Harga Gabah',
      'paragraph | Baca juga dongeng untuk anak sambil menunggu hujan.',
    ]);
  });
});

describe('what is beside the article is left out, in any language', () => {
  const links = (...names: string[]) =>
    `<ul>${names.map((name) => `<li><a href="/x">${name}</a></li>`).join('')}</ul>`;

  it.each<[string, string]>([
    ['comments', `<section class="kommentare"><h3>Kommentare</h3><p>${C}</p></section>`],
    ['comments by id', `<div id="postComments"><p>${C}</p></div>`],
    ['comments in Indonesian', `<div class="daftar-komentar"><p>${C}</p></div>`],
    ['comments under their heading', `<h3>2 Komentar</h3><p>${C}</p><p>Bagus!</p>`],
    ['a share bar', '<div class="shareBar"><span>WhatsApp</span><span>Telegram</span></div>'],
    ['share words without a name', '<p>Teilen</p><p>Partager</p><p>Bagikan:</p>'],
    ['a cookie box', `<div id="cookie-consent"><p>${C}</p></div>`],
    ['a newsletter box', `<div class="newsletter-signup"><h4>Buletin</h4><p>${C}</p></div>`],
    [
      'an invitation',
      '<p>¿Ya tienes nuestro canal? Únete <a href="/t">aquí</a>.</p><p>Ikuti kanal WhatsApp kami <a href="/w">di sini</a></p>',
    ],
    ['a list of other articles', `<h3>Zobacz także</h3>${links('Pierwszy artykuł', 'Drugi artykuł')}`],
    [
      'a list without a name',
      `<div><h4>Weitere Meldungen aus der Region</h4>${links('Ernte fällt aus', 'Brunnen ist leer')}</div>`,
    ],
    ['a menu', `<div class="sub-menu">${links('Ekonomi', 'Olahraga')}</div>`],
    ['the words of the foot', '<p>Impressum | Datenschutz | © 2024 Kabar</p>'],
    ['the author’s biography', `<div class="author-bio"><p>${C}</p></div>`],
    ['an advertisement', '<p>Publicité</p><div class="adslot">Beli sekarang</div>'],
    ['a button', '<div role="button">Bild anzeigen</div>'],
  ])('%s', (_case, box) => {
    const { units, leftOut } = read(page(`<p>${A}</p><p>${B}</p>${box}`));
    expect(units).toEqual(['title | Air Hujan', `paragraph | ${A}`, `paragraph | ${B}`]);
    expect(leftOut.length).toBeGreaterThan(2);
  });

  it('but a list of links that the text announces stays', () => {
    const { units } = read(
      page(
        `<p>${A}</p><p>Data kami berasal dari sumber ini:</p>${links('Badan Pusat Statistik', 'Dinas Pertanian')}<p>${B}</p>`,
      ),
    );
    expect(units.slice(3, 5)).toEqual([
      'list-item | • | Badan Pusat Statistik',
      'list-item | • | Dinas Pertanian',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

const A =
  'Kerja sama Prancis dan Mali dalam perang melawan terorisme harus berakhir. Mali menolak kerja sama lebih lanjut dengan Prancis.';
const B =
  'Hal itu diungkapkan Menteri Luar Negeri Mali Abdoulaye Diop saat bertemu dengan Menteri Luar Negeri Rusia, Selasa (7/2).';
const C =
  'Mali tengah berjuang dalam Perang Saudara, di mana konflik bersenjata meletus pada Januari 2012 di utara dan selatan.';
const D =
  'Macron mengatakan, perang melawan teror tidak akan dapat dimenangkan apabila tidak didukung oleh negara itu sendiri.';

/** The page's paragraphs as `role | text`. Long ones are named by their letter. */
function body(html: string): string[] {
  const names = new Map([A, B, C, D].map((text, index) => [text, 'ABCD'[index]!]));
  return readHtml(html, { paragraphs: 5000 }).paragraphs.map(
    ({ role, text }) => `${role} | ${names.get(text) ?? text}`,
  );
}

const links = (...names: readonly string[]) =>
  names.map((name) => `<li><a href="/x">${name}</a></li>`).join('');

describe('the article of a page', () => {
  it.each<[string, string, string[]]>([
    [
      'of a news site',
      `<!doctype html><html><head><title>Mali Menolak - RMOL.ID</title></head><body>
      <header class="header"><a href="/">RMOL</a><nav><ul>${links('Politik', 'Dunia')}</ul></nav></header>
      <div class="row"><div class="col-8">
        <ul class="breadcrumb">${links('Beranda', 'Dunia')}</ul>
        <h1>Mali Menolak</h1>
        <div class="meta">LAPORAN: <a href="/a">RENI ERINA</a></div>
        <div class="share-box"><a href="f">Facebook</a><a href="t">Twitter</a></div>
        <p class="wp-caption-text">Menteri Luar Negeri Mali Abdoulaye Diop/Net</p>
        <div class="article-content"><p>${A}</p><div class="ads">Iklan</div><p>${B}</p>
          <p>Baca juga: <a href="/b">Rusia Tawarkan Bantuan</a></p><p>${C}</p><p>Pendek saja.</p></div>
        <div class="tags"><a href="m">MALI</a><a href="p">PRANCIS</a></div>
        <div class="related"><h3>Berita Terkait</h3><ul>${links('Satu yang lain', 'Dua yang lain')}</ul></div>
        <div id="comments"><p>Bagus sekali artikelnya, terima kasih banyak atas informasinya yang bermanfaat.</p></div>
      </div><div class="sidebar"><h4>Terpopuler</h4><ol>${links('Ini', 'Itu')}</ol></div></div>
      <footer><p>Copyright 2023 RMOL.ID. All rights reserved.</p></footer></body></html>`,
      [
        'title | Mali Menolak',
        'byline | LAPORAN: RENI ERINA',
        'caption | Menteri Luar Negeri Mali Abdoulaye Diop/Net',
        'paragraph | A',
        'paragraph | B',
        'aside | Baca juga: Rusia Tawarkan Bantuan',
        'paragraph | C',
        'paragraph | Pendek saja.',
      ],
    ],
    [
      'that is an article element, with boxes inside',
      `<html><body><div class="header">situs</div><article><div class="top"><h2>Rubrik</h2><h1>Judul</h1><div>Selasa, 07 Feb 2023</div></div>
      <figure><img><figcaption>Foto: Menlu Mali (AFP)</figcaption></figure>
      <div class="isi"><p>${A}</p><table><tr><td><b>Baca juga: </b><a href=x>Judul lain yang terkait</a></table><p>${B}</p>
      <div>ADVERTISEMENT</div><p>SCROLL TO CONTINUE WITH CONTENT</p><p>${C}</p></div><div><a href=1>mali</a><a href=2>prancis</a></div></article>
      <div><h3>Berita Terkait</h3><article><a href=r>Berita A yang cukup panjang</a></article></div></body></html>`,
      [
        'title | Judul',
        'caption | Foto: Menlu Mali (AFP)',
        'paragraph | A',
        'aside | Baca juga: Judul lain yang terkait',
        'paragraph | B',
        'paragraph | C',
      ],
    ],
    [
      'written with breaks on a blog whose h1 is its own name',
      `<html><body><div id="header"><h1><a href="/">Blog Saya</a></h1></div><div class="post"><h3><a href="/p">Judul Pos</a></h3>
      <div class="post-body">${A}<br><br>${B}<br /><br />${C}</div></div><div class="sidebar"><h2>Arsip</h2><ul>${links('2012')}</ul></div></body></html>`,
      ['heading | Judul Pos', 'paragraph | A', 'paragraph | B', 'paragraph | C'],
    ],
    [
      'inside the one form of its server',
      `<html><body><form><input type=hidden><div id=menu><a href=1>Beranda</a> | <a href=2>Profil</a></div><h1>Siaran Pers</h1>
      <div id=isi><p>${A}</p><ul><li>Poin satu</li><li>Poin dua</li></ul><p>${B}</p></div></form></body></html>`,
      [
        'title | Siaran Pers',
        'paragraph | A',
        'list-item | Poin satu',
        'list-item | Poin dua',
        'paragraph | B',
      ],
    ],
    [
      'of WordPress',
      `<html><body class="single has-sidebar comments-open"><header class="site-header"><p><a href=/>Situs</a></p></header><main>
      <article class="post"><header class="entry-header"><h1>Judul</h1><span class="byline">oleh <a href=u>admin</a></span></header>
      <div class="entry-content"><p>${A}</p><h2>Latar</h2><p>${C}</p><blockquote><p>${D}</p></blockquote><ol><li>Pertama<li>Kedua</ol>
      <div class="sharedaddy"><h3>Share this:</h3><ul>${links('Facebook')}</ul></div></div><footer>Posted in <a href=c>Dunia</a></footer></article>
      <div id="comments"><h2>2 komentar</h2><form><p>Alamat email Anda tidak akan dipublikasikan.</p></form></div></main>
      <aside><h2>Tulisan terbaru</h2></aside><footer>Bangga bertenaga WordPress</footer></body></html>`,
      [
        'title | Judul',
        'paragraph | A',
        'heading | Latar',
        'paragraph | C',
        'paragraph | D',
        'list-item | Pertama',
        'list-item | Kedua',
      ],
    ],
    [
      'that is short',
      '<html><body><nav>Menu</nav><h1>Judul</h1><p>Satu.</p><p>Dua.</p><footer>Kaki</footer></body></html>',
      ['title | Judul', 'paragraph | Satu.', 'paragraph | Dua.'],
    ],
    [
      'that is short, in a main element',
      `<!doctype html><title>T</title><body><header><h1>Judul</h1></header><main><p>Satu.</p><h2>Sub</h2><p>Dua.</p>
      <figure><figcaption>Orang.</figcaption></figure></main><aside>Di samping</aside>`,
      ['title | Judul', 'paragraph | Satu.', 'heading | Sub', 'paragraph | Dua.', 'caption | Orang.'],
    ],
    [
      'whose title is told from the name of the site by the page',
      `<html><head><title>Judul yang Benar | Situs</title></head><body><h1>Situs</h1><div><h1>Judul yang Benar</h1><p>${A}</p><p>${B}</p></div></body></html>`,
      ['title | Judul yang Benar', 'paragraph | A', 'paragraph | B'],
    ],
    [
      'whose list and table Readability would take away',
      `<html><body><h1>Judul</h1><div><p>${A}</p><ul><li>Satu<li>Dua<li>Tiga</ul><p>${B}</p><table><tr><td>1<td>2</table><p>${C}</p></div></body></html>`,
      [
        'title | Judul',
        'paragraph | A',
        'list-item | Satu',
        'list-item | Dua',
        'list-item | Tiga',
        'paragraph | B',
        'paragraph | 1',
        'paragraph | 2',
        'paragraph | C',
      ],
    ],
    [
      'in a box whose class has the name of an advertisement',
      `<html><body><div class="ad sponsored share"><h1>Judul</h1><p>${A}</p><p>${B}</p></div></body></html>`,
      ['title | Judul', 'paragraph | A', 'paragraph | B'],
    ],
    [
      'that has a quotation with its source in a footer',
      `<html><body><article><p>${A}</p><blockquote><p>${D}</p><footer>— Macron</footer></blockquote><p>${B}</p></article></body></html>`,
      ['paragraph | A', 'paragraph | D', 'paragraph | — Macron', 'paragraph | B'],
    ],
    ['that has none', '<html><body><nav>Menu</nav><footer>Kaki</footer></body></html>', []],
    ['of frames', '<html><frameset><frame src=x></frameset></html>', []],
  ])('%s', (_case, html, expected) => {
    expect(body(html)).toEqual(expected);
  });

  it('is also found on a page of thousands of blocks', () => {
    const html = `<html><body><nav>Menu</nav><article><h1>Judul</h1>${`<p>${A}</p>`.repeat(4000)}</article><footer>Kaki</footer>`;
    const found = body(html);
    expect(found).toHaveLength(4001);
    expect(found).not.toContain('paragraph | Kaki');
  });
});

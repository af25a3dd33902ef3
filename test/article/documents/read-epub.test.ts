import { expect, test } from 'vitest';
import { extractDocument } from '../../../src/article/documents/extract-document.ts';
import { readSource } from '../../../src/article/read-source.ts';
import { entry, epubFile, type EpubParts } from '../../support/epub-file.ts';

const ONE = 'Kapal berangkat sebelum fajar, ketika pelabuhan masih gelap.';
const TWO = 'Di tengah laut, angin berubah arah dan hujan turun deras.';
const THREE = 'Pagi berikutnya mereka melihat pulau itu untuk pertama kali.';

/** The title in the table of contents, the place and the texts of each chapter. */
async function chapters(parts: EpubParts) {
  const { parts: extracted } = await extractDocument(epubFile(parts));
  const read = extracted.map(async ({ html, title, part }) => {
    const { source } = await readSource({ text: html, format: 'html', sourceLanguage: 'id' });
    return { title, part, texts: source.paragraphs.map(({ text }) => text) };
  });
  return Promise.all(read);
}

const PAGES = {
  'sampul.xhtml': '<section epub:type="cover"><h1>Pelayaran</h1></section>',
  'bab1.xhtml': `<h1>Bab 1</h1><p>${ONE}</p>`,
  'bab1b.xhtml': `<p>${TWO}</p>`,
  'bab 2.xhtml': `<h1>Bab 2</h1><p>${THREE}</p>`,
};
const BAB = [
  { title: 'Berangkat', part: 'OEBPS/bab1.xhtml', texts: ['Bab 1', ONE, TWO] },
  { title: 'Pulau', part: 'OEBPS/bab 2.xhtml', texts: ['Bab 2', THREE] },
];

test('each entry of the contents is a chapter; a page without one belongs to the chapter before it', async () => {
  const nav = entry('bab1.xhtml', 'Berangkat') + entry('bab%202.xhtml', '<i>Pulau</i>');
  expect(await chapters({ pages: PAGES, nav })).toEqual(BAB);
});

test('the contents of EPUB 2 are read too', async () => {
  const point = (src: string, label: string) =>
    `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/></navPoint>`;
  const ncx = point('bab1.xhtml', 'Berangkat') + point('bab%202.xhtml', 'Pulau');
  expect(await chapters({ pages: PAGES, ncx })).toEqual(BAB);
});

test('without contents, each page with text is a chapter', async () => {
  const pages = { ...PAGES, 'gambar.xhtml': '<img src="peta.png" alt="Peta"/>' };
  expect((await chapters({ pages })).map(({ texts }) => texts)).toEqual([
    ['Bab 1', ONE],
    [TWO],
    ['Bab 2', THREE],
  ]);
});

test('chapters may begin inside a file; sections inside a chapter are no chapters', async () => {
  const pages = {
    'buku.xhtml': `<div><a id="a"/><h2>Satu</h2><p>${ONE}</p><h3 id="s">Sore</h3><p>${TWO}</p></div><div id="b"><h2>Dua</h2><p>${THREE}</p></div>`,
  };
  const nav = entry('buku.xhtml#a', 'Satu', entry('buku.xhtml#s', 'Sore')) + entry('buku.xhtml#b', 'Dua');
  expect(await chapters({ pages, nav })).toEqual([
    { title: 'Satu', part: 'OEBPS/buku.xhtml#a', texts: ['Satu', ONE, 'Sore', TWO] },
    { title: 'Dua', part: 'OEBPS/buku.xhtml#b', texts: ['Dua', THREE] },
  ]);
});

test('the heading of a part begins its first chapter', async () => {
  const pages = { 'bagian.xhtml': '<h1>Bagian Satu</h1>', ...PAGES };
  const inside = entry('bab1.xhtml', 'Berangkat') + entry('bab%202.xhtml', 'Pulau');
  const [first] = await chapters({ pages, nav: entry('bagian.xhtml', 'Bagian Satu', inside) });
  expect(first).toEqual({
    title: 'Berangkat',
    part: 'OEBPS/bagian.xhtml',
    texts: ['Bagian Satu', 'Bab 1', ONE, TWO],
  });
});

test('text before the first entry is not lost', async () => {
  const pages = { 'persembahan.xhtml': '<p>Untuk ibu di kampung.</p>', ...PAGES };
  const found = await chapters({ pages, nav: entry('bab1.xhtml', 'Berangkat') });
  expect(found[0]).toEqual({
    title: undefined,
    part: 'OEBPS/persembahan.xhtml',
    texts: ['Untuk ibu di kampung.'],
  });
});

test('a book says what it is; the article has it as its details', async () => {
  const metadata = `<dc:title>Pelayaran &amp; Pulau</dc:title><dc:creator id="c1">Sari Utami</dc:creator><dc:creator opf:role="trl">Budi</dc:creator>
    <dc:publisher>Penerbit Bahari</dc:publisher><dc:date>2021-03-04T00:00:00Z</dc:date><dc:rights>© 2021</dc:rights>`;
  const { title, parts } = await extractDocument(epubFile({ pages: PAGES, metadata }));
  expect(title).toBe('Pelayaran & Pulau');
  const text = parts[0]!.html;
  const { source } = await readSource({ text, format: 'html', sourceLanguage: 'id' });
  expect(source.details).toEqual({
    partOf: 'Pelayaran & Pulau',
    author: 'Sari Utami',
    publisher: 'Penerbit Bahari',
    publishedAt: '2021-03-04',
    rights: '© 2021',
  });
});

test('the marks of notes and the numbers of printed pages are not text', async () => {
  const pages = {
    'a.xhtml': `<p>Sebanyak 12<a epub:type="noteref" href="#n1">1</a> kapal <span epub:type="pagebreak" id="p9" title="9">9</span>berangkat pada hari itu.</p>`,
  };
  const [chapter] = await chapters({ pages });
  expect(chapter!.texts.join()).not.toMatch(/9/);
});

test('a title page is no chapter', async () => {
  const pages = { 'judul.xhtml': '<h1>Pelayaran</h1><p>oleh <b>Sari Utami</b></p>', ...PAGES };
  const metadata = '<dc:title>Pelayaran</dc:title><dc:creator>Sari Utami</dc:creator>';
  const titled = { ...pages, 'judul.xhtml': '<h1>Pelayaran</h1><p>Sari Utami</p>' };
  const nav = entry('judul.xhtml', 'Judul') + entry('bab1.xhtml', 'Berangkat');
  expect(await chapters({ pages: titled, nav, metadata })).toHaveLength(1);
  expect(await chapters({ pages, nav, metadata })).toHaveLength(2);
});

test('a book with encrypted text is refused; obfuscated fonts are no reason', async () => {
  const encryption = (algorithm: string, uri: string) => ({
    'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
  const locked = encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/bab1.xhtml');
  await expect(chapters({ pages: PAGES, more: locked })).rejects.toMatchObject({
    kind: 'document-encrypted',
  });
  const fonts = encryption('http://www.idpf.org/2008/embedding', 'OEBPS/huruf.otf');
  expect(await chapters({ pages: PAGES, more: fonts })).toHaveLength(3);
});

test('a book without text is refused', async () => {
  await expect(chapters({ pages: { 'a.xhtml': '<img src="a.png"/>' } })).rejects.toMatchObject({
    kind: 'document-without-text',
  });
});

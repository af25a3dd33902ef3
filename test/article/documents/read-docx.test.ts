import { expect, test } from 'vitest';
import { extractDocument } from '../../../src/article/documents/extract-document.ts';
import { readSource } from '../../../src/article/read-source.ts';
import { docxFile, type DocxParts, item, paragraph, run, styled, STYLES } from '../../support/docx-file.ts';

async function html(body: string, parts: DocxParts = {}): Promise<string> {
  const { parts: extracted } = await extractDocument(docxFile(body, { styles: STYLES, ...parts }));
  return extracted[0]!.html;
}

/** Role, marker and text of each paragraph, as an article has them. */
async function read(body: string, parts: DocxParts = {}) {
  const text = await html(body, parts);
  const { source } = await readSource({ text, format: 'html', sourceLanguage: 'id' });
  return {
    ...source,
    rows: source.paragraphs.map(({ role, marker, text: words }) =>
      [role, marker, words].filter((part) => part !== undefined),
    ),
  };
}

test('the styles of Word give the roles, whatever the language of Word', async () => {
  const { rows, title } = await read(
    styled('JudulKantor', 'Laporan Banjir Tahun 2025') +
      styled('Subjudul', 'Ringkasan untuk warga') +
      styled('Judul1', 'Pendahuluan') +
      paragraph('Banjir datang tiga kali dalam setahun, dan setiap kali air naik lebih tinggi.') +
      styled('Kutipan', 'Kami sudah terbiasa mengungsi ke balai desa.') +
      styled('Keterangan', 'Gambar 1. Jalan desa yang terendam') +
      styled('Judul2', 'Kerugian'),
  );
  expect(title).toBe('Laporan Banjir Tahun 2025');
  expect(rows).toEqual([
    ['title', 'Laporan Banjir Tahun 2025'],
    ['heading', 'Ringkasan untuk warga'],
    ['heading', 'Pendahuluan'],
    ['paragraph', 'Banjir datang tiga kali dalam setahun, dan setiap kali air naik lebih tinggi.'],
    ['paragraph', 'Kami sudah terbiasa mengungsi ke balai desa.'],
    ['caption', 'Gambar 1. Jalan desa yang terendam'],
    ['heading', 'Kerugian'],
  ]);
});

test('a document whose only first heading begins it has it as its title', async () => {
  const body = paragraph('Air naik sejak subuh dan warga mulai mengungsi.');
  expect((await read(styled('Judul1', 'Banjir Datang Lagi') + body)).rows[0]).toEqual([
    'title',
    'Banjir Datang Lagi',
  ]);
  const two = await read(styled('Judul1', 'Satu') + body + styled('Judul1', 'Dua') + body);
  expect(two.rows[0]).toEqual(['heading', 'Satu']);
});

test('a word that Word cut into runs is one word, and only emphasis is marked', async () => {
  expect(
    await html(
      `<w:p>${run('pe')}${run('merintah ')}${run('tidak ', '<w:b/>')}${run('pernah', '<w:b/><w:i/>')}${run(' diam', '<w:b w:val="0"/>')}</w:p>`,
    ),
  ).toBe('<p>pemerintah <strong>tidak <em>pernah</em></strong> diam</p>');
});

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="BAB %1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Pasal %2"/><w:lvlRestart w:val="0"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%3)"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;

test('lists have the markers that Word shows, also after other text', async () => {
  const { rows } = await read(
    item('beras', 1) +
      item('merah', 1, 1) +
      item('putih', 1, 1) +
      item('minyak', 1) +
      paragraph('Barang berikut dikirim kemudian melalui pelabuhan yang lain.') +
      item('gula', 1) +
      item('tenda', 2) +
      item('selimut', 4) +
      item('lampu', 4),
    { numbering: NUMBERING },
  );
  expect(rows).toEqual([
    ['list-item', '1.', 'beras'],
    ['list-item', '(a)', 'merah'],
    ['list-item', '(b)', 'putih'],
    ['list-item', '2.', 'minyak'],
    ['paragraph', 'Barang berikut dikirim kemudian melalui pelabuhan yang lain.'],
    ['list-item', '3.', 'gula'],
    ['list-item', '•', 'tenda'],
    ['list-item', '7.', 'selimut'],
    ['list-item', '8.', 'lampu'],
  ]);
});

test('the numbers of a law are text where nothing else is on their line, and part of a heading', async () => {
  const heading = `<w:pStyle w:val="Judul1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>`;
  const { rows } = await read(
    paragraph('KETENTUAN UMUM', heading) +
      item('', 3, 1) +
      item('Setiap desa mempunyai peta rawan bencana.', 3, 2) +
      item('Peta itu diperbarui setiap tahun.', 3, 2) +
      paragraph('PENUTUP', heading) +
      item('', 3, 1) +
      item('Peraturan ini berlaku sejak diundangkan.', 3, 2),
    { numbering: NUMBERING },
  );
  expect(rows).toEqual([
    ['heading', 'BAB I KETENTUAN UMUM'],
    ['paragraph', 'Pasal 4'],
    ['list-item', '(1)', 'Setiap desa mempunyai peta rawan bencana.'],
    ['list-item', '(2)', 'Peta itu diperbarui setiap tahun.'],
    ['heading', 'BAB II PENUTUP'],
    ['paragraph', 'Pasal 5'],
    ['list-item', '(1)', 'Peraturan ini berlaku sejak diundangkan.'],
  ]);
});

test('a note’s mark is no text, and the note is kept after the body', async () => {
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
  const { rows } = await read(
    `<w:p>${run('Sebanyak 120')}${mark(3)}${run(' rumah rusak')}${mark(2)}${run('.')}</w:p>` +
      paragraph('Bantuan tiba pada hari ketiga setelah banjir surut.'),
    {
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note(2, 'Data kecamatan.')}${note(3, 'Hitungan warga.')}${note(9, 'Catatan yang tidak dipakai.')}`,
    },
  );
  expect(rows).toEqual([
    ['paragraph', 'Sebanyak 120 rumah rusak.'],
    ['paragraph', 'Bantuan tiba pada hari ketiga setelah banjir surut.'],
    ['list-item', '1.', 'Hitungan warga.'],
    ['list-item', '2.', 'Data kecamatan.'],
  ]);
});

test('links come from relationships and from fields; only those to the web are kept', async () => {
  const field = (instruction: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK </w:instrText></w:r><w:r><w:instrText>"${instruction}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('di sini')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const text = await html(
    `<w:p><w:hyperlink r:id="rId7">${run('Situs desa')}</w:hyperlink>${run(' dan ')}${field('https://contoh.id/peta')}${run(', juga ')}<w:hyperlink r:id="rId8">${run('arsip')}</w:hyperlink>${field('file:///C:/Users/sari/peta.doc')}<w:hyperlink w:anchor="bab2">${run(' bab 2')}</w:hyperlink></w:p>`,
    { links: { rId7: 'https://contoh.id/?a=1&amp;b=2', rId8: 'file:///C:\\Users\\sari\\arsip.docx' } },
  );
  expect(text).toBe(
    '<p><a href="https://contoh.id/?a=1&amp;b=2">Situs desa</a> dan <a href="https://contoh.id/peta">di sini</a>, juga arsipdi sini bab 2</p>',
  );
});

test('tracked changes are read as accepted', async () => {
  const { rows } = await read(
    `<w:p>${run('Air naik ')}<w:del><w:r><w:delText>dua</w:delText></w:r></w:del><w:ins>${run('tiga')}</w:ins>${run(' meter')}<w:moveFrom>${run(' kemarin')}</w:moveFrom><w:moveTo>${run(' semalam')}</w:moveTo>${run('.')}</w:p>` +
      paragraph('Warga mengungsi ', '<w:rPr><w:del/></w:rPr>') +
      paragraph('ke balai desa.') +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('terhapus')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Posko utama dibuka di lapangan.')}</w:tc></w:tr></w:tbl>`,
  );
  expect(rows.map((row) => row.at(-1))).toEqual([
    'Air naik tiga meter semalam.',
    'Warga mengungsi ke balai desa.',
    'Posko utama dibuka di lapangan.',
  ]);
});

test('a text box is read once, after its paragraph', async () => {
  const inBox = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${inBox('Nomor darurat 112')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inBox('Nomor darurat 112')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const { rows } = await read(`<w:p>${run('Simpan nomor ini di telepon Anda.')}${box}</w:p>`);
  expect(rows.map((row) => row.at(-1))).toEqual(['Simpan nomor ini di telepon Anda.', 'Nomor darurat 112']);
});

test('hidden text and the table of contents are listed as left out', async () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Daftar isi')}</w:sdtContent></w:sdt>`;
  const { rows, leftOut } = await read(
    contents +
      styled('TOC1', 'Pendahuluan 1') +
      `<w:p>${run('Rapat dimulai pukul sembilan')}${run(' catatan rahasia', '<w:vanish/>')}${run('.')}</w:p>`,
  );
  expect(rows).toEqual([['paragraph', 'Rapat dimulai pukul sembilan.']]);
  expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
    ['Daftar isi', 'navigation'],
    ['Pendahuluan 1', 'navigation'],
    ['catatan rahasia', 'hidden'],
  ]);
});

test('breaks, hyphens, tabs and symbols are what they look like', async () => {
  expect(
    await html(
      `<w:p>${run('Desa Sukamaju')}<w:r><w:br/><w:t>Kecamatan Cibeber</w:t><w:br w:type="page"/></w:r>${run('Telp.')}<w:r><w:tab/><w:t>0251</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F04F"/></w:r></w:p>`,
    ),
  ).toBe('<p>Desa Sukamaju<br>Kecamatan Cibeber Telp. 0251\u201112\u00ad✓</p>');
});

test('what nobody wrote is no text: placeholders, instructions, comments, names of pictures', async () => {
  const { rows } = await read(
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Klik di sini untuk mengetik')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('Isi yang ditulis orang.')}</w:sdtContent></w:sdt>` +
      `<w:p><w:r><w:drawing><wps:docPr descr="Foto banjir"/></w:drawing></w:r><w:r><w:commentReference w:id="1"/></w:r>${run('Halaman ')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple></w:p>`,
  );
  expect(rows.map((row) => row.at(-1))).toEqual(['Isi yang ditulis orang.', 'Halaman 3']);
});

test('a large initial belongs to its word', async () => {
  const { rows } = await read(
    paragraph('P', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('agi itu hujan turun lagi.'),
  );
  expect(rows).toEqual([['paragraph', 'Pagi itu hujan turun lagi.']]);
});

test('lines of code are one text, line by line', async () => {
  expect(await html(styled('PraformatHTML', 'satu') + styled('PraformatHTML', '  dua &lt;3'))).toBe(
    '<pre>satu\n  dua &lt;3</pre>',
  );
});

test('the cells of a table are read row by row', async () => {
  const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
  const { rows } = await read(
    `<w:tbl><w:tblPr/><w:tr>${cell('Desa')}${cell('Rumah rusak')}</w:tr><w:tr>${cell('Sukamaju')}${cell('120')}</w:tr></w:tbl>` +
      paragraph('Angka itu masih bisa berubah.'),
  );
  expect(rows.map((row) => row.at(-1))).toEqual([
    'Desa',
    'Rumah rusak',
    'Sukamaju',
    '120',
    'Angka itu masih bisa berubah.',
  ]);
});

test('text is never markup', async () => {
  expect(await html(paragraph('&lt;script&gt;alert("a")&lt;/script&gt; &amp;amp;'))).toBe(
    '<p>&lt;script&gt;alert(&quot;a&quot;)&lt;/script&gt; &amp;amp;</p>',
  );
});

test('the name of the computer’s user is not taken over', async () => {
  const { details } = await read(paragraph('Isi laporan.'), {
    more: {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>sari-laptop</dc:creator></cp:coreProperties>',
    },
  });
  expect(details).toEqual({});
});

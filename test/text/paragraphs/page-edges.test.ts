import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/article/read-text.ts';

function read(text: string): { texts: string[]; leftOut: string[] } {
  const { paragraphs, leftOut } = readText(text);
  return { texts: paragraphs.map((each) => each.text), leftOut: leftOut.map((each) => each.text) };
}

const HEAD = 'Profil Desa Wisata Sukamaju';
const WRAPPED = [
  'Warga desa mulai menata kampung sejak tahun lalu supaya tamu betah dan',
  'mau menginap lebih lama di rumah-rumah warga yang sudah dibersihkan',
  'oleh pemuda desa, sementara para ibu memasak makanan dari hasil kebun',
  'sendiri.',
];

describe('what stands above and below a printed page is left out', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'inside a word',
      `${HEAD}\n\nJalan itu sulit dijang-\n12\n${HEAD}\nkau kendaraan.\n\nWarga senang.`,
      [HEAD, 'Jalan itu sulit dijangkau kendaraan.', 'Warga senang.'],
      ['12', HEAD],
    ],
    [
      'inside a sentence, between blank lines',
      `${HEAD}\n\nHarga paket itu\n\n- 4 -\n\f${HEAD}\n\nterjangkau. Tamu naik.`,
      [HEAD, 'Harga paket itu terjangkau. Tamu naik.'],
      ['- 4 -', HEAD],
    ],
    [
      'a number at the end that counts on',
      `Jalan itu sulit dijang-\n12\nkau.\n\nTamu naik.\n13`,
      ['Jalan itu sulit dijangkau.', 'Tamu naik.'],
      ['12', '13'],
    ],
    ['after a form feed', 'Warga senang.\n\f13', ['Warga senang.'], ['13']],
    ['before a form feed', 'Warga senang.\n\n7\n\n\fTamu naik.', ['Warga senang.', 'Tamu naik.'], ['7']],
    [
      'with a label',
      'Anak-anak berjalan jauh, melewati\r\n   Halaman 2 dari 9\r\nkebun karet.',
      ['Anak-anak berjalan jauh, melewati kebun karet.'],
      ['Halaman 2 dari 9'],
    ],
    [
      'a number between full lines',
      [WRAPPED[0], '41', ...WRAPPED.slice(1)].join('\n'),
      [WRAPPED.join(' ')],
      ['41'],
    ],
    [
      'a head and a number in one line',
      `${HEAD}\n\nHarga paket itu\n4 | ${HEAD}\nterjangkau.`,
      [HEAD, 'Harga paket itu terjangkau.'],
      [`4 | ${HEAD}`],
    ],
    [
      'a head with a number far behind it, and one close to it',
      `Buku itu disumbang oleh\n${HEAD}          17\n\nwarga, lalu dibaca\n${HEAD} 18\nbersama.`,
      ['Buku itu disumbang oleh warga, lalu dibaca bersama.'],
      [`${HEAD}          17`, `${HEAD} 18`],
    ],
    [
      'a head that breaks a word',
      `${HEAD}\n\nHarga itu ter-\n${HEAD}\njangkau.`,
      [HEAD, 'Harga itu terjangkau.'],
      [HEAD],
    ],
  ])('%s', (_case, text, texts, leftOut) => {
    expect(read(text)).toEqual({ texts, leftOut });
  });

  it('by numbers that count the pages', () => {
    const page = (number: number) => `Satu.\n\nDua.\n\nTiga.\n\nEmpat.\n\n${number}\n\n`;
    expect(read([1, 2, 3].map(page).join('')).leftOut).toEqual(['1', '2', '3']);
  });

  it('and the repair of the word names everything that was between its parts', () => {
    const { paragraphs, leftOut } = readText(`${HEAD}\n\nItu dijang-\n12\n${HEAD}\nkau.`);
    expect(paragraphs.at(-1)!.repairs).toEqual([
      { at: 39, from: `-\n12\n${HEAD}\n`, to: '', kind: 'line-join' },
    ]);
    expect(leftOut.map(({ at, reason }) => [at, reason])).toEqual([
      [41, 'furniture'],
      [44, 'furniture'],
    ]);
  });
});

describe('what only looks like it stays', () => {
  it.each([
    ['a number that a link broke off', 'Rapat dihadiri\n12\norang warga desa.'],
    ['a figure that a hyphen belongs to', 'Peringatan ke-\n75\nyayasan itu meriah.'],
    ['a year', [WRAPPED[0], '2022', ...WRAPPED.slice(1)].join('\n')],
    ['numbers before items', 'Daftar:\n1\nMinum air\n2\nTidur cukup\n3\nMakan sayur\n4\nJalan kaki'],
    ['numbers of a table', 'Jumlah penduduk\n12\nJumlah penduduk\n13\nJumlah penduduk\n14'],
    [
      'a line that the text repeats with another year',
      'Harga naik ketika pemerintah\nmenaikkan tarif pada tahun 2005\nlalu turun lagi karena\nmenaikkan tarif pada tahun 2006\nitu sulit.',
    ],
    [
      'a refrain',
      'pulanglah ke rumah ibumu\nsebelum malam\npulanglah ke rumah ibumu\nsebelum hujan\npulanglah ke rumah ibumu',
    ],
    ['items on lines of their own', 'Isi:\n1.\nMali menolak.\n2.\nPrancis pergi.'],
    ['headings of articles', 'Pasal 3\nSatu.\nPasal 4\nDua.\nPasal 5\nTiga.'],
    ['one number', '12'],
  ])('%s', (_case, text) => {
    expect(read(text).leftOut).toEqual([]);
  });
});

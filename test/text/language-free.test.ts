import { expect, test } from 'vitest';
import { isLanguageFree } from '../../src/text/language-free.ts';

test.each([
  '2024',
  '12',
  '3-1',
  '21-19, 21-15',
  '2023–2024',
  '(34)',
  '+62 812-3456-7890',
  '0812.3456.7890',
  '50%',
  '$50',
  '1 500 000',
  '1/3',
  '10:30',
  '2023-02-07',
  '07/02/2023',
  '7.2.2023',
  '1.2.4',
  '192.168.1.10',
  'II.',
  'XIX',
  '½',
])('the figures %s are the same in every language', (text) => {
  expect(isLanguageFree(text)).toBe(true);
});

test.each(['1.500', '2,5', '12,5%', '1,500.00', 'Rp15.000', '10.30', '3.750.000', '(1.500)', '2024 1.500'])(
  'the figures %s are written in another way in another language',
  (text) => {
    expect(isLanguageFree(text)).toBe(false);
  },
);

test.each(['***', '---', '* * *', '—', '…', '😀', '👨‍👩‍👧 🇮🇩', 'ℹ️', '3️⃣', '→'])(
  'the marks %s are the same in every language',
  (text) => {
    expect(isLanguageFree(text)).toBe(true);
  },
);

test.each([
  'https://berita.example.id/harga?bulan=2&hal=3',
  'http://contoh.example',
  'www.contoh.id',
  'contoh.go.id',
  'Kompas.com',
  'contoh.id/berita/cabai',
  'mailto:redaksi@contoh.id',
  'redaksi@contoh.co.id',
  '(redaksi@contoh.co.id)',
  'https://contoh.id, https://contoh.org.',
  '@petani_cabai',
  '#HargaCabai #Pasar',
  'laporan_2024.pdf',
  'Laporan-Akhir.DOCX',
  'unggahan/foto.jpg',
  '/etc/hosts',
  'C:\\Data\\harga.csv',
  'DATABASE_URL',
  'simpan_harga()',
  'simpan()',
  '--tanpa-warna',
  '2024 https://contoh.id 😀',
])('the address or name %s is the same in every language', (text) => {
  expect(isLanguageFree(text)).toBe(true);
});

test.each([
  '',
  'Harga',
  'Harga cabai naik 😀.',
  '2024 M',
  'ke-75',
  '3 triliun',
  'dan/atau',
  'suami/istri',
  'Selesai.Kemudian',
  'Unduh laporan.pdf',
  'Lihat https://contoh.id',
  '15 km',
  'A',
  'I Made',
  'DI',
  'MI',
  '東京',
  'ini-itu',
])('the text %s is in a language', (text) => {
  expect(isLanguageFree(text)).toBe(false);
});

test.each([
  '!'.repeat(200_000) + 'a',
  '1.'.repeat(100_000) + 'a',
  `a@${'b.'.repeat(100_000)}`,
  'a.'.repeat(100_000) + '!',
  'a_'.repeat(100_000) + '!',
  '1 '.repeat(100_000),
  '1.500 '.repeat(50_000) + 'a',
  '('.repeat(100_000) + 'a' + ')'.repeat(100_000),
])('a long text takes no longer than its length (%#)', (text) => {
  const before = performance.now();
  isLanguageFree(text);
  expect(performance.now() - before).toBeLessThan(500);
});

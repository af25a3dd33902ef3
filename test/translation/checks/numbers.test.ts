import { expect, test } from 'vitest';
import { checkTranslation } from '../../../src/translation/checks/check-translation.ts';
import type { FindingKind } from '../../../src/translation/checks/finding.ts';

function kindsOf(source: string, target: string, targetLanguage: string, sourceLanguage = 'id') {
  const findings = checkTranslation({ source, target, sourceLanguage, targetLanguage });
  return [...new Set(findings.map(({ kind }) => kind))];
}

test.each<[language: string, source: string, target: string]>([
  // Thousands and decimals
  ['en', 'Sebanyak 2.750 rumah terendam.', 'Some 2,750 houses were flooded.'],
  ['en', 'Sebanyak 2.750 rumah terendam.', 'Some 2750 houses were flooded.'],
  ['fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2\u202f750 maisons ont été inondées.'],
  ['fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2\u00a0750 maisons ont été inondées.'],
  ['fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2\u2009750 maisons ont été inondées.'],
  ['fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2.750 maisons ont été inondées.'],
  ['en', 'Harganya Rp12.345.678,90.', 'It costs Rp12,345,678.90.'],
  ['fr', 'Harganya Rp12.345.678,90.', 'Il coûte 12\u202f345\u202f678,90 roupies.'],
  ['en', 'Kenaikannya 0,125 persen.', 'It rose by 0.125 percent.'],
  ['fr', 'Kenaikannya 3,75 persen.', 'La hausse est de 3,75\u00a0%.'],
  ['en', 'Kenaikannya 3.75 persen.', 'It rose by 3.75 percent.'],
  ['en', 'Harganya 1,200 dolar.', 'It costs 1,200 dollars.'],
  ['id', 'Some 1,500 people came.', 'Sebanyak 1.500 orang datang.'],
  ['id', 'It weighs 1.5 tonnes.', 'Beratnya 1,5 ton.'],
  ['fr', 'Some 1,500 people came at 4.5 degrees.', 'Il y avait 1 500 personnes par 4,5 degrés.'],
  // Versions, laws and other codes
  ['en', 'Versi 3.10.2 diluncurkan.', 'Version 3.10.2 was released.'],
  ['fr', 'Aplikasi itu kini versi 2.10.', 'L’application en est à la version 2.10.'],
  ['en', 'Alamatnya 10.20.30.40.', 'Its address is 10.20.30.40.'],
  ['en', 'Surat Nomor 12.345/SK/2024 terbit.', 'Letter No. 12.345/SK/2024 was issued.'],
  ['en', 'Hubungi 0812-3456-7890.', 'Call 0812-3456-7890.'],
  // Scales
  ['en', 'Utangnya Rp7 triliun.', 'It owes 7 trillion rupiah.'],
  ['en', 'Utangnya Rp7 triliun.', 'It owes Rp7,000 billion.'],
  ['fr', 'Utangnya Rp7 triliun.', 'Sa dette est de 7 billions de roupies.'],
  ['fr', 'Utangnya Rp7 triliun.', 'Sa dette est de 7 000 milliards de roupies.'],
  ['fr', 'Utangnya Rp7 triliun.', 'Sa dette est de sept mille milliards de roupies.'],
  ['fr', 'Anggarannya Rp250 miliar.', 'Le budget est de 250 milliards de roupies.'],
  ['en', 'Anggarannya Rp3 ribu triliun.', 'The budget is Rp3 thousand trillion.'],
  ['en', 'Anggarannya Rp5 M.', 'The budget is Rp5 billion.'],
  ['en', 'Anggarannya US$25 juta.', 'The budget is $25m.'],
  ['fr', 'Anggarannya 25 juta euro.', 'Le budget est de 25 M€.'],
  ['en', 'Ia berlari 100 m.', 'She ran 100 m.'],
  ['en', 'Gajinya 3 sampai 5 juta rupiah.', 'The salary is 3 million to 5 million rupiah.'],
  ['en', 'Gajinya Rp3 juta hingga Rp5 juta.', 'The salary is Rp3 to Rp5 million.'],
  ['en', 'Ada satu setengah juta warga.', 'There are 1.5 million residents.'],
  ['fr', 'Ada 1,5 juta warga.', 'Il y a un million et demi d’habitants.'],
  ['en', 'Sekitar 50 persen warga hadir.', 'About half of the residents came.'],
  ['en', 'Utangnya Rp7 trilliun.', 'It owes Rp7 trilion.'],
  ['fr', 'Anggarannya Rp25 milliar.', 'Le budget est de 25 miliards de roupies.'],
  ['en', 'Ada 2.500.000 pekerja.', 'There are 25 lakh workers.'],
  // Fractions
  ['en', 'Ia dihukum 11,5 tahun.', 'He was jailed for 11-1/2 years.'],
  ['en', 'Panjangnya 3 3/4 meter.', 'It is 3.75 metres long.'],
  ['fr', 'Panjangnya 2,5 meter.', 'Il fait 2½ mètres de long.'],
  // Each number needs one counterpart
  ['en', 'Jangka waktunya 5 (lima) tahun.', 'The term is five years.'],
  ['en', 'Dua guru dan dua murid tiba untuk kedua kalinya.', 'Two teachers and 2 pupils came a second time.'],
  ['en', 'Kedua kapal itu membawa 2 mobil.', 'Both ships carried two cars.'],
  ['fr', 'Raja Hamzah II datang.', 'Le roi Hamzah est venu.'],
  // Misplaced spaces
  ['en', 'Umurnya 2, 6,9,12 dan 15 bulan.', 'They are 2, 6, 9, 12 and 15 months old.'],
  ['en', 'Nilainya 33, 4 miliar dolar.', 'It is worth 33.4 billion dollars.'],
  ['en', 'Ia lahir pada 9 April 1990.', 'She was born on April 9,1990.'],
  ['en', 'Perbandingannya 1:3.', 'The ratio is 1 to 3.'],
  // For other readers
  ['en', 'Dendanya 900 rupee (sekitar Rp180 ribu).', 'The fine is 900 rupees ($20).'],
  ['fr', 'Bantuannya 50 juta dolar AS (450 miliar rupiah).', 'L’aide est de 50 millions de dollars.'],
  ['en', 'Laba 2023 naik dibanding 2022.', 'Profit in 2023 rose from a year earlier.'],
  ['en', 'Laba tahun ini naik.', 'Profit in 2023 rose.'],
  ['fr', 'Ia datang pada awal 2022.', 'Elle est venue au début de l’année dernière.'],
  // Dates
  ['en', 'Acara itu pada 9/4.', 'The event was on 9 April.'],
  ['en', 'Sidang dibuka, Kamis (9/4/2026).', 'The trial opened on Thursday (9 April 2026).'],
  ['en-US', 'Sidang dibuka, Kamis (9/4/2026).', 'The trial opened on Thursday (4/9/2026).'],
  ['fr', 'Sidang dibuka, Kamis (9/4).', 'Le procès s’est ouvert jeudi 9 avril.'],
  ['en', 'Sidang dibuka 09-04-2026.', 'The trial opened on 9 April 2026.'],
  ['fr', 'Sidang dibuka 9.4.2026.', 'Le procès s’est ouvert le 9/4/2026.'],
  ['en', 'Berkas 2026-04-09 hilang.', 'The file of 2026-04-09 is missing.'],
  ['en', 'Ia lahir pada 9 April 1990.', 'She was born on April 9, 1990.'],
  ['fr', 'Ia lahir pada 1 Maret 1990.', 'Elle est née le 1er mars 1990.'],
  ['en', 'Sepertiga atau 1/3 suara hilang.', 'One third, or 1/3, of the votes are lost.'],
  // Times
  ['fr', 'Toko buka 08.30-17.00 WIB.', 'Le magasin ouvre de 8 h 30 à 17 h.'],
  ['en', 'Toko buka pukul 08.00 sampai 16.00.', 'The shop is open from 8 a.m. to 4 p.m.'],
  ['fr', 'Siaran mulai pukul 8.30 malam.', 'L’émission commence à 20 h 30.'],
  ['en', 'Pertandingan mulai 19.45.', 'The match begins at 7:45 p.m.'],
  ['en', 'Kapal itu tiba pukul 05.15 GMT.', 'The ship arrived at 0515 GMT.'],
  ['en', 'Kapal itu tiba pukul 21.40 waktu Kairo.', 'The ship arrived at 2140 (Cairo time).'],
  ['en', 'Kapal itu tiba pukul 8 pagi.', 'The ship arrived at 8 a.m. (1.30 am GMT).'],
  // Ordinals, Roman numerals, words, ranges, scores
  ['en', 'Ini ulang tahun ke-75.', 'This is the 75th birthday.'],
  ['en', 'Ini ulang tahun ke-75.', 'This is the seventy-fifth birthday.'],
  ['fr', 'Ini ulang tahun ke-21.', 'C’est le vingt et unième anniversaire.'],
  ['en', 'Candi dari abad VIII.', 'A temple of the 8th century.'],
  ['en', 'Siswa kelas XII lulus.', 'Grade 12 students graduated.'],
  ['en', 'Pada triwulan III ekspor naik.', 'Exports rose in the third quarter.'],
  ['en', 'CV Maju Jaya menang.', 'Maju Jaya won.'],
  ['en', 'Enam belas kapal tiba.', '16 ships arrived.'],
  ['en', 'Sembilanbelas kapal tiba.', 'The 19 ships arrived.'],
  ['en', 'Empatpuluh-dua kapal tiba.', 'Forty-two ships arrived.'],
  ['fr', 'Ketigapuluh lima kapal itu tiba.', 'Les trente-cinq navires sont arrivés.'],
  ['fr', 'Duaratus kapal tiba.', 'Deux cents navires sont arrivés.'],
  ['fr', 'Sembilan puluh tujuh kapal tiba.', 'Quatre-vingt-dix-sept navires sont arrivés.'],
  ['en', 'Kedua pihak sepakat.', 'Both sides agreed.'],
  ['fr', 'Kedua pihak mengerahkan ribuan orang.', 'Tous ont mobilisé des milliers de personnes.'],
  ['en', 'Musim 2023/2024 selesai.', 'The 2023–24 season is over.'],
  ['fr', 'Usianya 20-30 tahun.', 'Ils ont entre 20 et 30 ans.'],
  ['fr', 'Mereka kalah 0-3.', 'Ils ont perdu 3-0.'],
  ['en', 'Lagu era 80-an.', 'A song of the 1980s.'],
  // Names
  [
    'en',
    'Ia tiba dari Papua Tengah. Kunjungan Rini singkat.',
    'She came from Central Papua. The visit was short.',
  ],
  ['en', 'Mereka ke Sumba Timur? Panitia Desa menunggu.', 'Did they go to East Sumba? The committee waited.'],
  ['fr', 'Kata Siti M. Aminah kemarin.', 'Siti M. Aminah l’a dit hier.'],
])('no warning (%s): %s → %s', (language, source, target) => {
  const sourceLanguage = /^(?:Some|It) /u.test(source) ? 'en' : 'id';
  expect(kindsOf(source, target, language, sourceLanguage)).toEqual([]);
});

test.each<[kind: FindingKind, language: string, source: string, target: string]>([
  ['number', 'en', 'Sebanyak 2.750 rumah terendam.', 'Some 2.75 houses were flooded.'],
  ['number', 'en', 'Sebanyak 2.750 rumah terendam.', 'Some 2.750 houses were flooded.'],
  ['number', 'fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2,75 maisons ont été inondées.'],
  ['number', 'fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2,750 maisons ont été inondées.'],
  ['number', 'fr', 'Sebanyak 2.750 rumah terendam.', 'Quelque 2\u202f075 maisons ont été inondées.'],
  ['number', 'en', 'Beratnya 2,5 ton.', 'It weighs 25 tonnes.'],
  ['number', 'en', 'Beratnya 2,5 ton.', 'It weighs 2,500 tonnes.'],
  ['number', 'fr', 'Beratnya 2,5 ton.', 'Il pèse 25 tonnes.'],
  ['number', 'en', 'Harganya Rp12.345.678.', 'It costs Rp12,345.'],
  ['number', 'id', 'Some 1,500 people came.', 'Sebanyak 1,5 orang datang.'],
  ['number', 'id', 'It weighs 1.5 tonnes.', 'Beratnya 15 ton.'],
  ['number', 'en', 'Versi 3.10.2 diluncurkan.', 'Version 310.2 was released.'],
  ['number', 'en', 'Versi 3.10.2 diluncurkan.', 'Version 3.102 was released.'],
  ['number', 'fr', 'Aplikasi itu kini versi 2.10.', 'L’application en est à la version 2.1.'],
  ['number', 'en', 'Utangnya Rp7 triliun.', 'It owes Rp7 billion.'],
  ['number', 'en', 'Utangnya Rp7 triliun.', 'It owes Rp7.'],
  ['number', 'en', 'Utangnya Rp7 triliun.', 'It owes seven billion rupiah.'],
  ['number', 'fr', 'Utangnya Rp7 triliun.', 'Sa dette est de 7 trillions de roupies.'],
  ['number', 'fr', 'Anggarannya Rp250 miliar.', 'Le budget est de 250 billions de roupies.'],
  ['number', 'fr', 'Anggarannya Rp250 miliar.', 'Le budget est de 250 millions de roupies.'],
  ['number', 'en', 'Anggarannya Rp250 juta.', 'The budget is Rp250 billion.'],
  ['number', 'en', 'Tujuh triliun rupiah dibayar.', '7 billion rupiah was paid.'],
  ['number', 'en', 'Gajinya 3 sampai 5 juta rupiah.', 'The salary is 3 to 6 million rupiah.'],
  ['date', 'en', 'Sidang dibuka, Kamis (9/4).', 'The trial opened on Thursday, September 4.'],
  ['date', 'fr', 'Sidang dibuka, Kamis (9/4).', 'Le procès s’est ouvert jeudi 4 septembre.'],
  ['date', 'en', 'Acara itu pada 9/4.', 'The event was on September 4.'],
  ['date', 'en', 'Sidang dibuka 09-04-2026.', 'The trial opened on 4 September 2026.'],
  ['date', 'en', 'Ia lahir pada 9 April 1990.', 'She was born on 9 August 1990.'],
  ['date', 'fr', 'Ia lahir pada 4 September 1990.', 'Elle est née le 4 avril 1990.'],
  ['number', 'en', 'Ia lahir pada 9 April 1990.', 'She was born on 8 April 1990.'],
  ['number', 'fr', 'Toko buka 08.30 WIB.', 'Le magasin ouvre à 18 h 30.'],
  ['number', 'en', 'Ini ulang tahun ke-75.', 'This is the 57th birthday.'],
  ['number', 'fr', 'Candi dari abad XIX.', 'Un temple du XVIIIe siècle.'],
  ['number', 'en', 'Candi dari abad XIX.', 'A temple of the 18th century.'],
  ['number', 'en', 'Tiga orang hilang.', '2 people are missing.'],
  ['number', 'en', 'Tiga orang hilang.', 'Two people are missing.'],
  ['number', 'fr', 'Lima belas kapal tiba.', 'Cinquante navires sont arrivés.'],
  ['number', 'en', 'Duabelas kapal tiba.', 'Twenty ships arrived.'],
  ['number', 'en', 'Empat guru dan empat murid tiba.', 'Four teachers and six pupils came.'],
  ['number', 'en', 'Untuk kedua kali dalam dua hari ia tiba.', 'He came for the second time in five days.'],
  ['number', 'fr', 'Empat guru dan dua murid tiba.', 'Quatre enseignants et quatre élèves sont venus.'],
  [
    'number',
    'en',
    'Kedua rudal itu menjangkau 2.500 kilometer.',
    'Both missiles have a range of 2 kilometres.',
  ],
  [
    'number',
    'fr',
    'Kedua rudal itu menjangkau 2.500 kilometer.',
    'Les deux missiles ont une portée de 2 km.',
  ],
  ['number', 'en', 'Perang Dunia II berakhir.', 'The World War ended.'],
  ['number', 'en', 'Di tiga kota selama tiga hari.', 'In two towns for three days.'],
  ['number', 'fr', 'Lima tahun lalu, lalu dua bulan.', 'Il y a deux ans, puis deux mois.'],
  ['number', 'en', 'Jaraknya 4,000 kilometer.', 'The distance is 4 kilometres.'],
  ['number', 'en', 'Kursnya Rp9.170/9.175.', 'The rate is Rp9,170/9.175.'],
  ['number', 'en', 'Bantuannya 600 euro (778 dolar).', 'The aid is 600 euros (779 dollars).'],
  ['number', 'en', 'Laba 2023 naik dibanding 2022.', 'Profit in 2023 rose from 2020.'],
  ['number', 'en', 'Laba 2023 naik dibanding tahun lalu.', 'Profit rose from last year.'],
  ['number', 'en', 'Ia dihukum 11,5 tahun.', 'He was jailed for 12-1/2 years.'],
  ['number', 'en', 'Kapal itu tiba pukul 05.15 GMT.', 'The ship arrived at 0615 GMT.'],
  ['number', 'en', 'Skornya 3-1.', 'The score was 3–2.'],
  ['number', 'en', 'Musim 2023/2024 selesai.', 'The 2023–25 season is over.'],
  ['name', 'en', 'Kemarin datang Rudi Hartanto. Warga senang.', 'Someone came yesterday. People were glad.'],
])('a warning of kind %s (%s): %s → %s', (kind, language, source, target) => {
  const sourceLanguage = /^(?:Some|It) /u.test(source) ? 'en' : 'id';
  expect(kindsOf(source, target, language, sourceLanguage)).toContain(kind);
});

test('the place of a number in words is given on both sides', () => {
  const source = 'Tiga orang hilang.';
  const target = 'Two people are missing.';
  const [finding] = checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage: 'en' });
  expect(finding).toEqual({ kind: 'number', source: [0, 4], target: [0, 3], expected: 'Tiga', found: 'Two' });
});

test.each([
  '1.',
  '1,5 ',
  '7/2 ',
  '1-1-2024 ',
  'dua ',
  'XIX ',
  'mar 1 ',
  '3 sampai ',
  '5 M ',
  'A. ',
  'Aa M. ',
])('a long text of %j is checked quickly', (unit) => {
  const text = unit.repeat(20_000 / unit.length);
  const before = performance.now();
  for (const language of ['en', 'fr']) kindsOf(text, text, language);
  expect(performance.now() - before).toBeLessThan(2_000);
});

import { describe, expect, test } from 'vitest';
import { checkTranslation } from '../../../src/translation/checks/check-translation.ts';

const kindsOf = (source: string, target: string, targetLanguage: string) =>
  checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage }).map(({ kind }) => kind);

describe('the same amount in another unit has no finding', () => {
  test.each([
    ['fr', 'Jaraknya 2.000 meter.', 'La distance est de 2 kilomètres.'],
    ['fr', 'Jaraknya 2.000 meter.', 'La distance est de deux kilomètres.'],
    ['fr', 'Ia memerintah selama dua dekade.', 'Il a régné vingt ans.'],
    ['en', 'Ia memerintah selama dua dasawarsa.', 'He ruled for twenty years.'],
    ['en', 'Ia bekerja 24 jam tanpa tidur.', 'She worked for one day without sleep.'],
    ['en', 'Desa itu 100 kilometer dari kota.', 'The village is 60 miles from the city.'],
    ['en', 'Tingginya dua meter.', 'It is six feet tall.'],
    ['en', 'Suhunya 35 derajat Celsius.', 'It was 95 degrees Fahrenheit.'],
    ['en', 'Suhunya 35 drajat Celsius.', 'It was 95 degrees F.'],
    ['en', 'Luasnya 1.400 kilometer persegi.', 'It covers 1,400 sq km (540 sq miles).'],
    ['fr', 'Jaraknya 35 mil.', 'La distance est de 35 milles.'],
    ['en', 'Dalamnya 1.500 hingga 2.000 meter.', 'It is 1,500 to 2,000 metres (5,000 to 6,500 feet) deep.'],
    ['fr', 'Beratnya 100-200 gram.', 'Il pèse de 100 à 200 grammes (3,5-7 onces).'],
    ['en', 'Ia menunggu tujuh hari (satu minggu).', 'He waited seven days (a week).'],
    ['fr', 'Ia menunggu tujuh hari, satu minggu.', 'Il a attendu une semaine.'],
    ['en', 'Beratnya 2,5 ton.', 'It weighs 2,500 kilograms.'],
    ['en', 'Luasnya 50 hektare.', 'It covers 50 hectares.'],
    ['fr', 'Kecepatannya 80 kilometer per jam.', 'Sa vitesse est de 80 km/h.'],
    ['en', 'Inflasi 5 persen.', 'Inflation is 5%.'],
    ['en', 'Inflasi 5 persen.', 'Inflation is five per cent.'],
    ['en', 'Produksinya 2,5 juta barel.', 'It produces 2.5 million barrels.'],
    ['en', 'Ia menunggu 5 jam, lalu berjalan 5 kilometer.', 'He waited 5 hours, then walked 5 kilometres.'],
    ['en', 'Budi, 25 tahun, ditahan.', 'Budi, 25, was arrested.'],
    ['en', 'Lama penerbangan 90 menit.', 'The flight takes 1.5 hours.'],
  ])('(%s) %s → %s', (language, source, target) => {
    expect(kindsOf(source, target, language)).toEqual([]);
  });
});

describe('a unit that became another one is found', () => {
  test.each([
    ['en', 'Jaraknya 2.000 meter.', 'The distance is 2,000 feet.'],
    ['en', 'Jaraknya 2.000 meter.', 'The distance is 2,000 kilometres.'],
    ['en', 'Jaraknya lima kilometer.', 'The distance is five miles.'],
    ['fr', 'Jaraknya 12 km.', 'La distance est de 12 m.'],
    ['en', 'Beratnya 3 kilogram.', 'It weighs 3 pounds.'],
    ['fr', 'Beratnya 3 ton.', 'Il pèse 3 kilos.'],
    ['en', 'Suhunya 35 derajat Celsius.', 'It was 35 degrees Fahrenheit.'],
    ['en', 'Ia menunggu 5 jam.', 'He waited 5 days.'],
    ['fr', 'Ia menunggu dua pekan.', 'Il a attendu deux mois.'],
    ['en', 'Suaranya turun 5 persen.', 'Its vote fell by 5 percentage points.'],
    ['en', 'Luasnya 50 hektare.', 'It covers 50 acres.'],
    ['en', 'Dua pekan lalu ia pergi selama dua bulan.', 'Two months ago he left for two months.'],
    ['fr', 'Dua pekan lalu ia pergi dua bulan.', 'Il y a deux mois il est parti pour deux mois.'],
    ['fr', 'Jaraknya 35 kilometer.', 'La distance est de 35 milles.'],
    ['fr', 'Jaraknya tiga puluh kilometer.', 'La distance est de trente milles.'],
  ])('(%s) %s → %s', (language, source, target) => {
    expect(kindsOf(source, target, language)).toEqual(['unit']);
  });
});

test('a wrong conversion inside a system is a wrong number', () => {
  expect(kindsOf('Jaraknya 2.000 meter.', 'The distance is 20 kilometres.', 'en')).toContain('number');
});

test('the finding has the number with its unit on both sides', () => {
  const source = 'Jaraknya lima kilometer.';
  const target = 'The distance is five miles.';
  expect(checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage: 'en' })).toEqual([
    { kind: 'unit', source: [9, 23], target: [16, 26], expected: 'lima kilometer', found: 'five miles' },
  ]);
});

describe('a currency that became another one is found, also of a number in words', () => {
  test.each([
    ['en', 'Tiketnya RM 500 untuk satu orang.', 'The ticket is $500 for one person.'],
    ['en', 'Tiketnya RM500 untuk satu orang.', 'The ticket is 500 euros for one person.'],
    ['en', 'Harganya dua juta rupiah.', 'It costs two million dollars.'],
    ['en', 'Harganya dua juta rupiah.', 'It costs 2 million dollars.'],
    ['fr', 'Harganya 5 juta yen.', 'Il coûte cinq millions d’euros.'],
  ])('(%s) %s → %s', (language, source, target) => {
    expect(kindsOf(source, target, language)).toEqual(['currency']);
  });
});

describe('times, months and days', () => {
  test.each([
    ['en', 'Rapat mulai pukul 02.00.', 'The meeting starts at 2 p.m.', 'number'],
    ['en', 'Rapat mulai pukul 10.30.', 'The meeting starts at 10:30 p.m.', 'number'],
    ['en', 'Rapat mulai jam 8 malam.', 'The meeting starts at 8 a.m.', 'number'],
    ['en', 'Kerusuhan pecah pada bulan Mei lalu.', 'Riots broke out last June.', 'date'],
    ['fr', 'Kerusuhan pecah pada bulan Mei lalu.', 'Des émeutes ont éclaté en mars dernier.', 'date'],
    ['en', 'Ia tiba hari Selasa.', 'He arrived on Wednesday.', 'date'],
    ['fr', 'Ia tiba hari Jum’at.', 'Il est arrivé jeudi.', 'date'],
    ['en', 'Ia tiba Senin, katanya hari Selasa.', 'He came on Tuesday, he said on Tuesday.', 'date'],
    ['fr', 'Pameran 22 April hingga 30 April.', 'L’exposition va du 22 mars au 30 avril.', 'date'],
    ['en', 'Junaidi pergi pada bulan Juni.', 'Junaidi left in August.', 'date'],
  ])('(%s) %s → %s has a finding of its kind', (language, source, target, kind) => {
    expect(kindsOf(source, target, language)).toContain(kind);
  });

  test.each([
    ['en', 'Kerusuhan pecah bulan lalu, Mei.', 'Riots broke out last month.'],
    ['en', 'Ia tiba hari Minggu dan pulang minggu depan.', 'He came on Sunday and leaves next week.'],
    ['fr', 'Ia tiba hari Selasa.', 'Mardi, il est arrivé.'],
    ['en', 'Ia tiba hari Ahad.', 'He came on Sunday.'],
    ['en', 'Ia tiba kemarin.', 'He came on Tuesday.'],
    ['en', 'Ia tiba Senin, katanya hari Selasa.', 'He came on Monday, he said.'],
    ['fr', 'Harga naik sejak Juli (23/8).', 'Les prix montent depuis le 23 août.'],
    ['en', 'Rapat mulai pukul 8.', 'The meeting starts at 8 p.m.'],
  ])('(%s) %s → %s has none', (language, source, target) => {
    expect(kindsOf(source, target, language)).toEqual([]);
  });
});

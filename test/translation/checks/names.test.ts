import { describe, expect, test } from 'vitest';
import { checkTranslation } from '../../../src/translation/checks/check-translation.ts';

const namesIn = (source: string, target: string, targetLanguage = 'en') =>
  checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage }).flatMap(({ kind, expected }) =>
    kind === 'name' ? [expected] : [],
  );

describe('a name that has another form in the other language is no finding', () => {
  test.each([
    ['en', 'Tentara memasuki Tepi Barat dan Jalur Gaza.', 'Troops entered the West Bank and the Gaza Strip.'],
    ['en', 'Mereka melanggar Konvensi Jenewa.', 'They violated the Geneva Convention.'],
    ['fr', 'Mereka melanggar Konvensi Jenewa.', 'Ils ont violé la convention de Genève.'],
    ['en', 'Dengan nama Allah, Yang Maha Pengasih.', 'In the name of God, the Most Gracious.'],
    [
      'en',
      'Ia bertemu Ketua Palang Merah Internasional.',
      'She met the head of the International Red Cross.',
    ],
    ['en', 'Ia tiba di Yerusalem dari Suriah.', 'She arrived in Jerusalem from Syria.'],
    ['fr', 'Ia terbang ke London dan Moskow.', 'Elle s’est envolée pour Londres et Moscou.'],
    ['en', 'Ia warga Filipina yang tinggal di Kairo.', 'She is a Filipino living in Cairo.'],
    ['en', 'Kata Badan Pengawas Obat dan Makanan.', 'The food and drug agency said.'],
    ['en', 'Ia dirawat di Rumah Sakit Umum Pusat.', 'He is in the central public hospital.'],
    ['en', 'Kemarin Paus Benediktus tiba.', 'Pope Benedict arrived yesterday.'],
    ['en', 'Negara Arabnya kaya minyak.', 'The Arab country is rich in oil.'],
    ['en', 'Juara Piala Dunia itu kalah.', 'The World Cup holders lost.'],
  ])('(%s) %s', (language, source, target) => {
    expect(namesIn(source, target, language)).toEqual([]);
  });
});

describe('a lost or exchanged name is found', () => {
  test.each([
    ['Polisi bertemu Rahmat Hidayat kemarin.', 'The police met Joko Susilo yesterday.', 'Rahmat Hidayat'],
    ['Polisi bertemu Rahmat Hidayat kemarin.', 'The police met him yesterday.', 'Rahmat Hidayat'],
    ['Kapal itu menuju Mogadishu.', 'The ship is bound for Nairobi.', 'Mogadishu'],
    [
      'Pertemuan dengan Presiden Karzai batal.',
      'The meeting with President Musharraf was cancelled.',
      'Karzai',
    ],
    ['Ia tiba di Mogadishu Selasa.', 'He arrived in on Tuesday.', 'Mogadishu'],
    ['Kata Perdana Menteri Ehud Olmert.', 'Prime Minister Ehud Barak said.', 'Ehud Olmert'],
  ])('%s → %s', (source, target, name) => {
    expect(namesIn(source, target)).toEqual([name]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../../src/translation/checks/check-translation.ts';
import { createTermFinder } from '../../../src/translation/glossary/term-finder.ts';
import { FAITHFUL, FAULTY } from './news-sentences.ts';

const check = (source: string, target: string, targetLanguage: string) =>
  checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage });

const kinds = (source: string, target: string, language: string) => [
  ...new Set(check(source, target, language).map((finding) => finding.kind)),
];

describe('good translations', () => {
  it.each([
    ['en', 'Harga naik 10,5 persen menjadi Rp1.000.000.', 'The price rose 10.5 percent to Rp1,000,000.'],
    [
      'fr',
      'Harga naik 10,5 persen menjadi Rp1.000.000.',
      'Le prix a augmenté de 10,5 % pour atteindre 1\u202f000\u202f000 de roupies.',
    ],
    ['en', 'Nilainya Rp1,5 triliun.', 'It is worth Rp1.5 trillion.'],
    ['fr', 'Nilainya Rp1,5 triliun.', 'Elle vaut 1\u00a0500 milliards de roupies.'],
    ['en', 'Rapat mulai pukul 10.30 WIB.', 'The meeting starts at 10:30 a.m. WIB.'],
    ['en', 'Rapat mulai pukul 10.30 WIB.', 'The meeting starts at 10.30.'],
    ['en', 'Gempa terjadi pukul 13.21 WIB.', 'The earthquake struck at 1:21 p.m. WIB.'],
    ['fr', 'Gempa terjadi pukul 13.21 WIB.', 'Le séisme a eu lieu à 13h21.'],
    ['en', 'Acara pukul 19.30 hingga 22.00 WIB.', 'The event runs from 7:30 p.m. to 10 p.m.'],
    ['fr', 'Acara pukul 19.30 hingga 22.00 WIB.', 'L’événement dure de 19\u00a0h\u00a030 à 22\u00a0h.'],
    ['en', 'Harga naik mulai pukul 00.00 WIB.', 'The price rises at midnight.'],
    ['en', 'Ia tiba, Senin (14/7/2025).', 'He arrived on Monday (July 14, 2025).'],
    ['fr', 'Ia tiba, Kamis (22/8/2024).', 'Il est arrivé jeudi (22/08/2024).'],
    ['en', 'Rapat Senin-Rabu (5-7/5).', 'The meeting is on Monday to Wednesday (May 5-7).'],
    ['en', 'Ia bertemu Lavrov, Selasa (7/2).', 'He met Lavrov on Tuesday (7 February).'],
    ['en-US', 'Ia bertemu Lavrov, Selasa (7/2).', 'He met Lavrov on Tuesday (Feb. 7).'],
    ['en-US', 'Ia bertemu Lavrov, Selasa (7/2).', 'He met Lavrov on Tuesday (2/7).'],
    ['fr', 'Ia tiba, Rabu (1/3).', 'Il est arrivé mercredi 1er mars.'],
    ['en', 'Ada 5 orang di sana.', 'Five people were there.'],
    ['fr', 'Ini pertemuan ke-3 mereka.', 'C’est leur troisième rencontre.'],
    ['en', 'Dua orang tewas.', 'Two people died.'],
    ['en', 'Dua orang tewas.', '2 people died.'],
    ['en', 'Ada 5 constructor di sana.', 'There were 5 constructor functions.'],
    ['en', 'Jumlahnya 1.234.567 jiwa.', 'There are 1,234,567 of them.'],
    ['fr', '"Kami siap," ujar Diop.', '«\u00a0Nous sommes prêts\u00a0», a déclaré Diop.'],
    ['en', 'Ada ‘beberapa hambatan’ di sana.', 'There were "several obstacles" there.'],
    ['en', 'Jum’at itu ia pergi.', "He left on that Friday; it wasn't far."],
    ['fr', 'Anak-anak itu bermain.', 'Ces enfants jouent.'],
    [
      'fr',
      'Menteri Luar Negeri Rusia Sergey Lavrov datang.',
      'Le ministre russe des Affaires étrangères Sergueï Lavrov est venu.',
    ],
    ['fr', 'Kami harus membela diri.', 'Nous nous devons de nous défendre.'],
    ['en', 'Ia mendengarkan Duran Duran.', 'He listened to Duran Duran.'],
    [
      'en',
      'Joko Widodo bertemu Prabowo Subianto di Jakarta.',
      'Joko Widodo met Prabowo Subianto in Jakarta.',
    ],
    ['en', 'Pada pertengahan 2022 pasukan ditarik.', 'In mid-2022 the troops were withdrawn.'],
    ['en', 'Toko buka jam 11 siang sampai jam 1 siang.', 'The shop is open from 11 a.m. to 1 p.m.'],
    ['en', 'Resesi tahun 2008-2009.', 'The 2008–09 recession.'],
    ['en', 'Pasal 7 ayat (1) huruf a UU itu.', 'Article 7(1)(a) of that law.'],
    ['fr', 'Konser berakhir pukul 12 malam.', 'Le concert se termine à minuit.'],
    ['en', 'Ia bangun jam 5 pagi.', 'She gets up at 5:00.'],
    [
      'fr',
      'Sekitar 275.000 orang dan 97 kapal.',
      'Environ deux cent soixante-quinze mille personnes et quatre-vingt-dix-sept navires.',
    ],
    ['en', 'Dua ratus lima puluh ribu orang, lima belas kapal.', '250,000 people and 15 ships.'],
    ['fr', 'Pada abad ke-21 ada 71 negara.', 'Au XXIe siècle, il y a soixante et onze pays.'],
    ['en', 'Kebijakan itu berlaku 10 tahun.', 'The policy applies for ten years.'],
    ['en', 'Sekitar US$ 25 juta.', 'About $25 million.'],
    // Editors add what a speaker left out.
    ['en', 'Siapa yang memadamkannya harus membayar.', 'Those who put (the fire) out must pay.'],
    ['en', 'Ia memimpin Yayasan Sehat dan Cerdas.', 'She heads the Yayasan Sehat dan Cerdas foundation.'],
    ['en', 'Ia maju ke posisi di Kupang.', 'He moved towards the positions (in Kupang) again.'],
    ['fr', 'Bank Rini (Bank Rakyat Rini) tutup.', 'La Rini Rakyat Bank est fermée.'],
    [
      'en',
      'Kata Center for Tropical Medicine, www.ctm.org.',
      'So said the Center for Tropical Medicine, www.ctm.org.',
    ],
  ])('a good translation has no finding (%s): %s', (language, source, target) => {
    expect(check(source, target, language)).toEqual([]);
  });
});

describe('faults of a translation', () => {
  it.each([
    ['number', 'en', 'Harga naik 10,5 persen.', 'The price rose 15.5 percent.'],
    ['number', 'en', 'Ada 120 korban.', 'There were victims.'],
    ['number', 'en', 'Ada korban.', 'There were 300 victims.'],
    ['number', 'en', 'Nilainya Rp1,5 miliar.', 'It is worth Rp1.5 million.'],
    ['currency', 'en', 'Nilainya Rp500 juta.', 'It is worth €500 million.'],
    ['number', 'en', 'Resesi tahun 2008-2009.', 'The 2008–10 recession.'],
    ['date', 'en-US', 'Ia tiba, Selasa (7/2).', 'He arrived on Tuesday (7/2).'],
    ['date', 'en', 'Ia tiba, Selasa (7/2).', 'He arrived on Tuesday (2/7).'],
    ['date', 'fr', 'Ia tiba, Selasa (7/2).', 'Il est arrivé mardi 2 juillet.'],
    ['date', 'en', 'Ia tiba, Selasa (7/2).', 'He arrived on Tuesday.'],
    ['quotes', 'fr', '"Kami siap," ujar Diop.', 'Nous sommes prêts, a déclaré Diop.'],
    ['brackets', 'en', 'Ia (yang membantu Mali) pergi.', 'He who helped Mali left.'],
    ['name', 'en', 'Kemarin Abdoulaye Diop tiba.', 'He arrived yesterday.'],
    [
      'untranslated',
      'en',
      'Tentara Prancis terlibat konflik berkepanjangan dengan junta militer.',
      'Tentara Prancis terlibat konflik berkepanjangan dengan junta militer.',
    ],
    [
      'untranslated',
      'en',
      'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas.',
      'Mali wants mengembangkan kemampuan otonom untuk mempertahankan integrity.',
    ],
    [
      'untranslated',
      'en',
      'Harga akan naik, kata Jaksa Wilayah Kupang.',
      'Prices will rise, kata Jaksa Wilayah Kupang.',
    ],
    ['untranslated', 'fr', 'Ia tiba di Belem, lalu pulang.', 'Ia tiba di Belem, puis elle est rentrée.'],
    [
      'length',
      'en',
      'Kerja sama Prancis dan Mali dalam perang melawan terorisme harus berakhir sekarang juga.',
      'Ended.',
    ],
    ['doubled-word', 'en', 'Ia pergi ke pasar.', 'He went to the the market.'],
  ])('a finding of kind %s is reported (%s): %s → %s', (kind, language, source, target) => {
    expect(kinds(source, target, language)).toContain(kind);
  });

  it('a finding has its place in both texts', () => {
    const source = 'Ia tiba, Selasa (7/2).';
    const target = 'He arrived on Tuesday (7/2).';
    const [finding] = check(source, target, 'en-US').filter((each) => each.kind === 'date');
    expect(source.slice(...finding!.source!)).toBe('7/2');
    expect(target.slice(...finding!.target!)).toBe('7/2');
    expect(finding!.expected).toBe('2/7');
  });
});

describe('sentences from the news', () => {
  it('at most one in twenty faithful translations has a finding', () => {
    const pairs = FAITHFUL.flatMap(({ id, en, fr }) => [['en', id, en] as const, ['fr', id, fr] as const]);
    const alarming = pairs.filter(([language, source, target]) => check(source, target, language).length > 0);
    expect(alarming.length, JSON.stringify(alarming, null, 1)).toBeLessThanOrEqual(pairs.length / 20);
  });

  it.each(FAULTY)(
    'a finding of kind %s is reported in a news sentence (%s): %s → %s',
    (kind, language, source, target) => {
      expect(kinds(source, target, language)).toContain(kind);
    },
  );
});

it('the checks are fast and never fail, whatever the text', () => {
  for (const unit of ['1', '1.', '(', '"', '‘', 'a ', 'A A ', 'Aa Bb ', '7/2 ', ' ', '1 ', "'"]) {
    const text = unit.repeat(20_000 / unit.length);
    expect(Array.isArray(check(text, text, 'fr'))).toBe(true);
  }
});

describe('glossary terms', () => {
  const terms = createTermFinder({
    name: 'g',
    entries: [
      { source: 'Kementerian Luar Negeri', target: 'Ministry of Foreign Affairs' },
      { source: 'luar negeri', target: 'abroad' },
      { source: 'perjanjian', target: 'agreement' },
      { source: 'Bank', target: 'the Bank' },
      { source: 'bank', target: 'lender' },
    ],
  });
  const checkTerms = (source: string, target: string) =>
    checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage: 'en', terms });

  it('a missing term is found, with its place in the source and the expected translation', () => {
    expect(checkTerms('Ada perjanjian baru.', 'There is a new treaty.')).toEqual([
      { kind: 'glossary', source: [4, 14], expected: 'agreement' },
    ]);
  });

  it.each([
    ['in any capitals and with an ending', 'Ada perjanjian baru.', 'Agreements were made anew.'],
    ['if a longer term is meant', 'Kata Kementerian Luar Negeri.', 'Said the Ministry of Foreign Affairs.'],
    ['if it is not in the source', 'Ada kota.', 'There is a town.'],
    ['if the term in small letters is meant', 'Di satu bank.', 'At one lender.'],
    ['if the term with a capital is meant', 'Kata Bank itu.', 'Said the Bank.'],
  ])('a term causes no finding %s', (_, source, target) => {
    expect(checkTerms(source, target)).toEqual([]);
  });

  it('a term inside another word does not count', () => {
    expect(checkTerms('Ia di luar negeri.', 'He was aabroad.').map(({ kind }) => kind)).toEqual(['glossary']);
  });
});

describe('times of day and years', () => {
  it.each([
    ['Gempa terjadi pukul 13.21 WIB.', 'The earthquake struck at 1:21 a.m.', 'en'],
    ['Gempa terjadi pukul 13.21 WIB.', 'Le séisme a eu lieu à 13h31.', 'fr'],
    ['Ia tiba, Senin (14/7/2025).', 'He arrived on Monday (July 14, 2024).', 'en'],
  ])('a wrong figure is found in %s → %s', (source, target, language) => {
    expect(kinds(source, target, language)).toContain('number');
  });
});

/** Comparing all pairs of figures took 90 seconds while readers waited for the article. */
it('the checks skip the figures of a table that was pasted as a paragraph', () => {
  expect(kinds('1 '.repeat(30_000), '2 '.repeat(30_000), 'en')).not.toContain('number');
});

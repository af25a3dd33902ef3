import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/article/read-text.ts';

/** Each word is broken at `/`, with a hyphen at the end of the line. */
const LANGUAGES = [
  {
    language: 'Indonesian',
    text: 'Yang ini dan itu dibawa dari sana untuk menteri.',
    kept: `anak/anak undang/undangnya ke/75 KTP/nya siang/malam sub/bagian kemerah/merahan tolong/menolong sayur/mayur
      bolak/balik bermain/main eks/menteri 1990/an non/Islam Undang/Undang UNDANG/UNDANG e/KTP warna/warni Covid/19
      Pulang/pergi setidak/tidaknya sebaik/baiknya berangsur/angsur hak/haknya di-PHK/kan Jawa/Bali 2010/2012
      seolah/olah kupu/kupunya lauk/pauk serba/serbi`,
    lost: `pemerin/tah per/sen dijang/kau tan/tangan buku/nya eks/por sub/sidi masya/rakat kepa/la mem/bawa pro/gram
      ke/kerasan ber/main ter/tentu anak-anak/nya undang-un/dang se/olah-olah PEMERIN/TAH peng/gunaan`,
  },
  {
    language: 'English',
    text: 'The head of the state is in the house, and it was not for the first time.',
    kept: 'well/known long/term state-of-the/art twenty/one self/defence follow/up Jean/Luc state/owned seven/year',
    lost: 'govern/ment short/age part/ner inter/national all/owed co/operation',
  },
  {
    language: 'French',
    text: 'Le chat et la maison de la ville, des gens que l’on voit dans une rue, pour le plaisir.',
    kept: 'peut/être celui/ci dit/il c’est-à/dire rendez/vous lui/même vice/président demi/heure a-t/elle Saint/Denis',
    lost: 'gouverne/ment vil/lage nou/velles ex/emple quel/ques',
  },
];

describe.each(LANGUAGES)('a hyphen at the end of a line in $language', ({ text, kept, lost }) => {
  const read = (word: string) =>
    readText(`${text}\n\nKata awal ${word.replace('/', '-\n')} berikut.`).paragraphs.at(-1)!;
  const words = (list: string) => list.split(/\s+/).filter((word) => word !== '');

  it.each(words(kept))('belongs to the word: %s', (word) => {
    expect(read(word).text).toBe(`Kata awal ${word.replace('/', '-')} berikut.`);
  });

  it.each(words(lost))('is layout: %s', (word) => {
    const { text: found, repairs } = read(word);
    expect(found).toBe(`Kata awal ${word.replace('/', '')} berikut.`);
    expect(repairs).toEqual([expect.objectContaining({ from: '-\n', to: '', kind: 'line-join' })]);
  });
});

describe('the other words of the text decide about a hyphen', () => {
  it.each([
    [
      'one of them has it',
      'Kursus baca-tulis dibuka. Warga ikut baca-\ntulis itu.',
      'Warga ikut baca-tulis itu.',
    ],
    ['one of them has none', 'Ada kerjasama lama. Warga mau kerja-\nsama itu.', 'Warga mau kerjasama itu.'],
    [
      'both parts are words',
      'Ada petani, ada nelayan. Lalu petani-\nnelayan pun datang.',
      'Lalu petani-nelayan pun datang.',
    ],
    [
      'only one part is a word',
      'Ada angka lain. Lalu angka-\nsaramba pun datang.',
      'Lalu angkasaramba pun datang.',
    ],
  ])('%s', (_, text, end) => {
    expect(readText(text).paragraphs.at(-1)!.text).toContain(end);
  });
});

it('a hyphen of a PDF file and the sign for a soft one are hyphens too', () => {
  expect(readText('Warga melapor kepada pemerin\u2010\ntah desa.').paragraphs[0]!.text).toBe(
    'Warga melapor kepada pemerintah desa.',
  );
  expect(readText('Warga melapor kepada pemerin¬\ntah desa.').paragraphs[0]!.text).toBe(
    'Warga melapor kepada pemerintah desa.',
  );
});

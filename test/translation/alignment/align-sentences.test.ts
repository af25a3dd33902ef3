import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences, UNCERTAIN } from '../../../src/translation/alignment/align-sentences.ts';

/** Sentences are given separately, so that the test does not depend on the splitter. */
function side(...sentences: readonly string[]) {
  let at = 0;
  const spans = sentences.map((sentence) => {
    const span = [at, at + sentence.length] as const;
    at += sentence.length + 1;
    return span;
  });
  return { text: sentences.join(' '), sentences: spans };
}

const shape = (pairs: ReturnType<typeof alignSentences>) =>
  pairs.map((pair) => `${pair.source.join('+')}=${pair.target.join('+')}`).join(' ');

describe('aligning sentences', () => {
  it('single sentences are aligned one to one', () => {
    const pairs = alignSentences(
      side(
        'Kerja sama itu harus berakhir.',
        'Mali menolak kerja sama lebih lanjut dengan Prancis karena hubungan bilateral tidak lagi memenuhi kepentingan nasionalnya.',
      ),
      side(
        'That cooperation must end.',
        'Mali refuses further cooperation with France because bilateral relations no longer serve its national interests.',
      ),
    );
    expect(shape(pairs)).toBe('0=0 1=1');
    for (const pair of pairs) expect(pair.confidence).toBeGreaterThanOrEqual(UNCERTAIN);
  });

  it('sentences without a word are aligned', () => {
    const wordless = side('… !', '– ?', '» !');
    const worded = side('Ia datang!', 'Mengapa ia pergi?', 'Ia pulang!');
    for (const [source, target] of [
      [wordless, worded],
      [worded, wordless],
      [wordless, wordless],
    ] as const)
      expect(shape(alignSentences(source, target))).toBe('0=0 1=1 2=2');
  });

  it('a long sentence is aligned with the two that it became', () => {
    const pairs = alignSentences(
      side(
        'Presiden tiba di Bamako pada 12 Mei dan langsung menemui para menteri, lalu ia berpidato di depan parlemen tentang perdamaian.',
        'Ia pulang esok harinya.',
      ),
      side(
        'The president arrived in Bamako on 12 May and met the ministers at once.',
        'He then addressed parliament on peace.',
        'He went home the next day.',
      ),
    );
    expect(shape(pairs)).toBe('0=0+1 1=2');
  });

  it('two sentences are aligned with the one that they became', () => {
    const pairs = alignSentences(
      side(
        'Ia datang ke Jakarta.',
        'Ia pergi lagi ke Surabaya.',
        'Pada tahun 2022 seluruh pasukan Prancis ditarik dari wilayah Mali dan sekitarnya.',
      ),
      side(
        'Il est venu à Jakarta puis est reparti à Surabaya.',
        'En 2022, toutes les troupes françaises ont été retirées du Mali et de ses environs.',
      ),
    );
    expect(shape(pairs)).toBe('0+1=0 2=1');
  });

  it('three short sentences are aligned with the one that they became', () => {
    const pairs = alignSentences(
      side(
        'Ia datang.',
        'Ia melihat.',
        'Ia menang.',
        'Sejak itu namanya dikenal di seluruh Nusantara sebagai panglima yang tidak pernah kalah.',
      ),
      side(
        'He came, he saw and he won.',
        'Since then his name has been known throughout the archipelago as a commander who never lost.',
      ),
    );
    expect(shape(pairs)).toBe('0+1+2=0 3=1');
  });

  it('a paragraph whose sentences are joined again and again has no gaps', () => {
    const pairs = alignSentences(
      side(
        'Wahai para musafir!',
        'Berjalanlah pada pagi hari.',
        'Bulan menerangi jalan kalian.',
        'Ingatlah!',
        'Rumah kalian ada di belakang.',
        'Berhati-hatilah!',
        'Jurang itu dalam.',
        'Dengarlah!',
        'Sungai akan menunjukkan arahnya.',
      ),
      side(
        'O travellers, set out in the morning.',
        'The moon lights up your way.',
        'Remember that your house is behind you.',
        'Beware, for the ravine is deep.',
        'Listen and the river will show you the way.',
      ),
    );
    expect(shape(pairs)).toBe('0+1=0 2=1 3+4=2 5+6=3 7+8=4');
  });

  it('a sentence is aligned with all five that it became', () => {
    const pairs = alignSentences(
      side(
        'Komisi itu dibentuk pada 1997.',
        'Anggotanya memeriksa 14 dokumen, mewawancarai 230 saksi di Ambon, mengunjungi kamp di Buru, menyusun laporan dalam bahasa Inggris dan menyerahkannya kepada Presiden Habibie.',
        'Laporan itu terbit pada 2001.',
      ),
      side(
        'The commission was set up in 1997.',
        'Its members examined 14 documents.',
        'They interviewed 230 witnesses in Ambon.',
        'They visited the camp on Buru.',
        'They wrote a report in English.',
        'They handed it to President Habibie.',
        'The report was published in 2001.',
      ),
    );
    expect(shape(pairs)).toBe('0=0 1=1+2+3+4+5 2=6');
  });

  it('an omitted or added sentence has no partner, and all others are aligned', () => {
    const source = [
      'Presiden tiba di Tokyo pada Selasa malam.',
      'Ia disambut hujan deras dan angin kencang di bandara.',
      'Ia akan bertemu Perdana Menteri Kishida pada 16 November.',
    ];
    const target = [
      'The president arrived in Tokyo on Tuesday night.',
      'He will meet Prime Minister Kishida on 16 November.',
    ];
    expect(shape(alignSentences(side(...source), side(...target)))).toBe('0=0 1= 2=1');
    expect(shape(alignSentences(side(...target), side(...source)))).toBe('0=0 =1 1=2');
  });

  it('sentences are aligned with a script that takes fewer characters', () => {
    const pairs = alignSentences(
      side(
        'Ia lahir di Padang.',
        'Setelah lulus dari Universitas Andalas pada 1998, ia bekerja sebagai wartawan dan kemudian mendirikan sebuah surat kabar mingguan di Medan.',
        'Kini ia pensiun.',
      ),
      side(
        '他出生在巴东。',
        '1998年从安达拉斯大学毕业后，他当了记者，后来在棉兰创办了一份周报。',
        '现在他已经退休。',
      ),
    );
    expect(shape(pairs)).toBe('0=0 1=1 2=2');
    for (const pair of pairs) expect(pair.confidence).toBeGreaterThanOrEqual(UNCERTAIN);
  });

  it.each([
    [2, 200],
    [200, 2],
    [3, 999],
  ])('%i sentences are aligned with %i', (rows, columns) => {
    const pairs = alignSentences(
      side(...Array.from({ length: rows }, () => 'Ia pergi.')),
      side(...Array.from({ length: columns }, () => 'He went.')),
    );
    expect(pairs.flatMap((pair) => pair.source)).toHaveLength(rows);
    expect(pairs.flatMap((pair) => pair.target)).toHaveLength(columns);
  });

  it('a text longer than any paragraph is quickly aligned as one uncertain pair', () => {
    const many = side(...Array.from({ length: 100_000 }, () => 'Ia pergi.'));
    expect(alignSentences(many, many)).toMatchObject([{ confidence: 0 }]);
  });

  it('no pair is sure if more ways are equally good than a number can count', () => {
    const pairs = alignSentences(
      side(...Array.from({ length: 500 }, () => 'Presiden berkata demikian.')),
      side(...Array.from({ length: 1000 }, () => 'President said so.')),
    );
    for (const { confidence } of pairs) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThan(UNCERTAIN);
    }
  });

  it('a pair that fits badly is marked as a guess', () => {
    const pairs = alignSentences(
      side('Ya.', 'Menteri Luar Negeri Abdoulaye Diop bertemu Sergey Lavrov pada 7 Februari 2023 di Bamako.'),
      side('The weather was mild that week and nobody expected any news from the capital.', 'No.'),
    );
    expect(Math.min(...pairs.map((pair) => pair.confidence))).toBeLessThan(UNCERTAIN);
  });

  it('two sentences that changed places are aligned with each other', () => {
    const pairs = alignSentences(
      side(
        'Polisi menahan 14 orang di Surabaya pada hari Senin.',
        'Gubernur Khofifah menolak berkomentar tentang kasus itu.',
        'Sidang berikutnya digelar pada 3 Maret 2024.',
      ),
      side(
        'Governor Khofifah declined to comment on the case.',
        'Police arrested 14 people in Surabaya on Monday.',
        'The next hearing takes place on 3 March 2024.',
      ),
    );
    expect(shape(pairs)).toBe('0=1 1=0 2=2');
  });

  it('an empty side is aligned with nothing', () => {
    expect(alignSentences(side(), side('One.'))).toEqual([]);
  });
});

it('every sentence of both sides is in exactly one pair, in the order of the source', () => {
  const sentences = fc.array(fc.stringMatching(/^[A-Za-z0-9 ]{1,60}\.$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sentences, sentences, (left, right) => {
      const pairs = alignSentences(side(...left), side(...right));
      expect(pairs.flatMap((pair) => pair.source)).toEqual(left.map((_, index) => index));
      const targets = pairs.flatMap((pair) => pair.target).sort((a, b) => a - b);
      expect(targets).toEqual(right.map((_, index) => index));
      for (const { confidence } of pairs) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences, UNCERTAIN } from '../../src/translation/align-sentences.ts';

/** Sentences written apart, so that the test says what they are. */
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

describe('sentences find their counterparts', () => {
  it('one for one', () => {
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

  it('a long sentence that became two', () => {
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

  it('two sentences that became one', () => {
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

  it('a pair that fits badly says so', () => {
    const pairs = alignSentences(
      side('Ya.', 'Menteri Luar Negeri Abdoulaye Diop bertemu Sergey Lavrov pada 7 Februari 2023 di Bamako.'),
      side('The weather was mild that week and nobody expected any news from the capital.', 'No.'),
    );
    expect(Math.min(...pairs.map((pair) => pair.confidence))).toBeLessThan(UNCERTAIN);
  });

  it('nothing on one side aligns with nothing', () => {
    expect(alignSentences(side(), side('One.'))).toEqual([]);
  });
});

it('every sentence of both sides stands in exactly one pair, in order', () => {
  const sentences = fc.array(fc.stringMatching(/^[A-Za-z0-9 ]{1,60}\.$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sentences, sentences, (left, right) => {
      const pairs = alignSentences(side(...left), side(...right));
      expect(pairs.flatMap((pair) => pair.source)).toEqual(left.map((_, index) => index));
      expect(pairs.flatMap((pair) => pair.target)).toEqual(right.map((_, index) => index));
      for (const { confidence } of pairs) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

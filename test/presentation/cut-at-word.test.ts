import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtWord } from '../../src/presentation/cut-at-word.ts';

describe('a text that is cut', () => {
  test('ends with a whole word and an ellipsis', () => {
    expect(cutAtWord('Mali menolak kerja sama', 14)).toBe('Mali menolak…');
    expect(cutAtWord('Mali', 4)).toBe('Mali');
    expect(cutAtWord('Pertanggungjawaban', 6)).toBe('Perta…');
  });

  test('is never longer than was asked for, nor cut inside a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, length) => {
          const cut = cutAtWord(text, length);
          expect(cut.length).toBeLessThanOrEqual(length);
          expect(cut).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});

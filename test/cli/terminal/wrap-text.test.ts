import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/cli/terminal/text-width.ts';
import { wrapText } from '../../../src/cli/terminal/wrap-text.ts';

describe('a wrapped text', () => {
  test('is broken between words', () => {
    expect(wrapText('Mali menolak kerja sama lebih lanjut', 14)).toEqual([
      'Mali menolak',
      'kerja sama',
      'lebih lanjut',
    ]);
  });

  test('fills its lines to the last column', () => {
    expect(wrapText('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
  });

  test('is broken inside a word only where the word is wider than a line', () => {
    expect(wrapText('di https://contoh.id/berita itu', 10)).toEqual([
      'di',
      'https://co',
      'ntoh.id/be',
      'rita itu',
    ]);
  });

  test('breaks text that is written without spaces', () => {
    expect(wrapText('雅加達郵報', 5)).toEqual(['雅加', '達郵', '報']);
  });

  test('keeps what a no-break space holds together', () => {
    expect(wrapText('ils disent\u00a0: oui', 9)).toEqual(['ils', 'disent\u00a0:', 'oui']);
  });

  test('keeps its own lines', () => {
    expect(wrapText('Aku ini\nDari kumpulannya', 12)).toEqual(['Aku ini', 'Dari', 'kumpulannya']);
  });

  test('has no line where there is no text', () => {
    expect(wrapText(' \n ', 10)).toEqual([]);
  });

  test('has all of its words in their order, and no line too wide', () => {
    const words = fc.array(fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrapText(text, width);
        expect(lines.join('').replace(/[ \t\r\n]/g, '')).toBe(text.replace(/[ \t\r\n]/g, ''));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

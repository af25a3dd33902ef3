import { describe, expect, test } from 'vitest';
import { padToWidth, textWidth } from '../../../src/cli/terminal/text-width.ts';

describe('the width of a text in a terminal', () => {
  test.each([
    ['', 0],
    ['Kerja sama', 10],
    ['“Kami siap,” ujarnya…', 21],
    ['é', 1],
    ['e\u0301', 1],
    ['雅加達', 6],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['한', 2],
    ['😀', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['🇮🇩', 2],
    ['a\u200bb\ufeff', 2],
    ['กำ', 2],
  ])('of %j is %d', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test('is filled up with spaces, and never cut', () => {
    expect(padToWidth('雅', 4)).toBe('雅  ');
    expect(padToWidth('Kerja', 2)).toBe('Kerja');
  });

  test('of a very long text is told in linear time', () => {
    expect(textWidth('é雅'.repeat(1_000_000))).toBe(3_000_000);
  });
});

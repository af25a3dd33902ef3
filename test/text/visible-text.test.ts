import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/text/visible-text.ts';

describe('what is invisible', () => {
  test.each([
    ['\n', '[⏎]'],
    ['\r\n', '[U+000D][⏎]'],
    ['a b', 'a b'],
    ['a  b', 'a[␣][␣]b'],
    [' a', '[␣]a'],
    ['a\u00a0b', 'a[U+00A0]b'],
    ['\u200b\u{e0020}', '[U+200B][U+E0020]'],
    ['\u0301', '[U+0301]'],
    ['e\u0301', 'e\u0301'],
    ['\ud800', '[U+D800]'],
    ['', ''],
  ])('%j is shown as %s', (text, shown) => {
    expect(
      visibleText(text)
        .map((piece) => (piece.sign ? `[${piece.text}]` : piece.text))
        .join(''),
    ).toBe(shown);
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/article/read-text.ts';
import { withoutWhiteSpace, applyRepairs, allRepairs, contents } from '../promises.ts';

/** A rule that looks back or ahead without a limit needs minutes for `long`, more than a test's time for `others`. */
describe('splitting repeated text takes linear time', () => {
  const long = [
    'a',
    '"',
    '\n',
    ' ',
    'â€',
    '.A',
    '1.\n',
    '1. ',
    '\u200b',
    '\u0301',
    '†',
    '(',
    'Ia pergi. ',
    'Ia pergi.\n',
  ];
  const others = [
    ...[
      '\t',
      '.',
      '…',
      '!',
      ')',
      '[',
      '/',
      ':',
      '-',
      '•',
      '&',
      '"a',
      '?Ia',
      'a ',
      ' \n',
      'A. ',
      '\r',
      '1. a\n',
      '- a\n',
      '-\n',
      '•\n',
    ],
    ...[
      'Ã©',
      'Ã ',
      'Ãƒ',
      'ÃƒÂ',
      'Ã¢â‚¬Å“',
      'é\u00a0»',
      'ðŸ˜€',
      'a†',
      '“a†b',
      'Mali,†ujar ',
      '&amp;',
      '&#38;',
      '\u0085',
      '\ud800',
      '日本',
    ],
    ...[
      '\u200f',
      'ن\u200f',
      '\u00ad\n',
      'a\u200d',
      'a\u0301\u0323',
      '가',
      'ᄀ',
      '。',
      'ส',
      'i.\n',
      '(a)\n',
      '***\n',
      'a-\nb',
      'Ia\n',
      'ia\n',
    ],
    ...[
      'Ia,\n\n',
      'Ia dari\n\n',
      'Ia.Ia ',
      'TASS.Ia',
      'siap."Ia',
      'Baca juga:\n',
      'Diop/Net\n',
      'Oleh: B\n',
      'LATAR\nIa\n',
      '(Foto: a) ',
    ],
    ...[
      'foto: ',
      'ANTARA/B ',
      '1/2/2023 ',
      'siap, ',
      'Ilustrasi a ',
      'Nomor: 1\n',
      '#a ',
      '//a.b/C.D',
      'Jakarta - ',
    ],
    ...[
      '> a\n',
      '*a*\n',
      '*_a_ ',
      'a \nb',
      '-- \na\n',
      'T: a\n',
      'Pasal 3\n',
      '(1) pada ayat\n',
      'Perahu tua itu\n',
      'Jl. Ani 7\n',
      'a-b-',
      'a\tb\n',
    ],
  ];

  function readAll(piece: string, length: number): void {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const read = readText(text);
    const whole = withoutWhiteSpace(applyRepairs(text, allRepairs(read)));
    // Compared here, because a message of a quarter of a mebibyte would not help.
    expect(withoutWhiteSpace(contents(read.paragraphs)) === whole).toBe(true);
  }

  it.each(long.map((piece) => ({ piece })))('256 KiB of $piece', ({ piece }) => {
    readAll(piece, 256 * 1024);
  });

  it.each(others.map((piece) => ({ piece })))('64 KiB of $piece', ({ piece }) => {
    readAll(piece, 64 * 1024);
  });
});

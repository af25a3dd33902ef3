import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/article/read-text.ts';
import { splitIntoParagraphs } from '../../../src/text/paragraphs/paragraphs.ts';
import { hostileText } from '../hostile-text.ts';
import { PARAGRAPH_CASES } from './paragraph-cases.ts';
import { allRepairs, applyRepairs, contents, rendered, units, withoutWhiteSpace } from '../promises.ts';

describe('a text is split into the paragraphs that an editor would make', () => {
  it.each(PARAGRAPH_CASES)('$name', ({ text, units: expected }) => {
    expect(units(text)).toEqual(expected);
  });
});

describe('splitting records each change', () => {
  it('a joined line names the white space that it replaced', () => {
    const [paragraph] = readText('Mali menolak kerja  \r\n  sama.').paragraphs;
    expect(paragraph?.repairs).toEqual([{ at: 18, from: '  \r\n  ', to: ' ', kind: 'line-join' }]);
  });

  it('an inserted break is outside the paragraphs, at the first character after it', () => {
    const { paragraphs, repairs } = readText('Dikutip dari TASS.Ia pergi.');
    expect(repairs).toEqual([{ at: 18, from: '', to: '\n', kind: 'paragraph-break' }]);
    expect(paragraphs.map((paragraph) => paragraph.repairs)).toEqual([[], []]);
  });

  it('a line that was joined without a space has an empty replacement', () => {
    const [paragraph] = readText('dikutip dari TASS\n, Selasa.').paragraphs;
    expect(paragraph?.repairs).toEqual([{ at: 17, from: '\n', to: '', kind: 'line-join' }]);
  });

  it('a line end between paragraphs is not a repair', () => {
    expect(allRepairs(readText('Mali menolak.\r\n\r\nPrancis pergi.'))).toEqual([]);
  });

  it('each character knows its place in the original', () => {
    const original = '\ufeff1.  Kami\u200b  siap,†ujar\r\n2. Diop.';
    const [first, second] = readText(original).paragraphs;
    expect(first).toMatchObject({ marker: '1.', text: 'Kami siap,” ujar' });
    const places = Array.from(first!.origins, (origin) => original[origin]).join('');
    expect(places).toBe('Kami siap,††ujar\r');
    expect(Array.from(second!.origins)).toEqual([27, 28, 29, 30, 31, 32]);
  });
});

it('a text whose characters have any origins can be split into paragraphs', () => {
  const text = 'dikutip dari\nTASS.Ia pergi.';
  const origins = Uint32Array.from({ length: text.length + 1 }, (_, index) => 100 + index * 7);
  const { paragraphs, repairs } = splitIntoParagraphs({ text, origins, repairs: [] });
  expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['dikutip dari TASS.', 'Ia pergi.']);
  expect(paragraphs[0]?.repairs).toEqual([{ at: 184, from: '\n', to: ' ', kind: 'line-join' }]);
  expect(paragraphs[1]?.origins[0]).toBe(100 + 18 * 7);
  expect(repairs).toEqual([{ at: 226, from: '', to: '\n', kind: 'paragraph-break' }]);
});

describe('for any text', () => {
  const anyText = (check: (text: string) => void) => {
    fc.assert(fc.property(hostileText, check), { numRuns: 3000 });
  };

  it('splitting loses only white space and what its repairs record', () => {
    anyText((text) => {
      const read = readText(text);
      const repaired = applyRepairs(text, allRepairs(read));
      expect(withoutWhiteSpace(contents(read.paragraphs))).toBe(withoutWhiteSpace(repaired));
    });
  });

  it('splitting the paragraphs again gives the same paragraphs', () => {
    anyText((text) => {
      const { paragraphs } = readText(text);
      const plain = ({ role, marker, text: words }: (typeof paragraphs)[number]) => ({
        role,
        marker,
        text: words,
      });
      expect(readText(rendered(paragraphs)).paragraphs.map(plain)).toEqual(paragraphs.map(plain));
    });
  });

  it('a paragraph is one line with single spaces, and never empty', () => {
    anyText((text) => {
      for (const paragraph of readText(text).paragraphs) {
        expect(paragraph.text).toMatch(/^\S+(?: \S+)*$/);
        expect(paragraph.origins).toHaveLength(paragraph.text.length + 1);
      }
    });
  });

  it('the origins of a paragraph ascend', () => {
    anyText((text) => {
      const origins = readText(text).paragraphs.flatMap((paragraph) => Array.from(paragraph.origins));
      expect(origins).toEqual(origins.toSorted((left, right) => left - right));
    });
  });
});

/** A rule that looks back or ahead without a limit would need hours for `long`, minutes for `others`. */
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
  ];

  function readAll(piece: string, length: number): void {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const read = readText(text);
    const whole = withoutWhiteSpace(applyRepairs(text, allRepairs(read)));
    // Compared here, because a message of two mebibytes would not help.
    expect(withoutWhiteSpace(contents(read.paragraphs)) === whole).toBe(true);
  }

  it.each(long.map((piece) => ({ piece })))('2 MiB of $piece', { timeout: 120_000 }, ({ piece }) => {
    readAll(piece, 2 * 1024 * 1024);
  });

  it.each(others.map((piece) => ({ piece })))('128 KiB of $piece', { timeout: 120_000 }, ({ piece }) => {
    readAll(piece, 128 * 1024);
  });
});

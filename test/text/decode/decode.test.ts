import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { decode } from '../../../src/text/decode/decode.ts';

const SENTENCE = 'Mali menolak: “kami siap,” ujar Diop di château.';

function bytes(...parts: (string | ArrayLike<number>)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
  );
}

function utf16(text: string, isBigEndian: boolean): Buffer {
  const little = Buffer.from(text, 'utf16le');
  return isBigEndian ? little.swap16() : little;
}

const DIRTY = 'M\0a\x01l\x02i\x03 \x04menolak \x05kerja \x06sama.';

/** “, ”, â and – in Windows-1252. */
const WINDOWS = bytes('Mali: ', [0x93], 'kami', [0x94], ' di ch', [0xe2], 'teau ', [0x96], ' itu.');
const WINDOWS_TEXT = 'Mali: “kami” di château – itu.';

describe('decode reads', () => {
  const rows: readonly [
    name: string,
    source: Uint8Array,
    charset: string | undefined,
    text: string,
    encoding: string,
  ][] = [
    ['UTF-8', bytes(SENTENCE), undefined, SENTENCE, 'utf-8'],
    ['ASCII', bytes('Mali menolak.'), undefined, 'Mali menolak.', 'utf-8'],
    ['an empty file', bytes(), undefined, '', 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], SENTENCE), undefined, SENTENCE, 'utf-8'],
    ['only a byte order mark', bytes([0xef, 0xbb, 0xbf]), undefined, '', 'utf-8'],
    [
      'UTF-16LE with a byte order mark',
      bytes([0xff, 0xfe], [...utf16(SENTENCE, false)]),
      undefined,
      SENTENCE,
      'utf-16le',
    ],
    [
      'UTF-16BE with a byte order mark',
      bytes([0xfe, 0xff], [...utf16(SENTENCE, true)]),
      undefined,
      SENTENCE,
      'utf-16be',
    ],
    ['UTF-16LE without a byte order mark', utf16(SENTENCE, false), undefined, SENTENCE, 'utf-16le'],
    ['UTF-16BE without a byte order mark', utf16(SENTENCE, true), undefined, SENTENCE, 'utf-16be'],
    ['UTF-16 that was declared', utf16('日本語', false), 'utf-16', '日本語', 'utf-16le'],
    ['Windows-1252', WINDOWS, undefined, WINDOWS_TEXT, 'windows-1252'],
    ['Windows-1252 that was declared', WINDOWS, 'windows-1252', WINDOWS_TEXT, 'windows-1252'],
    ['Windows-1252 that was declared as ISO-8859-1', WINDOWS, 'ISO-8859-1', WINDOWS_TEXT, 'windows-1252'],
    ['Windows-1252 that was declared as UTF-8', WINDOWS, 'utf-8', WINDOWS_TEXT, 'windows-1252'],
    ['UTF-8 that was declared as ISO-8859-1', bytes(SENTENCE), 'latin1', SENTENCE, 'utf-8'],
    ['UTF-8 that was declared as UTF-16', bytes(SENTENCE), 'utf-16le', SENTENCE, 'utf-8'],
    [
      'a byte order mark, before a declaration',
      bytes([0xef, 0xbb, 0xbf], SENTENCE),
      'windows-1252',
      SENTENCE,
      'utf-8',
    ],
    ['Shift_JIS that was declared', bytes([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis', '日本', 'shift_jis'],
    [
      'Windows-1251 that was declared',
      bytes([0xcc, 0xe0, 0xeb, 0xe8]),
      'windows-1251',
      'Мали',
      'windows-1251',
    ],
    ['a label in quotes and capitals', bytes(SENTENCE), ' "UTF8" ', SENTENCE, 'utf-8'],
    ['an empty label as no label', bytes(SENTENCE), '', SENTENCE, 'utf-8'],
    [
      'UTF-8 with a stray byte of Windows-1252',
      bytes(SENTENCE, [0x20, 0x93], 'lagi', [0x94]),
      undefined,
      `${SENTENCE} “lagi”`,
      'utf-8',
    ],
    [
      'UTF-8 that is cut off inside a character',
      bytes(`${SENTENCE} `, [0xe2, 0x80]),
      undefined,
      `${SENTENCE} \ufffd`,
      'utf-8',
    ],
    [
      'ASCII with a cut-off character after it',
      bytes('Mali menolak ', [0xe2, 0x80]),
      undefined,
      'Mali menolak \ufffd',
      'utf-8',
    ],
    [
      'one accented letter of Windows-1252 at the end',
      bytes('Ia minum di caf', [0xe9]),
      undefined,
      'Ia minum di café',
      'windows-1252',
    ],
    [
      'UTF-16 that is cut off inside a character',
      utf16('Mali menolak', false).subarray(0, 23),
      undefined,
      'Mali menola\ufffd',
      'utf-16le',
    ],
    [
      'UTF-16LE that was declared as Windows-1252',
      utf16(SENTENCE, false),
      'windows-1252',
      SENTENCE,
      'utf-16le',
    ],
    ['several control characters in a short text', bytes(DIRTY), undefined, DIRTY, 'utf-8'],
    [
      'a stray zero byte in a text',
      bytes(SENTENCE, [0], SENTENCE),
      undefined,
      `${SENTENCE}\0${SENTENCE}`,
      'utf-8',
    ],
  ];

  it.each(rows)('%s', (_, source, charset, text, encoding) => {
    expect(decode(source, charset)).toEqual({ text, encoding });
  });

  it('only the bytes of a view', () => {
    const around = bytes('xx', WINDOWS, 'xx');
    expect(decode(around.subarray(2, around.length - 2)).text).toBe(WINDOWS_TEXT);
  });
});

describe('decode refuses', () => {
  const binaries: readonly [found: string, source: Uint8Array][] = [
    ['PDF', bytes('%PDF-1.7\n')],
    ['ZIP', bytes('PK', [3, 4], 'word/document.xml')],
    ['PNG', bytes([0x89], 'PNG\r\n')],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['GIF', bytes('GIF89a', [1, 0])],
    ['WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['gzip', bytes([0x1f, 0x8b, 8, 0])],
    ['ELF', bytes([0x7f], 'ELF', [2, 1])],
    ['OLE document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['RTF', bytes('{\\rtf1\\ansi Mali}')],
    ['SQLite', bytes('SQLite format 3', [0])],
    ['NUL bytes', bytes([1, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0, 3])],
    [
      'NUL bytes',
      bytes(
        'a'.repeat(100),
        Array.from({ length: 20 }, () => 0),
      ),
    ],
    ['control characters', bytes([1, 2, 3, 4, 5, 6], 'abc')],
    ['control characters', bytes('a'.repeat(90), [0x81, 1, 2, 3, 4, 5, 6])],
  ];

  it.each(binaries)('%s', (found, source) => {
    expect(() => decode(source)).toThrow(expect.objectContaining({ kind: 'text-binary', values: { found } }));
  });

  it('random bytes', () => {
    let seed = 7;
    const noise = Uint8Array.from(
      { length: 4096 },
      () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16,
    );
    expect(() => decode(noise)).toThrow(Problem);
  });

  it('an unknown charset and names it', () => {
    const refusal = expect.objectContaining({
      kind: 'charset-unknown',
      values: { charset: 'klingon-8' },
    }) as Error;
    expect(() => decode(bytes('Mali'), 'klingon-8')).toThrow(refusal);
  });
});

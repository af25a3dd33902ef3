import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text.ts';
import { decode } from '../../src/text/decode/decode.ts';

const sample = readText(
  readFileSync(new URL('../../samples/kerja-sama-prancis-mali.txt', import.meta.url), 'utf8'),
);

it('reads the sample as a caption and eleven paragraphs', () => {
  expect(sample.paragraphs.map(({ role }) => role)).toEqual([
    'caption',
    ...Array.from({ length: 11 }, () => 'paragraph'),
  ]);
});

it('joins a sentence that a link broke, and separates the sentence glued to it', () => {
  const [, , , , fifth, sixth] = sample.paragraphs;
  expect(fifth?.text).toBe(
    '"Kami telah sampai pada kesimpulan bahwa kerja sama ini gagal memenuhi aspirasi rakyat Mali,” ujar Diop, seperti dikutip dari TASS.',
  );
  expect(sixth?.text).toMatch(/^Ia menegaskan bahwa setiap negara/);
});

it('records every change of the sample, and nothing else', () => {
  expect(sample.paragraphs.flatMap(({ repairs }) => repairs)).toEqual([
    { at: 805, from: '†', to: '” ', kind: 'encoding' },
    { at: 837, from: '\n', to: ' ', kind: 'line-join' },
  ]);
  expect(sample.repairs).toEqual([{ at: 843, from: '', to: '\n', kind: 'paragraph-break' }]);
});

it('reads a blank text as no paragraphs', () => {
  expect(readText(' \n\u00a0\n')).toEqual({ paragraphs: [], repairs: [], leftOut: [] });
});

describe('the sample gives the same paragraphs in every encoding and line format', () => {
  const original = readFileSync(
    new URL('../../samples/kerja-sama-prancis-mali.txt', import.meta.url),
    'utf8',
  );
  const units = sample.paragraphs.map(({ role, text }) => ({ role, text }));
  const windows = (text: string) =>
    Buffer.from(text.replaceAll('†', '\u0086').replaceAll('‘', '\u0091').replaceAll('’', '\u0092'), 'latin1');
  const wrapped = original
    .split('\n')
    .map((line) => line.replace(/(?=\S)(.{1,71})(?:\s+|$)/g, '$1\n').trimEnd())
    .join('\n\n');

  const copies: readonly [name: string, bytes: Uint8Array][] = [
    ['with a byte order mark', Buffer.from(`\ufeff${original}`)],
    ['as UTF-16LE', Buffer.from(`\ufeff${original}`, 'utf16le')],
    ['as UTF-16BE without a byte order mark', Buffer.from(original, 'utf16le').swap16()],
    ['as Windows-1252', windows(original)],
    ['with Windows line ends', Buffer.from(original.replaceAll('\n', '\r\n'))],
    ['with old Macintosh line ends', Buffer.from(original.replaceAll('\n', '\r'))],
    ['with blank lines between', Buffer.from(original.replaceAll('\n', '\n\n'))],
    ['with no-break and zero-width spaces', Buffer.from(original.replaceAll(' ', '\u200b\u00a0'))],
    ['with its accents apart', Buffer.from(original.normalize('NFD'))],
    ['hard-wrapped', Buffer.from(wrapped)],
    ['misread as ISO-8859-1', Buffer.from(Buffer.from(original).toString('latin1'))],
    ['misread twice', Buffer.from(Buffer.from(Buffer.from(original).toString('latin1')).toString('latin1'))],
  ];

  it.each(copies)('%s', (_, bytes) => {
    expect(readText(decode(bytes).text).paragraphs.map(({ role, text }) => ({ role, text }))).toEqual(units);
  });
});

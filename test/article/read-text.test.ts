import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readText } from '../../src/article/read-text.ts';

const sample = readText(
  readFileSync(new URL('../../samples/kerja-sama-prancis-mali.txt', import.meta.url), 'utf8'),
);

it('reads the sample as a caption and eleven paragraphs', () => {
  expect(sample.paragraphs.map(({ role }) => role)).toEqual([
    'caption',
    ...Array.from({ length: 11 }, () => 'paragraph'),
  ]);
});

it('makes the sentence whole that a link broke, and parts what was glued behind it', () => {
  const [, , , , fifth, sixth] = sample.paragraphs;
  expect(fifth?.text).toBe(
    '"Kami telah sampai pada kesimpulan bahwa kerja sama ini gagal memenuhi aspirasi rakyat Mali,” ujar Diop, seperti dikutip dari TASS.',
  );
  expect(sixth?.text).toMatch(/^Ia menegaskan bahwa setiap negara/);
});

it('records what it did to the sample, and nothing else', () => {
  expect(sample.paragraphs.flatMap(({ repairs }) => repairs)).toEqual([
    { at: 805, from: '†', to: '” ', kind: 'encoding' },
    { at: 837, from: '\n', to: ' ', kind: 'line-join' },
  ]);
  expect(sample.repairs).toEqual([{ at: 843, from: '', to: '\n', kind: 'paragraph-break' }]);
});

it('reads a blank text as no paragraphs', () => {
  expect(readText(' \n\u00a0\n')).toEqual({ paragraphs: [], repairs: [] });
});

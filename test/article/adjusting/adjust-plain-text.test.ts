import { describe, expect, it } from 'vitest';
import { adjust } from '../../../src/article/adjusting/adjust.ts';
import { readText } from '../../../src/article/read-text.ts';

const texts = (text: string, ...adjustments: Parameters<typeof adjust>[1]) =>
  adjust(readText(text), adjustments).paragraphs.map((paragraph) => paragraph.text);

const VERSE =
  'Perahu ﬁlsuf tertambat sendiri\nMenunggu pasang di ujung senja\nAngin membawa kabar pelabuhan\nTentang nama yang tak disebut';

describe('a person can correct how plain text was read', () => {
  it('verse keeps its lines when a repair in it is rejected', () => {
    expect(texts(VERSE, { kind: 'reject', at: 7, repair: 'ligature' })).toEqual([VERSE]);
  });

  it('verse is split where one of its lines begins', () => {
    const at = VERSE.indexOf('Angin');
    const lines = VERSE.replace('ﬁ', 'fi').split('\n');
    expect(texts(VERSE, { kind: 'split', at })).toEqual([
      lines.slice(0, 2).join('\n'),
      lines.slice(2).join('\n'),
    ]);
  });

  it('a word that was joined gets its hyphen and its lines again', () => {
    const text = 'Warga melapor kepada pemerin-\ntah desa.';
    expect(texts(text, { kind: 'reject', at: 28, repair: 'line-join' })).toEqual([
      'Warga melapor kepada pemerin-',
      'tah desa.',
    ]);
  });

  it('a mark of a chat is text again, and its words stay marked', () => {
    const text = 'Kumpul *Minggu* di balai.';
    const { paragraphs } = adjust(readText(text), [{ kind: 'reject', at: 7, repair: 'markup' }]);
    expect(paragraphs.map(({ html }) => html)).toEqual(['Kumpul *<strong>Minggu</strong> di balai.']);
  });

  it('a page number that was left out can be taken in', () => {
    const text = 'Jalan itu sulit dijang-\n12\nkau.\n\nTamu naik.';
    const at = text.indexOf('12');
    expect(texts(text, { kind: 'take-in', at })).toEqual(['Jalan itu sulit dijangkau.', '12', 'Tamu naik.']);
  });
});

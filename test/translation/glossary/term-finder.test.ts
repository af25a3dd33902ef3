import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../src/translation/glossary/check-glossary.ts';
import { createTermFinder } from '../../../src/translation/glossary/term-finder.ts';

const entries = [
  { source: 'Kementerian Luar Negeri', target: 'Ministry of Foreign Affairs' },
  { source: 'luar', target: 'outer' },
  { source: 'TNI (Angkatan Darat)', target: 'Army' },
  { source: '«perang»', target: 'war' },
];
const finder = createTermFinder({ name: 'g', entries });
const found = (text: string) => finder.find(text).map(({ at: [start, end] }) => text.slice(start, end));

describe('terms of a glossary in a text', () => {
  it.each([
    ['in capitals and across a line break', 'KEMENTERIAN luar\nnegeri', ['KEMENTERIAN luar\nnegeri', 'luar']],
    ['only as whole words', 'Keluarga di luaran', []],
    ['with marks at its ends', 'TNI (Angkatan Darat) dan «perang» itu', ['TNI (Angkatan Darat)', '«perang»']],
    ['twice in a reduplication', 'luar-luar', ['luar', 'luar']],
    ['nowhere in an empty text', '', []],
  ])('a term is found %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('the effect of a glossary depends only on the terms that occur in the text', () => {
    const other = createTermFinder({
      name: 'h',
      entries: [...entries.slice(0, 2), { source: 'desa', target: 'village' }],
    });
    const changed = createTermFinder({
      name: 'g',
      entries: [entries[0]!, { source: 'luar', target: 'outside' }],
    });
    const text = 'Di luar kota.';
    expect(finder.effect(text)).toBe(other.effect(text));
    expect(finder.effect(text)).not.toBe(changed.effect(text));
    expect(finder.effect('Di dalam kota.')).toBe('');
  });

  it('a term is found at its place, whatever surrounds it', () => {
    const term = fc.stringMatching(/^[a-zé]{1,8}( [a-z0-9]{1,8}){0,2}$/);
    fc.assert(
      fc.property(term, fc.string(), fc.string(), (source, before, after) => {
        const text = `${before}; ${source}; ${after}`;
        const spans = createTermFinder({ name: 'g', entries: [{ source, target: 'x' }] }).find(text);
        expect(spans.map(({ at }) => at[0])).toContain(before.length + 2);
      }),
    );
  });
});

describe('the check of glossary entries', () => {
  it('entries are written in one form, and equal entries are kept once', () => {
    const kota = { source: ' kota\u00a0 besar'.replace('\u00a0', ' '), target: 'big  city ' };
    expect(checkGlossary([kota, { source: 'kota besar', target: 'big city' }])).toEqual([
      { source: 'kota besar', target: 'big city' },
    ]);
  });

  it.each([
    ['empty', [{ source: ' ', target: 'x' }]],
    ['empty', [{ source: 'x', target: '' }]],
    ['too-long', [{ source: 'é'.repeat(513), target: 'x' }]],
    ['control-character', [{ source: 'a\u0000b', target: 'x' }]],
    ['control-character', [{ source: 'a\ud800b', target: 'x' }]],
    ['no-word', [{ source: '…', target: 'x' }]],
    [
      'conflict',
      [
        { source: 'kota', target: 'city' },
        { source: 'kota', target: 'town' },
      ],
    ],
  ])('an entry is refused with the reason %s and the number of the entry', (reason, given) => {
    const told = { kind: 'glossary-invalid', values: { reason, entry: given.length } };
    expect(faultIn(() => checkGlossary(given))).toMatchObject(told);
  });

  it('more entries are refused than a page can look for', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ source: `kata${index}`, target: 'x' }));
    expect(() => checkGlossary(many)).toThrow(expect.objectContaining({ kind: 'glossary-too-large' }));
  });
});

function faultIn(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

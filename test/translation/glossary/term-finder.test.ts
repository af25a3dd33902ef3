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
    ['in any capitals, over a line break', 'KEMENTERIAN luar\nnegeri', ['KEMENTERIAN luar\nnegeri', 'luar']],
    ['as whole words only', 'Keluarga di luaran', []],
    [
      'with marks at their ends',
      'TNI (Angkatan Darat) dan «perang» itu',
      ['TNI (Angkatan Darat)', '«perang»'],
    ],
    ['also in a reduplication', 'luar-luar', ['luar', 'luar']],
    ['nowhere in nothing', '', []],
  ])('are found %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('have an effect that depends on those that occur, and on nothing else', () => {
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

  it('are found wherever they were put, whatever stands around them', () => {
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

describe('checking entries', () => {
  it('writes them in one way and keeps each once', () => {
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
  ])('refuses what is %s and says which it is', (reason, given) => {
    const told = { kind: 'glossary-invalid', values: { reason, entry: given.length } };
    expect(faultIn(() => checkGlossary(given))).toMatchObject(told);
  });

  it('refuses more than pages can look for', () => {
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

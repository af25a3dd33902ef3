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
      fc.pre(read.leftOut.length === 0);
      const repaired = applyRepairs(text, allRepairs(read));
      expect(withoutWhiteSpace(contents(read.paragraphs))).toBe(withoutWhiteSpace(repaired));
    });
  });

  it('splitting the paragraphs again gives the same paragraphs', () => {
    anyText((text) => {
      const { paragraphs } = readText(text);
      // The white space between columns is single now.
      fc.pre(!paragraphs.some((paragraph) => paragraph.text.includes('\n')));
      const plain = ({ role, marker, text: words }: (typeof paragraphs)[number]) => ({
        role,
        marker,
        text: words,
      });
      expect(readText(rendered(paragraphs)).paragraphs.map(plain)).toEqual(paragraphs.map(plain));
    });
  });

  it('a paragraph has single spaces and line breaks, and is never empty', () => {
    anyText((text) => {
      for (const paragraph of readText(text).paragraphs) {
        expect(paragraph.text).toMatch(/^\S+(?:[ \n]\S+)*$/);
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

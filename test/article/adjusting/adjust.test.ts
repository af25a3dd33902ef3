import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjust } from '../../../src/article/adjusting/adjust.ts';
import type { Adjustable } from '../../../src/article/reading.ts';
import type { Adjustment } from '../../../src/article/adjustment.ts';
import { readHtml } from '../../../src/article/html/read-html.ts';
import { readText } from '../../../src/article/read-text.ts';
import { traceParagraphs, placeToSplit } from '../../../src/article/adjusting/trace-paragraphs.ts';
import { ROLES } from '../../../src/text/traced-text.ts';
import { hostileText } from '../../text/hostile-text.ts';
import { applyRepairs, withoutWhiteSpace } from '../../text/promises.ts';

function readPlain(text: string): Adjustable {
  const { paragraphs, repairs } = readText(text);
  return { paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, marks: [] })), repairs, leftOut: [] };
}

function readPage(html: string): Adjustable {
  return readHtml(html, { paragraphs: 5000 });
}

const units = ({ paragraphs }: Adjustable) =>
  paragraphs.map(({ role, marker, text }) =>
    [role === 'paragraph' ? '' : `${role}: `, marker === undefined ? '' : `[${marker}] `, text].join(''),
  );

const after = (reading: Adjustable, ...adjustments: readonly Adjustment[]) =>
  units(adjust(reading, adjustments));

const begin = ({ paragraphs }: Adjustable, index: number) => paragraphs[index]!.origins[0]!;

describe('splitting a paragraph', () => {
  const original = 'Kami  siap. Kami kuat. Kami pulang.';
  const reading = readPlain(original);

  it('works where a sentence begins in the original', () => {
    const at = original.indexOf('Kami kuat');
    expect(after(reading, { kind: 'split', at })).toEqual(['Kami siap.', 'Kami kuat. Kami pulang.']);
  });

  it('works again on its parts', () => {
    const [second, third] = [original.indexOf('Kami kuat'), original.indexOf('Kami pulang')];
    const parts = ['Kami siap.', 'Kami kuat.', 'Kami pulang.'];
    expect(after(reading, { kind: 'split', at: second }, { kind: 'split', at: third })).toEqual(parts);
    expect(after(reading, { kind: 'split', at: third }, { kind: 'split', at: second })).toEqual(parts);
  });

  it('is impossible at its start and outside of it', () => {
    for (const at of [0, original.length, 1000])
      expect(adjust(reading, [{ kind: 'split', at }]).applied).toEqual([]);
  });

  it('makes a title and an ordinary paragraph of a title', () => {
    const page = readPage('<h1>Judul Kami siap.</h1><p>Isi.</p>');
    const at = '<h1>Judul '.length;
    expect(after(page, { kind: 'split', at })).toEqual(['title: Judul', 'Kami siap.', 'Isi.']);
  });

  it('keeps its links on both sides', () => {
    const html = '<p>Kami <a href="https://a.id/">siap. Kami kuat</a>.</p>';
    const { paragraphs } = adjust(readPage(html), [{ kind: 'split', at: html.indexOf('Kami kuat') }]);
    expect(paragraphs.map((paragraph) => paragraph.html)).toEqual([
      'Kami <a href="https://a.id/">siap.</a>',
      '<a href="https://a.id/">Kami kuat</a>.',
    ]);
  });
});

describe('joining a paragraph to the one before it', () => {
  it('puts a space between them', () => {
    const reading = readPlain('Kami siap.\n\nKami kuat.\n\nKami pulang.');
    expect(after(reading, { kind: 'join', at: begin(reading, 1) })).toEqual([
      'Kami siap. Kami kuat.',
      'Kami pulang.',
    ]);
  });

  it('keeps the marker of a list item as text', () => {
    const reading = readPlain('Yang hadir ini:\n1. Satu orang\n2. Dua orang');
    expect(units(reading)).toContain('list-item: [2.] Dua orang');
    expect(after(reading, { kind: 'join', at: begin(reading, 2) }).at(-1)).toBe(
      'list-item: [1.] Satu orang 2. Dua orang',
    );
  });

  it('keeps the links of both', () => {
    const reading = readPage('<p>A <em>b</em>.</p><p>C d.</p><p><a href="https://a.id/">E</a> f.</p>');
    const { paragraphs } = adjust(reading, [
      { kind: 'join', at: begin(reading, 1) },
      { kind: 'join', at: begin(reading, 2) },
    ]);
    expect(paragraphs.map(({ html }) => html)).toEqual([
      'A <em>b</em>. C d. <a href="https://a.id/">E</a> f.',
    ]);
  });

  it('can be undone by a split at the same place', () => {
    const reading = readPlain('Kami siap.\n\nKami kuat.');
    const at = begin(reading, 1);
    expect(after(reading, { kind: 'join', at }, { kind: 'split', at })).toEqual(units(reading));
  });

  it('is impossible for the first paragraph', () => {
    const reading = readPlain('Kami siap.\n\nKami kuat.');
    expect(adjust(reading, [{ kind: 'join', at: 0 }]).applied).toEqual([]);
  });
});

describe('changing a role', () => {
  it('leaves only one title', () => {
    const reading = readPage('<h1>Judul</h1><p>Isi.</p>');
    expect(after(reading, { kind: 'role', at: begin(reading, 1), role: 'title' })).toEqual([
      'heading: Judul',
      'title: Isi.',
    ]);
  });
});

describe('rejecting a repair', () => {
  it('restores the original characters', () => {
    const reading = readPlain('Kata â€œrusakâ€\u009d dan cafe\u0301.');
    const [paragraph] = reading.paragraphs;
    const composed = paragraph!.repairs.find(({ kind }) => kind === 'normalization')!;
    const adjusted = adjust(reading, [{ kind: 'reject', at: composed.at, repair: 'normalization' }]);
    expect(units(adjusted)).toEqual(['Kata “rusak” dan cafe\u0301.']);
    expect(adjusted.paragraphs[0]!.repairs).toEqual(paragraph!.repairs.filter((each) => each !== composed));
  });

  it('restores a line break, which splits the paragraph', () => {
    const reading = readPlain('Kami telah sampai\npada kesimpulan.');
    const { at } = reading.paragraphs[0]!.repairs[0]!;
    expect(after(reading, { kind: 'reject', at, repair: 'line-join' })).toEqual([
      'Kami telah sampai',
      'pada kesimpulan.',
    ]);
  });

  it('removes an inserted paragraph break without leaving a space', () => {
    const reading = readPlain('Demikian dikutip dari TASS.Ia menegaskan hal itu kemarin.');
    expect(units(reading)).toHaveLength(2);
    const adjusted = adjust(reading, [
      { kind: 'reject', at: reading.repairs[0]!.at, repair: 'paragraph-break' },
    ]);
    expect(units(adjusted)).toEqual(['Demikian dikutip dari TASS.Ia menegaskan hal itu kemarin.']);
    expect(adjusted.repairs).toEqual([]);
  });

  it('is impossible if no text can hold its characters', () => {
    const reading = readPlain('Kami\u0007 siap.');
    expect(adjust(reading, [{ kind: 'reject', at: 4, repair: 'control' }]).applied).toEqual([]);
    expect(traceParagraphs(reading)[0]!.repairs).toMatchObject([{ kind: 'control', rejectable: false }]);
  });

  it('works only once', () => {
    const reading = readPlain('Kami telah sampai\npada kesimpulan.');
    const { at } = reading.paragraphs[0]!.repairs[0]!;
    const reject = { kind: 'reject', at, repair: 'line-join' } as const;
    expect(adjust(reading, [reject, { ...reject }]).applied).toEqual([reject]);
  });
});

describe('leaving out a paragraph', () => {
  const reading = readPlain('Kami siap dan\n\nIKLAN\n\nkami kuat.');
  const ad = 'Kami siap dan\n\n'.length;

  it('keeps its text with the reason, and moves no other paragraph', () => {
    const adjusted = adjust(reading, [{ kind: 'leave-out', at: ad, reason: 'furniture' }]);
    expect(units(adjusted)).not.toContain('IKLAN');
    expect(adjusted.leftOut).toMatchObject([{ at: ad, text: 'IKLAN', reason: 'furniture' }]);
    expect(adjust(reading, [{ kind: 'leave-out', at: ad }]).leftOut).toMatchObject([{ reason: 'person' }]);
  });

  it('lets what is around it be joined', () => {
    const page = readPage('<p>Kami siap dan</p><p>IKLAN</p><p>kami kuat.</p>');
    const [, second, third] = page.paragraphs.map((_, index) => begin(page, index));
    expect(after(page, { kind: 'leave-out', at: second! }, { kind: 'join', at: third! })).toEqual([
      'Kami siap dan kami kuat.',
    ]);
  });

  it('makes the next heading the title if it was taken for the title', () => {
    const text = 'Warta Ekonomi Pagi\n\nInflasi Agustus Naik\n\nHarga beras naik kemarin. Pasar ramai.';
    const plain = readPlain(text);
    expect(units(plain)[0]).toBe('title: Warta Ekonomi Pagi');
    expect(after(plain, { kind: 'leave-out', at: 0 })[0]).toBe('title: Inflasi Agustus Naik');
  });

  it('is impossible for the only paragraph', () => {
    const only = readPlain('Kami siap.');
    expect(adjust(only, [{ kind: 'leave-out', at: 0 }]).applied).toEqual([]);
  });

  it('can be undone by taking it in', () => {
    const left: Adjustment = { kind: 'leave-out', at: ad };
    expect(after(reading, left, { kind: 'take-in', at: ad })).toEqual(units(reading));
  });
});

describe('taking in what the reader of a page left out', () => {
  it('puts it at its place, with its markup', () => {
    const html = '<p>Satu.</p><nav><p>Menu <b>utama</b></p></nav><p>Dua.</p>';
    const page = readPage(html);
    const at = html.indexOf('Menu');
    expect(page.leftOut).toMatchObject([{ at, text: 'Menu utama', reason: 'navigation' }]);
    const adjusted = adjust(page, [{ kind: 'take-in', at }]);
    expect(units(adjusted)).toEqual(['Satu.', 'Menu utama', 'Dua.']);
    expect(adjusted.paragraphs[1]!.html).toBe('Menu <b>utama</b>');
    expect(adjusted.leftOut).toEqual([]);
  });
});

describe('after any adjustments', () => {
  /** Chooses random places from all possible ones. */
  const choices = fc.array(
    fc.record({
      kind: fc.constantFrom('split', 'join', 'role', 'reject', 'leave-out', 'take-in'),
      pick: fc.nat(),
      role: fc.constantFrom(...ROLES),
    }),
    { maxLength: 12 },
  );

  function carriedOut(reading: Adjustable, picked: readonly Choice[]): Adjustable & { count: number } {
    const applied: Adjustment[] = [];
    let adjusted = reading;
    for (const choice of picked) {
      const possible = possibleIn(adjusted, choice);
      if (possible.length === 0) continue;
      applied.push(possible[choice.pick % possible.length]!);
      adjusted = adjust(reading, applied);
    }
    return { ...adjusted, count: applied.length };
  }

  interface Choice {
    readonly kind: string;
    readonly pick: number;
    readonly role: (typeof ROLES)[number];
  }

  function possibleIn(reading: Adjustable, { kind, role }: Choice): Adjustment[] {
    const traces = traceParagraphs(reading);
    const starts = traces.map(({ at }) => at);
    if (kind === 'join') return starts.slice(1).map((at) => ({ kind: 'join', at }));
    if (kind === 'leave-out') return starts.map((at) => ({ kind: 'leave-out', at }));
    if (kind === 'take-in') return reading.leftOut.map(({ at }) => ({ kind: 'take-in', at }));
    if (kind === 'role') return starts.map((at) => ({ kind: 'role', at, role }));
    if (kind === 'split')
      return traces.flatMap(({ origins }) => Array.from(origins, (at) => ({ kind: 'split', at }) as const));
    return traces.flatMap(({ repairs, broken }) =>
      [...repairs, ...(broken ? [broken] : [])].map(
        (repair) => ({ kind: 'reject', at: repair.at, repair: repair.kind }) as const,
      ),
    );
  }

  const contents = ({ paragraphs }: Adjustable) =>
    withoutWhiteSpace(paragraphs.map(({ marker = '', text }) => marker + text).join(''));

  /** With everything taken in again that is left out. */
  const whole = (reading: Adjustable) =>
    adjust(
      reading,
      reading.leftOut.map(({ at }) => ({ kind: 'take-in', at })),
    );

  it('only white space is lost, and every other change is a recorded repair', () => {
    let adjustments = 0;
    fc.assert(
      fc.property(hostileText, choices, (text, picked) => {
        const carried = carriedOut(readPlain(text), picked);
        const adjusted = whole(carried);
        expect(adjusted.leftOut).toEqual([]);
        adjustments += carried.count;
        const repairs = [...adjusted.repairs, ...adjusted.paragraphs.flatMap((each) => each.repairs)].sort(
          (left, right) => left.at - right.at || left.from.length - right.from.length,
        );
        const expected = withoutWhiteSpace(applyRepairs(text, repairs));
        // What is taken in has no place inside a paragraph that was joined over it.
        const isInOrder = picked.every(({ kind }) => kind !== 'leave-out');
        const sorted = (units: string) => (isInOrder ? units : [...units].sort().join(''));
        expect(sorted(contents(adjusted))).toBe(sorted(expected));
      }),
      { numRuns: 1500 },
    );
    expect(adjustments).toBeGreaterThan(1000);
  });

  it('every code unit knows its place, and paragraphs are trimmed and single spaced', () => {
    fc.assert(
      fc.property(hostileText, choices, (text, picked) => {
        for (const { text: own, origins } of carriedOut(readPlain(text), picked).paragraphs) {
          expect(origins).toHaveLength(own.length + 1);
          expect(own.trim()).toBe(own);
          expect(own).toMatch(/^\S+(?:[ \n]\S+)*$/u);
          expect([...origins].every((origin, unit) => unit === 0 || origins[unit - 1]! <= origin)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a paragraph can be split at every place that placeToSplit offers', () => {
    fc.assert(
      fc.property(hostileText, choices, (text, picked) => {
        const reading = carriedOut(readPlain(text), picked);
        traceParagraphs(reading).forEach((trace, index) => {
          const paragraph = reading.paragraphs[index]!;
          for (let unit = 0; unit < paragraph.text.length; unit++) {
            const at = placeToSplit({ text: paragraph.text, trace }, unit);
            if (at === undefined) continue;
            const { paragraphs } = adjust(reading, [{ kind: 'split', at }]);
            expect(paragraphs).toHaveLength(reading.paragraphs.length + 1);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

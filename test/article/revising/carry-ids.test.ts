import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph, SourceParagraph } from '../../../src/article/article.ts';
import { carryIds } from '../../../src/article/revising/carry-ids.ts';

function source(text: string): SourceParagraph {
  return { role: 'paragraph', text, sentences: [[0, text.length]], repairs: [] };
}

/** The ids that `after` gets when `before` was the first revision, as `p1 p2 …`. */
function carried(before: readonly string[], after: readonly string[]): string {
  const first = carryIds([], before.map(source), 1);
  return carryIds(first.paragraphs, after.map(source), first.firstFree)
    .paragraphs.map(({ id }) => id)
    .join(' ');
}

const A = 'Kerja sama Prancis dan Mali dalam perang melawan terorisme harus berakhir.';
const B = 'Hal itu diungkapkan Menteri Luar Negeri Mali saat bertemu dengan Lavrov.';
const C = 'Pasukan Prancis dikirim untuk membantu penyelesaian konflik di Mali.';
const D = 'Macron mengatakan perang melawan teror tidak akan dapat dimenangkan.';
const X = 'Sesuatu yang sama sekali lain.';
const Y = 'Kalimat baru tanpa hubungan apa pun.';

describe('a new revision', () => {
  it.each([
    ['unchanged', [A, B, C], [A, B, C], 'p1 p2 p3'],
    ['with a paragraph edited', [A, B, C], [A, B.replace('saat', 'ketika'), C], 'p1 p2 p3'],
    ['with the first edited', [A, B, C], [`${A} Titik.`, B, C], 'p1 p2 p3'],
    ['with the last edited', [A, B, C], [A, B, C.slice(0, -10)], 'p1 p2 p3'],
    ['with all edited', [A, B, C], [`${A} Satu.`, `${B} Dua.`, `${C} Tiga.`], 'p1 p2 p3'],
    ['with one replaced', [A, B, C], [A, X, C], 'p1 p2 p3'],
    ['with the only one replaced', [A], [X], 'p1'],
    ['with two replaced by two others', [A, B, C, D], [A, X, Y, D], 'p1 p5 p6 p4'],
    ['with one inserted first', [A, B], [X, A, B], 'p3 p1 p2'],
    ['with one inserted between', [A, B], [A, X, B], 'p1 p3 p2'],
    ['with one appended', [A, B], [A, B, X], 'p1 p2 p3'],
    ['with one removed', [A, B, C], [A, C], 'p1 p3'],
    ['with the first removed', [A, B, C], [B, C], 'p2 p3'],
    ['with all removed', [A, B, C], [], ''],
    ['with all new', [A, B, C], [X, Y], 'p4 p5'],
    ['with two swapped', [A, B, C], [B, A, C], 'p2 p1 p3'],
    ['with one moved to the end', [A, B, C], [B, C, A], 'p2 p3 p1'],
    ['with one inserted and its neighbour edited', [A, B, C], [A, X, `${B} Lagi.`, C], 'p1 p4 p2 p3'],
    ['with one removed and its neighbour edited', [A, B, C, D], [A, `${C} Lagi.`, D], 'p1 p3 p4'],
    ['with an edited one between replaced ones', [A, B, C], [X, `${B} Lagi.`, Y, D], 'p1 p2 p4 p5'],
    ['with one split in two', [A, `${B} ${C}`, D], [A, B, C, D], 'p1 p2 p4 p3'],
    ['with two joined', [A, B, C, D], [A, `${B} ${C}`, D], 'p1 p2 p4'],
    ['with equal paragraphs, one removed', [A, X, B, X, C], [A, B, X, C], 'p1 p3 p4 p5'],
    ['with equal paragraphs, one added', [X, A], [X, A, X], 'p1 p2 p3'],
    ['with equal paragraphs only', [X, X, X], [X, X], 'p1 p2'],
    ['with only its marks changed', ['***'], ['* * *'], 'p1'],
    ['with short paragraphs edited', ['Satu.', 'Dua.', 'Tiga.'], ['Satu.', 'Dua!', 'Tiga.'], 'p1 p2 p3'],
    ['with an edited paragraph beside a moved one', [A, B, C, D], [A, D, `${B} Lagi.`, C], 'p1 p4 p2 p3'],
  ])('%s', (_case, before, after, ids) => {
    expect(carried(before, after)).toBe(ids);
  });

  it('never reuses the id of a paragraph that an earlier revision lost', () => {
    const first = carryIds([], [A, B].map(source), 1);
    const second = carryIds(first.paragraphs, [A].map(source), first.firstFree);
    const third = carryIds(second.paragraphs, [A, B].map(source), second.firstFree);
    expect(third.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p3']);
    expect(third.firstFree).toBe(4);
  });

  it('takes everything but the id from the new source', () => {
    const before: Paragraph = { ...source(A), id: 'p7', html: '<b>x</b>' };
    const after: SourceParagraph = { ...source(A), role: 'heading', marker: '1.' };
    expect(carryIds([before], [after], 8).paragraphs).toEqual([{ ...after, id: 'p7' }]);
  });
});

const word = fc.constantFrom('satu', 'dua', 'tiga', 'empat', 'lima', 'Mali', 'Prancis', 'dan', '—');
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const revision = fc.array(text, { maxLength: 12 });

describe('for any two revisions', () => {
  it('ids are unique, and new ids come only from the counter', () => {
    fc.assert(
      fc.property(fc.array(revision, { minLength: 1, maxLength: 5 }), (revisions) => {
        let before: readonly Paragraph[] = [];
        let firstFree = 1;
        for (const texts of revisions) {
          const known = new Set(before.map(({ id }) => id));
          const next = carryIds(before, texts.map(source), firstFree);
          const ids = next.paragraphs.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const fresh = ids.filter((id) => !known.has(id)).map((id) => Number(id.slice(1)));
          expect(fresh).toEqual(fresh.map((_, index) => firstFree + index));
          expect(next.firstFree).toBe(firstFree + fresh.length);
          expect(next.paragraphs.map((paragraph) => paragraph.text)).toEqual(texts);
          before = next.paragraphs;
          firstFree = next.firstFree;
        }
      }),
    );
  });

  it('each text keeps as many ids as it has paragraphs in both', () => {
    fc.assert(
      fc.property(revision, revision, (before, after) => {
        const first = carryIds([], before.map(source), 1);
        const textOf = new Map(first.paragraphs.map(({ id, text }) => [id, text]));
        const next = carryIds(first.paragraphs, after.map(source), first.firstFree);
        for (const text of new Set(after)) {
          const count = (texts: readonly string[]) => texts.filter((each) => each === text).length;
          const kept = next.paragraphs.filter((each) => each.text === text && textOf.get(each.id) === text);
          expect(kept).toHaveLength(Math.min(count(before), count(after)));
        }
      }),
    );
  });

  it('an unchanged revision keeps every id', () => {
    fc.assert(
      fc.property(revision, (texts) => {
        const first = carryIds([], texts.map(source), 1);
        expect(carryIds(first.paragraphs, texts.map(source), first.firstFree)).toEqual(first);
      }),
    );
  });

  it('removing or inserting paragraphs changes no other id', () => {
    const distinct = fc.uniqueArray(text, { maxLength: 12 });
    fc.assert(
      fc.property(distinct, fc.infiniteStream(fc.boolean()), (texts, keeps) => {
        const first = carryIds([], texts.map(source), 1);
        const kept = first.paragraphs.filter(() => keeps.next().value);
        const removed = carryIds(
          first.paragraphs,
          kept.map(({ text }) => source(text)),
          first.firstFree,
        );
        expect(removed.paragraphs.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
        const inserted = carryIds(kept, texts.map(source), first.firstFree);
        for (const { id, text } of kept)
          expect(inserted.paragraphs.find((each) => each.text === text)?.id).toBe(id);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { UNCERTAIN } from '../../../src/translation/alignment/align-sentences.ts';
import { carryAlignment } from '../../../src/translation/alignment/carry-alignment.ts';

/** A text of these sentences. */
function sideOf(...written: readonly string[]) {
  let end = -1;
  const sentences = written.map((sentence) => {
    const start = end + 1;
    end = start + sentence.length;
    return [start, end] as const;
  });
  return { text: written.join(' '), sentences };
}
const pair = (source: readonly number[], target: readonly number[], confidence = 0.9) => ({
  source,
  target,
  confidence,
});

it('sentences that still stand keep their counterparts, wherever they stand now', () => {
  const alignment = [pair([0], [0]), pair([1], [1, 2]), pair([2], [3], 0.3)];
  expect(carryAlignment(alignment, sideOf('A.', 'B.', 'C.'), sideOf('New.', 'A.', 'b.', 'C.'))).toEqual([
    pair([1], [0]),
    pair([3], [3], 0.3),
  ]);
});

it('a counterpart of two sentences, of which one has changed, is uncertain', () => {
  expect(carryAlignment([pair([0, 1], [0])], sideOf('A.', 'B.'), sideOf('A.', 'b.'))).toEqual([
    pair([0], [0], UNCERTAIN / 2),
  ]);
});

it('a sentence that moved past others has no counterpart', () => {
  const alignment = [pair([0], [0]), pair([1], [1]), pair([2], [2])];
  expect(carryAlignment(alignment, sideOf('A.', 'B.', 'C.'), sideOf('C.', 'A.', 'B.'))).toEqual([
    pair([1], [0]),
    pair([2], [1]),
  ]);
});

import type { Quantities } from './quantities.ts';
import type { Finding } from './finding.ts';
import type { SpelledNumber } from './number-words.ts';
import { measureAt, sameQuantity } from './units.ts';

/**
 * Finds a number in words that became another one, `dua` → `three`, and a lost Roman numeral. A word
 * for a number often says something else (`kedua pihak`, `a second`), so it counts only if the
 * translation has a word too that is nowhere in the source.
 */
export function checkSpelledNumbers(source: Quantities, target: Quantities): readonly Finding[] {
  const lost = missing(source, target);
  const [added] = missing(target, source).filter(({ isRoman }) => !isRoman);
  return lost.flatMap(({ span, isRoman }): readonly Finding[] => {
    const expected = source.text.slice(...span);
    if (isRoman) return [{ kind: 'number', source: span, expected }];
    if (!added) return [];
    return [
      {
        kind: 'number',
        source: span,
        target: added.span,
        expected,
        found: target.text.slice(...added.span),
      },
    ];
  });
}

/** Those above one that the other text has neither in words nor in figures, nor in another unit. */
function missing({ spelled, measures }: Quantities, other: Quantities): readonly SpelledNumber[] {
  if (spelled.length === 0) return [];
  const values = new Set(other.spelled.map(({ value }) => value));
  for (const amount of other.amounts) amount.values.forEach((value) => values.add(value));
  return spelled.filter((number) => {
    if (!number.isSure || number.value <= 1 || values.has(number.value)) return false;
    const measure = measureAt(number, measures);
    return measure === undefined || !other.measures.some((each) => sameQuantity(measure, each));
  });
}

import type { Quantities } from './quantities.ts';
import type { Finding } from './finding.ts';
import type { NumberPairs } from './number-pairs.ts';
import type { SpelledNumber } from './number-words.ts';
import { type Measure, measureAt, sameQuantity } from './units.ts';

/**
 * Finds a number in words that became another one, `dua` → `three`, and a lost Roman numeral. A word
 * for a number often says something else (`kedua pihak`, `a second`), so it counts only if the
 * translation has a word too that is nowhere in the source, or as many words that have no
 * counterpart of their own.
 */
export function checkSpelledNumbers(
  source: Quantities,
  target: Quantities,
  pairs: () => NumberPairs,
): readonly Finding[] {
  const unpaired = unpairedOf(source, target, pairs);
  const added = unpairedOf(target, source, pairs).filter(({ isRoman }) => !isRoman);
  const lost = unpaired.filter(({ isRoman }) => !isRoman);
  const isExchanged = lost.length === added.length;
  const isNowhere = (other: Quantities) => (number: SpelledNumber) => !isIn(number, other);
  const newOnes = isExchanged ? added : added.filter(isNowhere(source));
  const findings = (isExchanged ? lost : lost.filter(isNowhere(target))).flatMap(
    ({ span }, index): readonly Finding[] => {
      const other = newOnes[Math.min(index, newOnes.length - 1)];
      return other === undefined
        ? []
        : [
            {
              kind: 'number',
              source: span,
              target: other.span,
              expected: source.text.slice(...span),
              found: target.text.slice(...other.span),
            },
          ];
    },
  );
  const numerals = unpaired.filter((number) => number.isRoman && !isIn(number, target));
  return [
    ...findings,
    ...numerals
      .filter(({ span }) => !isOfPerson(span[0], source.text, target.text))
      .map(({ span }) => ({
        kind: 'number' as const,
        source: span,
        expected: source.text.slice(...span),
      })),
  ];
}

/** Those above one that have no counterpart of their own, also in another unit. */
function unpairedOf(
  { spelled, measures }: Quantities,
  other: Quantities,
  pairs: () => NumberPairs,
): readonly SpelledNumber[] {
  return spelled.filter((number) => {
    if (!number.isSure || number.value <= 1 || pairs().has(number)) return false;
    const measure = measureAt(number, measures);
    const isConverted = (each: Measure) =>
      !each.values.includes(number.value) && sameQuantity(measure!, each);
    return measure === undefined || !other.measures.some(isConverted);
  });
}

/** Whether a text has the number anywhere, in words or in figures. */
function isIn({ value }: SpelledNumber, { spelled, amounts }: Quantities): boolean {
  return spelled.some((each) => each.value === value) || amounts.some(({ values }) => values.includes(value));
}

/** `Raja Abdullah II` is King Abdullah too. */
function isOfPerson(start: number, source: string, target: string): boolean {
  const name = /\p{Lu}[\p{L}’'-]+(?= $)/u.exec(source.slice(Math.max(0, start - 30), start))?.[0];
  return name !== undefined && target.includes(name);
}

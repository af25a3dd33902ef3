import { findAmounts, isTable } from './amounts.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { numbersInWords, type SpelledNumber } from './number-words.ts';

/**
 * Finds a number in words that became another one, `dua` → `three`, and a lost Roman numeral. A word
 * for a number often says something else (`kedua pihak`, `a second`), so it counts only if the
 * translation has a word too that is nowhere in the source.
 */
export function checkSpelledNumbers(pair: CheckedPair): readonly Finding[] {
  const { source, target, sourceLanguage, targetLanguage } = pair;
  const said = numbersInWords(source, sourceLanguage);
  if (said.length === 0) return [];
  const saidInTarget = numbersInWords(target, targetLanguage);
  const lost = without(said, saidInTarget, target, targetLanguage);
  const [added] = without(saidInTarget, said, source, sourceLanguage).filter(({ isRoman }) => !isRoman);
  return lost.flatMap(({ span, isRoman }): readonly Finding[] => {
    const expected = source.slice(...span);
    if (isRoman) return [{ kind: 'number', source: span, expected }];
    if (!added) return [];
    return [
      { kind: 'number', source: span, target: added.span, expected, found: target.slice(...added.span) },
    ];
  });
}

/** Those above one that the other text has neither in words nor in figures. */
function without(
  numbers: readonly SpelledNumber[],
  others: readonly SpelledNumber[],
  text: string,
  language: string,
): readonly SpelledNumber[] {
  const values = new Set(others.map(({ value }) => value));
  const amounts = findAmounts(text, language, 'source');
  if (isTable(amounts)) return [];
  for (const amount of amounts) amount.values.forEach((value) => values.add(value));
  return numbers.filter(({ value, isSure }) => isSure && value > 1 && !values.has(value));
}

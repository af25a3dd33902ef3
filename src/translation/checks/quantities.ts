import { type Amount, findAmounts, isTable } from './amounts.ts';
import { numbersInWords, type SpelledNumber } from './number-words.ts';
import { findTimes, type TimeOfDay } from './times.ts';
import { findMeasures, type Measure } from './units.ts';

/** What a text says in numbers. */
export interface Quantities {
  readonly text: string;
  readonly language: string;
  readonly amounts: readonly Amount[];
  readonly spelled: readonly SpelledNumber[];
  readonly measures: readonly Measure[];
  readonly times: readonly TimeOfDay[];
}

/** @param side see `findAmounts` */
export function findQuantities(text: string, language: string, side: 'source' | 'target'): Quantities {
  const amounts = findAmounts(text, language, side);
  const spelled = numbersInWords(text, language);
  return {
    text,
    language,
    amounts,
    spelled,
    measures: isTable(amounts) ? [] : findMeasures(text, language, amounts, spelled),
    times: findTimes(text, language),
  };
}

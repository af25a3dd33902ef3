import { isTable } from './amounts.ts';
import { checkFigures } from './figures.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { type NumberPairs, pairNumbers } from './number-pairs.ts';
import { findQuantities } from './quantities.ts';
import { checkSpelledNumbers } from './spelled-numbers.ts';
import { checkUnits } from './units.ts';

/** Compares figures, numbers in words, times, units and currencies. */
export function checkQuantities(pair: CheckedPair): readonly Finding[] {
  const source = findQuantities(pair.source, pair.sourceLanguage, 'source');
  const target = findQuantities(pair.target, pair.targetLanguage, 'target');
  if (isTable(source.amounts) || isTable(target.amounts)) return [];
  let paired: NumberPairs | undefined;
  const pairs = () => (paired ??= pairNumbers(source, target));
  return [
    ...checkFigures(pair, source, target, pairs),
    ...checkSpelledNumbers(source, target, pairs),
    ...checkUnits(source, target),
  ];
}

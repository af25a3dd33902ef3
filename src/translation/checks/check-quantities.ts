import { isTable } from './amounts.ts';
import { checkFigures } from './figures.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { findQuantities } from './quantities.ts';
import { checkSpelledNumbers } from './spelled-numbers.ts';
import { checkUnits } from './units.ts';

/** Compares figures, numbers in words, times, units and currencies. */
export function checkQuantities(pair: CheckedPair): readonly Finding[] {
  const source = findQuantities(pair.source, pair.sourceLanguage, 'source');
  const target = findQuantities(pair.target, pair.targetLanguage, 'target');
  if (isTable(source.amounts) || isTable(target.amounts)) return [];
  return [
    ...checkFigures(pair, source, target),
    ...checkSpelledNumbers(source, target),
    ...checkUnits(source, target),
  ];
}

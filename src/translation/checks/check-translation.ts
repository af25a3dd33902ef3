import { checkDates } from './dates.ts';
import { checkFigures } from './figures.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { checkGlossaryTerms } from './glossary-terms.ts';
import { checkMarks, checkTags } from './marks.ts';
import { checkSpelledNumbers } from './spelled-numbers.ts';
import { checkDoubledWords, checkLength, checkNames, checkUntranslated } from './words.ts';

const CHECKS = [
  checkFigures,
  checkSpelledNumbers,
  checkDates,
  checkMarks,
  checkNames,
  checkUntranslated,
  checkLength,
  checkDoubledWords,
  checkGlossaryTerms,
  checkTags,
];

/**
 * Finds what a careful reader would check in a translation. Findings are warnings with their places
 * in both texts, as in translation tools. A false alarm costs the reader's trust, so a check is
 * silent when it is not sure.
 */
export function checkTranslation(pair: CheckedPair): readonly Finding[] {
  return CHECKS.flatMap((check) => check(pair));
}

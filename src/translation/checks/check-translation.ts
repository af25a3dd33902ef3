import { checkDates } from './dates.ts';
import { checkFigures } from './figures.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { checkGlossaryTerms } from './glossary-terms.ts';
import { checkMarks, checkTags } from './marks.ts';
import { checkDoubledWords, checkLength, checkNames, checkUntranslated } from './words.ts';

const CHECKS = [
  checkFigures,
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
 * What a careful reader would look at twice in a translation. Findings are warnings with their places in both texts, as translators'
 * tools give them; a false alarm costs a reader's trust, so a check keeps silent where it is not sure.
 */
export function checkTranslation(pair: CheckedPair): readonly Finding[] {
  return CHECKS.flatMap((check) => check(pair));
}

import { checkCounterparts } from './counterparts.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkDates } from './dates.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { checkGlossaryTerms } from './glossary-terms.ts';
import { checkMarks, checkTags } from './marks.ts';
import { checkNames } from './names.ts';
import { checkUntranslated } from './untranslated.ts';
import { checkDoubledWords, checkLength } from './words.ts';

const CHECKS = [
  checkQuantities,
  checkDates,
  checkMarks,
  checkNames,
  checkUntranslated,
  checkCounterparts,
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

import { ENGLISH } from './en.ts';
import type { LanguageProfile } from './profile.ts';

/**
 * For a language that has no profile. English has spread its abbreviations, so its sentence rules
 * are the best guess. Checks that need the language's words are silent.
 */
export const NEUTRAL: LanguageProfile = {
  sentences: ENGLISH.sentences,
  lines: { unfinished: '', openers: '', sentenceOnly: '', smallWords: '', partLabels: '' },
  checks: {},
};

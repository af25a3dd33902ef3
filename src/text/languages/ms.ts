import { INDONESIAN } from './id.ts';
import { NEUTRAL } from './neutral.ts';
import type { LanguageProfile } from './profile.ts';

/** Malay punctuates and abbreviates like Indonesian. */
export const MALAY: LanguageProfile = { ...NEUTRAL, sentences: INDONESIAN.sentences };

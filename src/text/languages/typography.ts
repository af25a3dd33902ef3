import { FRENCH_TYPOGRAPHY } from './fr.ts';
import type { Typography } from './profile.ts';

/**
 * By BCP 47 primary language. Apart from `profiles.ts`, so that the scripts for browsers, which set
 * text too, carry no word lists.
 */
const TYPOGRAPHIES: ReadonlyMap<string, Typography> = new Map([['fr', FRENCH_TYPOGRAPHY]]);

/** `undefined` for a language that is printed as it is stored. */
export function typographyOf(tag: string): Typography | undefined {
  return TYPOGRAPHIES.get(tag.split('-', 1)[0]!.toLowerCase());
}

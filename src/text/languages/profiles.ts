import { ENGLISH } from './en.ts';
import { FRENCH } from './fr.ts';
import { INDONESIAN } from './id.ts';
import { MALAY } from './ms.ts';
import { NEUTRAL } from './neutral.ts';
import { type LanguageProfile, wordsIn } from './profile.ts';

/**
 * By BCP 47 primary language. To add a language's rules, write its profile and add a line here; if
 * it is printed with spacing of its own, add a line to `typography.ts` too.
 */
const PROFILES: ReadonlyMap<string, LanguageProfile> = new Map([
  ['id', INDONESIAN],
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['ms', MALAY],
]);

/** The profile for a BCP 47 tag: `fr-CA` → French. A language without a profile is `NEUTRAL`. */
export function profileOf(tag: string): LanguageProfile {
  // Most tags are a primary language alone.
  return PROFILES.get(tag) ?? PROFILES.get(tag.split('-', 1)[0]!.toLowerCase()) ?? NEUTRAL;
}

/** What `build` makes of a language's profile. Built when first needed, once per profile. */
export function perLanguage<Built>(build: (profile: LanguageProfile) => Built): (tag: string) => Built {
  const builtBefore = new Map<LanguageProfile, { readonly built: Built }>();
  return (tag) => {
    const profile = profileOf(tag);
    const known = builtBefore.get(profile) ?? { built: build(profile) };
    builtBefore.set(profile, known);
    return known.built;
  };
}

/** The words of a list in all profiles together, each once. */
export function wordsOfAll(list: (profile: LanguageProfile) => string | undefined): ReadonlySet<string> {
  return new Set([...PROFILES.values()].flatMap((profile) => wordsIn(list(profile) ?? '')));
}

/** The same as the alternatives of a pattern: `senin|selasa`. */
export function alternativesOfAll(list: (profile: LanguageProfile) => string | undefined): string {
  return [...wordsOfAll(list)].join('|');
}

/** The values of a list in all profiles together. */
export function valuesOfAll<Value>(
  list: (profile: LanguageProfile) => readonly Value[] | undefined,
): readonly Value[] {
  return [...PROFILES.values()].flatMap((profile) => list(profile) ?? []);
}

import { memoized } from './memoized.ts';

/** ISO 15924 codes of scripts that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

const displayNames = memoized(
  (language: string) => new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }),
);

/** CLDR calls it `Indonesia`, which is the country too. */
const OWN_NAMES: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia' };

/**
 * A language's name in another language, as a label: `Inggris`, `Indonésien`. Both arguments are
 * BCP 47 tags.
 */
export function languageName(tag: string, inLanguage: string): string {
  const name = languageNameInPhrase(tag, inLanguage);
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}

/** The same inside a phrase, where French writes no capital: `Terme (indonésien)`. */
export function languageNameInPhrase(tag: string, inLanguage: string): string {
  return displayNames(inLanguage).of(tag) ?? tag;
}

/** A language's name in the language itself, as a label: `Bahasa Indonesia`, `Français`. */
export function ownLanguageName(tag: string): string {
  return OWN_NAMES[tag] ?? languageName(tag, tag);
}

/** Distinct languages with their names, sorted by name, for a field to choose from. */
export function namedLanguages(
  tags: readonly string[],
  inLanguage: string,
): readonly { readonly tag: string; readonly name: string }[] {
  return [...new Set(tags)]
    .map((tag) => ({ tag, name: languageName(tag, inLanguage) }))
    .sort((one, other) => one.name.localeCompare(other.name, inLanguage));
}

/**
 * The value of `dir` when it differs from the page's. All interface languages run from left to
 * right.
 */
export function directionOf(tag: string): 'rtl' | undefined {
  const { script } = new Intl.Locale(tag).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : undefined;
}

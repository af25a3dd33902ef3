import { isNamed, memoryTag } from '../text/language-tag.ts';
import { memoized } from './memoized.ts';

/** BCP 47: the languages whose names for other languages people write. */
const NAMING = ['id', 'en', 'fr', 'ms', 'nl', 'de', 'es', 'pt', 'it', 'ja', 'zh', 'ar'];

/** Languages with codes of three letters, and regions and scripts with names of their own. */
const MORE =
  'ace ban bjn bug fil mad min en-GB en-US en-AU en-CA fr-CA fr-BE fr-CH pt-BR pt-PT es-MX zh-Hans zh-Hant'.split(
    ' ',
  );

/** Names that the Unicode CLDR does not have. Foreigners call Indonesian `Bahasa`. */
const OTHER_NAMES = {
  bahasa: 'id',
  'uk english': 'en',
  'english uk': 'en',
  'inggris uk': 'en',
  'us english': 'en-US',
  'english us': 'en-US',
  'inggris as': 'en-US',
};

/**
 * The language that this name means in one of several languages (`Prancis`, `anglais`, `Français`,
 * `British English`), as `memoryTag`; `undefined` if it is no such name. Case and accents do not
 * count.
 */
export function languageOfName(name: string): string | undefined {
  return tagsByName('').get(nameKey(name));
}

const tagsByName = memoized((): ReadonlyMap<string, string> => {
  const tags = new Map<string, string>();
  const add = (name: string | undefined, tag: string) => {
    const key = nameKey(name ?? '');
    if (key !== '' && !tags.has(key)) tags.set(key, tag);
  };
  const known = [...codes(), ...MORE];
  for (const languageDisplay of ['dialect', 'standard'] as const) {
    for (const inLanguage of NAMING) {
      const names = new Intl.DisplayNames(inLanguage, {
        type: 'language',
        languageDisplay,
        fallback: 'none',
      });
      for (const tag of known) {
        const name = names.of(tag);
        add(name, memoryTag(tag));
        // As in `traduction française` and `version indonésienne`.
        if (inLanguage === 'fr' && name !== undefined)
          add(name.replace(/ien$/, 'ienn').replace(/e?$/, 'e'), memoryTag(tag));
      }
    }
  }
  for (const tag of known)
    add(new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag), memoryTag(tag));
  for (const [name, tag] of Object.entries(OTHER_NAMES)) add(name, tag);
  return tags;
});

/** All codes of two letters that are a language. */
function codes(): readonly string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isNamed);
}

/** A name without its accents, capitals and marks: `Français (fr)` → `francais fr`. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

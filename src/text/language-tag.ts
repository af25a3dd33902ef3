import { Problem } from '../problem.ts';

/**
 * Checks a BCP 47 tag and writes it in its canonical case: `EN-us` → `en-US`.
 * @throws Problem `language-invalid`
 */
export function languageTag(tag: string): string {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) throw new Problem('language-invalid', { tag: tag.slice(0, 80) });
  return canonical;
}

/** The same for any string; `undefined` if it is not a tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag.trim());
    // Grandfathered and private-use tags are valid BCP 47, but nobody writes text in them.
    return /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    // RangeError
    return undefined;
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether the language of a canonical tag has a name. `xx` is well formed, but not a language. */
export function isNamed(tag: string): boolean {
  return names.of(new Intl.Locale(tag).language) !== undefined;
}

/**
 * In DeepL, English without a region is British (EN-GB). Elsewhere the likeliest region applies.
 */
const DEFAULT_REGION: Readonly<Record<string, string>> = { en: 'GB' };

/**
 * The tag that the memory uses for a language. A region that the bare tag implies is dropped, so
 * `en-GB` and `en` share their translations, and so do `fr-FR` and `fr`.
 */
export function memoryTag(tag: string): string {
  const known = memoryTags.get(tag);
  if (known !== undefined) return known;
  const made = makeMemoryTag(tag);
  if (memoryTags.size >= MOST_KEPT_TAGS) memoryTags.clear();
  memoryTags.set(tag, made);
  return made;
}

/** A page of the library asks more than a hundred times, and `Intl` takes some 10 µs each time. */
const memoryTags = new Map<string, string>();
/** Anybody can ask for a tag that nobody else uses. */
const MOST_KEPT_TAGS = 1_000;

function makeMemoryTag(tag: string): string {
  const locale = new Intl.Locale(languageTag(tag));
  const { language, region, script } = locale;
  const likely = DEFAULT_REGION[language] ?? new Intl.Locale(language).maximize().region;
  const usual = new Intl.Locale(language, region === undefined ? {} : { region }).maximize().script;
  return [language, script === usual ? undefined : script, region === likely ? undefined : region]
    .filter((part) => part !== undefined)
    .join('-');
}

/**
 * A text is never translated into its own language, however the tag is written.
 * @throws Problem `language-invalid`, `target-is-source`
 */
export function requireOtherLanguages(targets: readonly string[], sourceLanguage: string): void {
  const same = targets.find((target) => memoryTag(target) === memoryTag(sourceLanguage));
  if (same !== undefined) throw new Problem('target-is-source', { tag: same });
}

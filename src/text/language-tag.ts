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

/** The same of what may be anything; `undefined` for what is no tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag.trim());
    // Grandfathered and private-use tags are valid BCP 47, but no text is written in them.
    return /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    // RangeError
    return undefined;
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether the language of a canonical tag has a name: `xx` is well formed, and no language. */
export function isNamed(tag: string): boolean {
  return names.of(new Intl.Locale(tag).language) !== undefined;
}

/** DeepL's English without a region is British (EN-GB); elsewhere the region is the likeliest one. */
const DEFAULT_REGION: Readonly<Record<string, string>> = { en: 'GB' };

/**
 * The tag under which the memory keeps a language: a region that the bare tag means anyway is dropped, so that `en-GB` and `en`, `fr-FR`
 * and `fr` share their translations.
 */
export function memoryTag(tag: string): string {
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

/** A bare `en` is British here, as DeepL's is. */
const DEFAULT_REGION: Readonly<Record<string, string>> = { en: 'GB' };

/** A BCP 47 tag as Open Graph wants it, `language_TERRITORY`: `id_ID`, `en_GB`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  const territory = region ?? DEFAULT_REGION[language] ?? new Intl.Locale(tag).maximize().region;
  return territory === undefined ? language : `${language}_${territory}`;
}

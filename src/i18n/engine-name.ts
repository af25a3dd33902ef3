/** How engines write themselves. */
const NAMES: Readonly<Record<string, string>> = { deepl: 'DeepL', libretranslate: 'LibreTranslate' };

export function engineName(engine: string): string {
  return NAMES[engine] ?? engine;
}

/** Product names as the engines' makers write them. */
const NAMES: Readonly<Record<string, string>> = { deepl: 'DeepL', libretranslate: 'LibreTranslate' };

export function engineName(engine: string): string {
  return NAMES[engine] ?? engine;
}

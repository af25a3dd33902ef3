import { languageTag, requireOtherLanguages } from '../text/language-tag.ts';

/**
 * Targets in their canonical case, each once.
 * @throws Problem `language-invalid`, `target-is-source`
 */
export function checkTargets(targets: readonly string[], sourceLanguage: string): readonly string[] {
  const tags = [...new Set(targets.map(languageTag))];
  requireOtherLanguages(tags, sourceLanguage);
  return tags;
}

import { Problem } from '../problem.ts';
import { languageTag, memoryTag } from '../text/language-tag.ts';

/**
 * Targets in their canonical case, each once.
 * @throws Problem `language-invalid`, `target-is-source`
 */
export function checkTargets(targets: readonly string[], sourceLanguage: string): readonly string[] {
  const tags = [...new Set(targets.map(languageTag))];
  const same = tags.find((tag) => memoryTag(tag) === memoryTag(sourceLanguage));
  if (same !== undefined) throw new Problem('target-is-source', { tag: same });
  return tags;
}

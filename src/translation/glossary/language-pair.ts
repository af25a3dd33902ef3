import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { LanguagePair } from './glossary.ts';

/** @throws Problem `language-invalid`, `target-is-source` */
export function languagePair(source: string, target: string): LanguagePair {
  const pair = { source: memoryTag(source), target: memoryTag(target) };
  if (pair.source === pair.target) throw new Problem('target-is-source', { tag: pair.target });
  return pair;
}

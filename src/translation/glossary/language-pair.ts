import { memoryTag, requireOtherLanguages } from '../../text/language-tag.ts';
import type { LanguagePair } from './glossary.ts';

/** @throws Problem `language-invalid`, `target-is-source` */
export function languagePair(source: string, target: string): LanguagePair {
  const pair = { source: memoryTag(source), target: memoryTag(target) };
  requireOtherLanguages([pair.target], pair.source);
  return pair;
}

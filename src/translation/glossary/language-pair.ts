import { memoryTag, requireOtherLanguages } from '../../text/language-tag.ts';
import type { LanguagePair } from './glossary.ts';

/** @throws Problem `language-invalid`, `target-is-source` */
export function languagePair(source: string, target: string): LanguagePair {
  const pair = { source: memoryTag(source), target: memoryTag(target) };
  requireOtherLanguages([pair.target], pair.source);
  return pair;
}

/**
 * The languages that a file is read for, either of which may be left to the file.
 * @throws Problem `language-invalid`, `target-is-source`
 */
export function wantedLanguages(
  { source, target }: { readonly source?: string | undefined; readonly target?: string | undefined },
  usualSource: string,
): { readonly source?: string; readonly target?: string; readonly usualSource: string } {
  if (target !== undefined) requireOtherLanguages([target], source ?? usualSource);
  return {
    ...(source !== undefined && { source: memoryTag(source) }),
    ...(target !== undefined && { target: memoryTag(target) }),
    usualSource: memoryTag(usualSource),
  };
}

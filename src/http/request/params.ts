import type { Request } from 'express';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import { languagePair } from '../../translation/glossary/language-pair.ts';

/** The id in the path. */
export function articleId(request: Request): string {
  return String(request.params['id']);
}

/** The columns in the path, such as `id+fr`; absent for all. */
export function wantedLanguages(request: Request): string | undefined {
  const { languages } = request.params;
  return languages === undefined ? undefined : String(languages);
}

/**
 * The languages of the glossary in the path.
 * @throws Problem `language-invalid`, `target-is-source`
 */
export function pairOf({ params }: Request): LanguagePair {
  return languagePair(String(params['source']), String(params['target']));
}

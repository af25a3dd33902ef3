import { languageTag } from '../../text/language-tag.ts';
import { wrongParameter } from './field-faults.ts';

/** Each target is a look-up in the memory, and more columns side by side cannot be read. */
export const MOST_TARGETS = 20;

/**
 * The tags of `en,fr`, or of several such values, each once; `undefined` if there are none.
 * @throws Problem `language-invalid`, `request-invalid`
 */
export function targetsOf(query: string | readonly string[] | undefined): readonly string[] | undefined {
  const named = [query ?? []]
    .flat()
    .flatMap((list) => list.split(','))
    .filter((tag) => tag.trim() !== '');
  if (named.length > MOST_TARGETS) {
    throw wrongParameter('targets', 'too-many', { limit: MOST_TARGETS });
  }
  return named.length === 0 ? undefined : [...new Set(named.map(languageTag))];
}

import { Problem } from '../../problem.ts';
import { languageTag } from '../../text/language-tag.ts';

/** Each is a column that is looked up; nobody reads more side by side. */
export const MOST_TARGETS = 20;

/**
 * `en,fr`, also repeated, as tags without repeats; `undefined` where none is named.
 * @throws Problem `language-invalid`, `request-invalid`
 */
export function targetsOf(query: string | readonly string[] | undefined): readonly string[] | undefined {
  const named = [query ?? []]
    .flat()
    .flatMap((list) => list.split(','))
    .filter((tag) => tag.trim() !== '');
  if (named.length > MOST_TARGETS) {
    throw new Problem('request-invalid', { field: 'targets', reason: `> ${MOST_TARGETS}` });
  }
  return named.length === 0 ? undefined : [...new Set(named.map(languageTag))];
}

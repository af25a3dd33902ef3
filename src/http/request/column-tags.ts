import type { Article } from '../../article/article.ts';
import { Problem } from '../../problem.ts';
import { languageTag, memoryTag } from '../../text/languages.ts';
import { MOST_TARGETS } from './targets.ts';

/**
 * `id+fr` as columns: the article's own writing of a language where it has one, no language twice.
 * @throws Problem `language-invalid`
 */
export function columnTags(
  languages: string,
  { sourceLanguage }: Article,
  targets: readonly string[],
): readonly string[] {
  const known = new Map([sourceLanguage, ...targets].map((tag) => [memoryTag(tag), tag]));
  // A `+` in a path is a plus, but some write it as the space that it is in a query.
  const named = languages.split(/[+ ]/, MOST_TARGETS + 1);
  if (named.length > MOST_TARGETS) throw new Problem('language-invalid', { tag: languages.slice(0, 80) });
  return [...new Set(named.map((tag) => known.get(memoryTag(tag)) ?? languageTag(tag)))];
}

import type { Article } from '../../article/article.ts';
import { Problem } from '../../problem.ts';
import { canonicalTag, isNamed, memoryTag } from '../../text/language-tag.ts';
import { MOST_TARGETS } from './targets.ts';

/**
 * `id+fr` as columns: the article's own writing of a language where it has one, no language twice.
 * @throws Problem `column-not-found`
 */
export function columnTags(
  languages: string,
  { id, sourceLanguage }: Article,
  targets: readonly string[],
): readonly string[] {
  const known = new Map([sourceLanguage, ...targets].map((tag) => [memoryTag(tag), tag]));
  const noColumn = (tag: string) => new Problem('column-not-found', { id, tag: tag.slice(0, 80) });
  // A `+` in a path is a plus, but some write it as the space that it is in a query.
  const named = languages.split(/[+ ]/, MOST_TARGETS + 1);
  if (named.length > MOST_TARGETS) throw noColumn(languages);
  const columns = named.map((written) => {
    const tag = canonicalTag(written);
    const own = tag === undefined ? undefined : known.get(memoryTag(tag));
    if (own !== undefined) return own;
    if (tag === undefined || !isNamed(tag)) throw noColumn(written);
    return tag;
  });
  return [...new Set(columns)];
}

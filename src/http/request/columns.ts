import type { Article } from '../../article/article.ts';
import { articlePath } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { canonicalTag, isNamed, memoryTag } from '../../text/language-tag.ts';
import { columnsOf } from '../../translation/columns.ts';
import type { HttpSettings } from '../http-settings.ts';
import type { FormValues } from './form-values.ts';
import { MOST_TARGETS } from './targets.ts';

/**
 * The columns that `id+fr` names. A language is written as the article writes it, and named once.
 * @throws Problem `column-not-found`
 */
export function columnTags(
  languages: string,
  { id, sourceLanguage }: Article,
  targets: readonly string[],
): readonly string[] {
  const known = new Map([sourceLanguage, ...targets].map((tag) => [memoryTag(tag), tag]));
  const noColumn = (tag: string) => new Problem('column-not-found', { id, tag: tag.slice(0, 80) });
  // A plus in a path is a plus, but some clients write it as the space that it means in a query.
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

/**
 * The page to return to after a form of an article's page. The form's field `columns` names it.
 * @throws Problem `column-not-found`
 */
export function returnPath(form: FormValues, article: Article, settings: HttpSettings): string {
  const own = columnsOf(article, settings.targetLanguages);
  const columns = form.one('columns');
  return articlePath(article.id, columns === '' ? undefined : columnTags(columns, article, own));
}

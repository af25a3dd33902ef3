import type { Article } from '../../article/article.ts';
import { articlePath } from '../../presentation/paths.ts';
import { columnsOf } from '../../translation/columns.ts';
import type { HttpSettings } from '../http-settings.ts';
import { columnTags } from './column-tags.ts';
import type { FormValues } from './form-values.ts';

/**
 * Whence a form of an article's page was sent: its field `columns` says it.
 * @throws Problem `column-not-found`
 */
export function wayBack(form: FormValues, article: Article, settings: HttpSettings): string {
  const own = columnsOf(article, settings.targetLanguages);
  const columns = form.one('columns');
  return articlePath(article.id, columns === '' ? undefined : columnTags(columns, article, own));
}

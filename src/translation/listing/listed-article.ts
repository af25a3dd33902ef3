import type { Article } from '../../article/article.ts';
import { columnsOf } from '../columns.ts';
import type { Coverage, ParallelArticle, Titles } from '../parallel-article.ts';
import type { TitledEntry } from '../titled-articles.ts';

/** An article in a list, as the JSON API returns it. */
export interface ListedArticle extends Omit<Article, 'targets'> {
  readonly titles: Titles;
  readonly targetLanguages: readonly string[];
  readonly coverage: Readonly<Record<string, Coverage>>;
}

export function toListedArticle(entry: TitledEntry, settingsTargets: readonly string[]): ListedArticle {
  const { total, translated, machine: _machine, targets, ...article } = entry;
  return {
    ...article,
    targetLanguages: columnsOf({ ...article, targets }, settingsTargets),
    coverage: Object.fromEntries(
      Object.entries(translated).map(([target, count]) => [target, { translated: count, total }]),
    ),
  };
}

/** An article that was read, as in a list. */
export function withoutText(article: ParallelArticle): ListedArticle {
  const {
    paragraphs: _,
    repairs: __,
    leftOut: ___,
    newestRevision,
    running,
    format,
    encoding,
    ...listed
  } = article;
  return listed;
}

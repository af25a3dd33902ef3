import type { Article } from '../article/article.ts';
import type { ArticleEntry, ArticlePage, Articles } from '../article/articles.ts';
import type { Titles } from './parallel-article.ts';

export interface TitledEntry extends ArticleEntry {
  readonly titles: Titles;
}

/** The store of articles, with the translations of their titles. */
export interface TitledArticles extends Articles {
  /**
   * The titles of these articles as they are now, by the id of the article. A title that was not
   * translated is `missing`. So is a first sentence without a certain counterpart.
   * @param targets BCP 47
   * @throws Problem `language-invalid`
   */
  titles(
    articles: readonly Pick<Article, 'id' | 'title'>[],
    targets: readonly string[],
  ): Promise<ReadonlyMap<string, Titles>>;
  list(
    query: Parameters<Articles['list']>[0],
  ): Promise<{ readonly items: readonly TitledEntry[]; readonly next: string | null }>;
  page(query: Parameters<Articles['page']>[0]): Promise<ArticlePage<TitledEntry>>;
}

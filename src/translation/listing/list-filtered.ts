import type { Articles } from '../../article/articles.ts';

interface ListingDeps {
  readonly articles: Pick<Articles, 'list'>;
  readonly searching: {
    /** Indexes and counts the changes, for at most this time. */
    keepUp(milliseconds: number): Promise<void>;
  };
}

/** How long a list waits for recent changes to be counted. The filters use these counts. */
const PATIENCE_MILLISECONDS = 400;

/** The one list of articles, for pages and programs. */
export async function listFiltered(
  { articles, searching }: ListingDeps,
  query: Parameters<Articles['list']>[0],
): ReturnType<Articles['list']> {
  if (query.filter) await searching.keepUp(PATIENCE_MILLISECONDS);
  return articles.list(query);
}

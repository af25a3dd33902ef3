import type { Articles } from '../../article/articles.ts';

interface ListingDeps {
  readonly articles: Pick<Articles, 'list'>;
  readonly searching: {
    /** Counts what changed, for as long as this. */
    keepUp(milliseconds: number): Promise<void>;
  };
}

/** Filters go by what the search counted: how long it may take to count what changed. */
const PATIENCE_MILLISECONDS = 400;

/** The one list of articles, for pages and programs. */
export async function listFiltered(
  { articles, searching }: ListingDeps,
  query: Parameters<Articles['list']>[0],
): ReturnType<Articles['list']> {
  if (query.filter) await searching.keepUp(PATIENCE_MILLISECONDS);
  return articles.list(query);
}

import { Problem } from '../../problem.ts';
import { languageTag, memoryTag } from '../../text/language-tag.ts';
import { type SearchTerm, searchTerms } from '../../text/search/search-terms.ts';
import { columnsOf } from '../columns.ts';
import type { FoundArticle, SearchPage } from '../found-article.ts';
import { createKeepingSearchable } from './keep-searchable.ts';
import { findSearchHits, type SearchedArticle } from './search-hits.ts';
import type { Memory } from '../memory.ts';
import type { SearchIndex, SearchQuestion } from './search-index.ts';
import type { Searching } from './searching.ts';
import { createFindShown, type ShownColumn } from '../reading/shown-translations.ts';
import type { TitledArticles } from '../titled-articles.ts';
import type { TranslationSettings } from '../translation-settings.ts';
import type { Jobs } from '../jobs.ts';
import { createLoading } from '../loaded-article.ts';

export interface SearchingDeps extends Pick<TranslationSettings, 'targetLanguages'> {
  readonly articles: TitledArticles;
  readonly memory: Memory;
  readonly jobs: Jobs;
  readonly searchIndex: SearchIndex;
  readonly onFault: (error: unknown) => void;
}

/** How long a search waits for changed articles to be indexed: enough for some hundred articles. */
const LONGEST_INDEXING_MILLISECONDS = 400;
/**
 * Articles may change between search and look-up. If a page is empty for that reason, the next page
 * is tried, up to this many pages in all.
 */
const MOST_PAGES = 5;

export function createSearching(deps: SearchingDeps): Searching {
  const { searchIndex: index, targetLanguages, onFault } = deps;
  const loading = createLoading(deps);
  const findShown = createFindShown(deps);
  const keeping = createKeepingSearchable({ loading, index, findShown, targetLanguages, onFault });
  return {
    keepUp: (milliseconds) => keeping.keepUp(milliseconds),
    stop: () => keeping.stop(),

    async search({ reader, text, limit, cursor, targets, filter }): Promise<SearchPage> {
      const terms = searchTerms(text);
      if (terms.length === 0) throw new Problem('search-empty');
      await keeping.keepUp(LONGEST_INDEXING_MILLISECONDS);
      const among = { reader, ...(filter && { filter }) };
      const [total, waiting] = [await index.count({ terms, ...among }), await index.countChanged(reader)];
      const items: FoundArticle[] = [];
      let next = cursor ?? null;
      for (let page = 0; page < MOST_PAGES && (page === 0 || (items.length === 0 && next !== null)); page++) {
        const found = await index.find({ terms, limit, ...among, ...(next !== null && { cursor: next }) });
        items.push(...(await findHitsIn(found.ids, terms, targets)));
        next = found.next;
      }
      const alone = total === 0 && terms.length > 1 ? await countAlone(terms, among) : [];
      return { items, next, total, waiting, alone };
    },
  };

  async function findHitsIn(
    ids: readonly string[],
    terms: readonly SearchTerm[],
    targets: readonly string[] | undefined,
  ): Promise<readonly FoundArticle[]> {
    const found: FoundArticle[] = [];
    for (const id of ids) {
      const read = await readArticle(id, targets);
      const hits = read && findSearchHits(read, terms, read.targets);
      if (hits) found.push(hits);
    }
    return found;
  }

  /** With the columns that are searched and those that are returned. */
  async function readArticle(
    id: string,
    asked: readonly string[] | undefined,
  ): Promise<(SearchedArticle & { readonly targets: readonly string[] }) | undefined> {
    const loaded = await loading.find(id);
    if (!loaded) return undefined;
    const { article, revision } = loaded;
    const own = columnsOf(article, targetLanguages);
    const source = memoryTag(article.sourceLanguage);
    const targets = asked
      ? [...new Set(asked.map(languageTag))].filter((target) => memoryTag(target) !== source)
      : own;
    const columns = new Map<string, ShownColumn>();
    for (const target of new Set([...targets, ...own])) {
      columns.set(target, await findShown(loaded, target));
    }
    const titles = (await deps.articles.titles([article], targets)).get(id)!;
    return { article, revision, columns, titles, targets };
  }

  async function countAlone(terms: readonly SearchTerm[], among: Omit<SearchQuestion, 'terms'>) {
    const counted = [];
    for (const term of terms) {
      counted.push({ text: term.text, total: await index.count({ terms: [term], ...among }) });
    }
    return counted.filter(({ total }) => total > 0);
  }
}

import { setImmediate } from 'node:timers/promises';
import { mayRead } from '../../article/may-read.ts';
import { languageTag, memoryTag } from '../../text/language-tag.ts';
import { phraseTerms, type SearchTerm } from '../../text/search/search-terms.ts';
import type { Loading } from '../loaded-article.ts';
import type { Reading } from '../reading/reading.ts';
import type { Concordance, ConcordancePair, ConcordanceText } from './concordance.ts';
import { concordancePairs } from './concordance-pairs.ts';
import type { SearchIndex } from './search-index.ts';
import type { Searching } from './searching.ts';

export interface ConcordanceDeps {
  readonly loading: Pick<Loading, 'find'>;
  readonly reading: Pick<Reading, 'readLoaded'>;
  readonly searching: Pick<Searching, 'keepUp'>;
  readonly searchIndex: Pick<SearchIndex, 'find'>;
}

/** Reading one with 50 paragraphs takes up to 10 ms. */
const MOST_ARTICLES = 30;
const MOST_PAIRS = 40;
/** How long it waits for changed articles to be indexed. */
const LONGEST_INDEXING_MILLISECONDS = 400;

export function createConcordance(deps: ConcordanceDeps): Concordance {
  const { loading, reading, searching, searchIndex } = deps;
  return {
    async lookUp(question) {
      const terms = phraseTerms(question.word);
      if (terms.length === 0) return { pairs: [], hasMore: false };
      const columns = { from: languageTag(question.in), to: languageTag(question.to) };
      await searching.keepUp(LONGEST_INDEXING_MILLISECONDS);
      const { ids, next } = await searchIndex.find({ terms, reader: 'anyone', limit: MOST_ARTICLES });
      const found: ConcordancePair[] = [];
      for (const id of ids) {
        // Other requests may run.
        await setImmediate();
        found.push(...(await pairsIn(id, terms, columns)));
      }
      const pairs = eachOnce([...found].sort((one, other) => rankOf(one) - rankOf(other)));
      return { pairs: pairs.slice(0, MOST_PAIRS), hasMore: next !== null || pairs.length > MOST_PAIRS };
    },
  };

  async function pairsIn(
    id: string,
    terms: readonly SearchTerm[],
    columns: { readonly from: string; readonly to: string },
  ): Promise<readonly ConcordancePair[]> {
    const loaded = await loading.find(id);
    // It may have changed since it was found.
    if (!loaded || !mayRead(loaded.article, 'anyone')) return [];
    const source = memoryTag(loaded.article.sourceLanguage);
    const targets = [columns.from, columns.to].filter((tag) => memoryTag(tag) !== source);
    return concordancePairs(await reading.readLoaded(loaded, targets), terms, columns);
  }
}

const RANKS: Readonly<Record<ConcordanceText['state'], number>> = {
  source: 0,
  edited: 0,
  reviewed: 0,
  imported: 1,
  machine: 2,
  unchanged: 2,
  missing: 3,
};

/** The lower, the earlier. A pair is worth as much as its worse side. */
function rankOf({ sentence, counterpart }: ConcordancePair): number {
  if (counterpart.text === null) return RANKS.missing;
  return Math.max(RANKS[sentence.state], RANKS[counterpart.state]);
}

/** The same pair of several articles once, where it is first. */
function eachOnce(found: readonly ConcordancePair[]): readonly ConcordancePair[] {
  const places = new Map<string, { readonly pair: ConcordancePair; readonly ids: Set<string> }>();
  for (const pair of found) {
    const key = JSON.stringify([pair.sentence.text, pair.counterpart.text]);
    const place = places.get(key);
    if (place) place.ids.add(pair.article.id);
    else places.set(key, { pair, ids: new Set([pair.article.id]) });
  }
  return Array.from(places.values(), ({ pair, ids }) => ({ ...pair, articles: ids.size }));
}

import { findSearchTerms } from '../../text/search/find-search-terms.ts';
import { type SearchTerm, searchTerms } from '../../text/search/search-terms.ts';
import type { ParallelArticle, ParallelParagraph } from '../../translation/parallel-article.ts';
import type { CopySearch, FoundCopy, FoundInCopy } from '../offline/copies.ts';
import type { TextIn } from '../title-and-excerpt.ts';
import type { CopyStore } from './copy-store.ts';

/** A page of results has this many articles, and the rest of the last batch. */
const MOST_FOUND = 20;
const MOST_PARAGRAPHS = 3;
/** Number of articles that are read at the same time. */
const AT_ONCE = 16;
/** After this time, the reader sees what was found and decides whether to search on. Milliseconds. */
const PATIENCE = 2_000;

interface CopyQuestion {
  /** As typed. */
  readonly words: string;
  /** The number of copies that were searched before. */
  readonly after: number;
}

/**
 * Finds the copies whose title and paragraphs contain all words in one language, most recently
 * opened first.
 */
export async function searchCopies(
  store: CopyStore,
  { words, after }: CopyQuestion,
  now: () => number = Date.now,
): Promise<CopySearch> {
  const terms = searchTerms(words);
  const copies = terms.length === 0 ? [] : await store.list();
  const end = now() + PATIENCE;
  const found: FoundCopy[] = [];
  let next = after;
  while (next < copies.length && found.length < MOST_FOUND && (next === after || now() < end)) {
    const batch = copies.slice(next, next + AT_ONCE);
    const articles = await Promise.all(batch.map(({ id }) => store.article(id)));
    articles.forEach((article, index) => {
      const paragraphs = article && findInArticle(article, terms);
      if (paragraphs) found.push({ copy: batch[index]!, paragraphs });
    });
    next += batch.length;
  }
  return { words, found, ...(next < copies.length && { next }) };
}

/** `undefined` if no language has all words. The paragraphs are those with most of the words. */
function findInArticle(
  article: ParallelArticle,
  terms: readonly SearchTerm[],
): readonly FoundInCopy[] | undefined {
  const { title, titles, sourceLanguage, targetLanguages, paragraphs } = article;
  const found = new Map<ParallelParagraph, { texts: TextIn[]; terms: Set<number> }>();
  let isFound = false;
  for (const language of [sourceLanguage, ...targetLanguages]) {
    const isSource = language === sourceLanguage;
    const titleText = isSource ? title : (titles[language]?.text ?? '');
    const inLanguage = new Set(findSearchTerms(titleText, terms).terms);
    for (const paragraph of paragraphs) {
      const text = isSource ? paragraph.source.text : (paragraph.translations[language]?.text ?? '');
      const here = findSearchTerms(text, terms).terms;
      if (here.size === 0) continue;
      const hit = found.get(paragraph) ?? { texts: [], terms: new Set() };
      found.set(paragraph, hit);
      hit.texts.push({ text, language });
      for (const term of here) {
        hit.terms.add(term);
        inLanguage.add(term);
      }
    }
    isFound ||= inLanguage.size === terms.length;
  }
  if (!isFound) return undefined;
  return [...found]
    .sort(([, one], [, other]) => other.terms.size - one.terms.size)
    .slice(0, MOST_PARAGRAPHS)
    .map(([{ id, position }, { texts }]) => ({ id, position, texts }))
    .sort((one, other) => one.position - other.position);
}

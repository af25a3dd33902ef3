import { findSearchTerms } from '../text/search/find-search-terms.ts';
import type { SearchTerm } from '../text/search/search-terms.ts';
import type { Span } from '../text/traced-text.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';

/** A text with words of a search. Spans count UTF-16 code units. */
export interface SearchHit {
  readonly article: string;
  readonly title: string;
  /** `null` for a title that is no paragraph. */
  readonly paragraph: string | null;
  readonly language: string;
  readonly text: string;
  readonly matches: readonly Span[];
}

/** The texts of an article with most of the words, in reading order. */
export function hitsIn(article: ParallelArticle, terms: readonly SearchTerm[]): readonly SearchHit[] {
  const found = textsOf(article).flatMap((place) => {
    const { matches, terms: known } = findSearchTerms(place.text, terms);
    return known.size > 0 ? [{ ...place, matches, words: known.size }] : [];
  });
  const most = Math.max(0, ...found.map(({ words }) => words));
  const { id, title } = article;
  return found
    .filter(({ words }) => words === most)
    .map(({ words: _words, ...hit }) => ({ article: id, title, ...hit }));
}

type Place = Pick<SearchHit, 'paragraph' | 'language' | 'text'>;

function textsOf({ title, sourceLanguage, paragraphs }: ParallelArticle): readonly Place[] {
  const isParagraph = paragraphs.some(({ source }) => source.text === title);
  const places = paragraphs.flatMap(({ id, source, translations }): readonly Place[] => [
    { paragraph: id, language: sourceLanguage, text: source.text },
    ...Object.entries(translations).flatMap(([language, { text }]) =>
      text === null ? [] : [{ paragraph: id, language, text }],
    ),
  ]);
  return isParagraph ? places : [{ paragraph: null, language: sourceLanguage, text: title }, ...places];
}

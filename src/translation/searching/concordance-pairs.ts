import { findSearchTerms } from '../../text/search/find-search-terms.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import type { Span } from '../../text/traced-text.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { ParallelArticle, ParallelParagraph } from '../parallel-article.ts';
import { type SentencePair, UNCERTAIN } from '../alignment/align-sentences.ts';
import type { ConcordancePair, ConcordanceText } from './concordance.ts';

/** One column of a paragraph, with its sentences in terms of the source's sentences. */
interface Side extends Pick<ConcordanceText, 'state' | 'outdated'> {
  readonly text: string | null;
  readonly sentences: readonly Span[];
  readonly alignment: readonly SentencePair[];
}

/**
 * The sentences of an article that have all the terms, each with its counterpart. Two translations
 * correspond through the source.
 * @param from the column of the terms, as `targetLanguages` or `sourceLanguage` of the article
 */
export function concordancePairs(
  { id, title, sourceLanguage, paragraphs }: ParallelArticle,
  terms: readonly SearchTerm[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly ConcordancePair[] {
  const source = memoryTag(sourceLanguage);
  return paragraphs.flatMap((paragraph) => {
    const [own, other] = [from, to].map((tag) => sideOf(paragraph, memoryTag(tag) === source ? null : tag));
    return sentencesWith(terms, own!).map(({ index, text }) => {
      const { sentences, uncertain } = counterpartOf(index, own!, other!);
      return {
        article: { id, title, sourceLanguage },
        paragraph: { id: paragraph.id, position: paragraph.position },
        sentence: { text, state: own!.state, outdated: own!.outdated },
        counterpart: { text: textOf(sentences, other!), state: other!.state, outdated: other!.outdated },
        uncertain,
        articles: 1,
      };
    });
  });
}

/** @param tag `null` for the source */
function sideOf({ source, translations }: ParallelParagraph, tag: string | null): Side {
  if (tag !== null) {
    const { text, sentences, alignment = [], state, outdated } = translations[tag]!;
    return { text, sentences, alignment, state, outdated };
  }
  const alignment = source.sentences.map((_, index) => ({ source: [index], target: [index], confidence: 1 }));
  return { text: source.text, sentences: source.sentences, alignment, state: 'source', outdated: false };
}

function sentencesWith(terms: readonly SearchTerm[], { text, sentences }: Side) {
  const has = (part: string) => findSearchTerms(part, terms).terms.size === terms.length;
  if (text === null || !has(text)) return [];
  return sentences
    .map(([start, end], index) => ({ index, text: text.slice(start, end) }))
    .filter((sentence) => has(sentence.text));
}

function counterpartOf(sentence: number, own: Side, other: Side) {
  const from = own.alignment.filter(({ target }) => target.includes(sentence));
  const sources = new Set(from.flatMap(({ source }) => source));
  const to = other.alignment.filter(({ source }) => source.some((index) => sources.has(index)));
  const sentences = [...new Set(to.flatMap(({ target }) => target))].sort((one, next) => one - next);
  const isUncertain = ({ confidence }: SentencePair) => confidence < UNCERTAIN;
  return { sentences, uncertain: sentences.length > 0 && [...from, ...to].some(isUncertain) };
}

function textOf(indexes: readonly number[], { text, sentences }: Side): string | null {
  if (text === null || indexes.length === 0) return null;
  return indexes.map((index) => text.slice(...sentences[index]!)).join(' ');
}

import type { Reader } from '../article/may-read.ts';
import { isLanguageFree } from '../text/language-free.ts';
import { memoryTag, requireOtherLanguages } from '../text/language-tag.ts';
import { Problem } from '../problem.ts';
import type { Loading } from './loaded-article.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';
import type { TranslationSettings } from './translation-settings.ts';

/** The most suggestions for one paragraph. */
const MOST_SUGGESTIONS = 3;

/**
 * UTF-16 code units. A longer text is a chapter that was pasted as one paragraph; no other text is
 * similar to it.
 */
const LONGEST_COMPARED = 5_000;

/** Similar texts for the paragraphs without a translation of their present text. */
export interface ArticleSuggestions {
  /** In reading order. */
  readonly items: readonly ParagraphSuggestions[];
  /** Ids of the paragraphs that the search did not reach in its time. */
  readonly unsearched: readonly string[];
}

export interface ParagraphSuggestions {
  readonly paragraph: string;
  /** The most similar first; empty if there is no similar text. */
  readonly suggestions: readonly Suggestion[];
}

export interface SuggestingQuery {
  /** BCP 47 */
  readonly target: string;
  /** Ids; absent for all. Those that have a translation are left out. */
  readonly paragraphs?: readonly string[];
  readonly reader: Reader;
}

export interface Suggesting {
  /**
   * For the newest revision. Takes up to a few seconds.
   * @throws Problem `article-not-found`, `paragraph-not-found`, `target-is-source`
   */
  suggest(id: string, query: SuggestingQuery): Promise<ArticleSuggestions>;
}

interface SuggestingDeps extends Pick<TranslationSettings, 'fuzzyThreshold'> {
  readonly loading: Pick<Loading, 'load'>;
  readonly suggestions: Suggestions;
}

export function createSuggesting({ loading, suggestions, fuzzyThreshold }: SuggestingDeps): Suggesting {
  return {
    async suggest(id, { target, paragraphs: named, reader }) {
      const { article, revision, known } = await loading.load(id);
      requireOtherLanguages([target], article.sourceLanguage);
      const unknown = named?.find((each) => !revision.paragraphs.some((paragraph) => paragraph.id === each));
      if (unknown !== undefined) throw new Problem('paragraph-not-found', { id, paragraph: unknown });
      const translated = await known(target);
      const wanted = named && new Set(named);
      const lacking = revision.paragraphs.filter(
        ({ id: each, text }) => !translated.has(text) && !isLanguageFree(text) && (wanted?.has(each) ?? true),
      );
      const comparable = lacking.map(({ text }) => text).filter(isComparable);
      const query = { threshold: fuzzyThreshold, limit: MOST_SUGGESTIONS, reader };
      const similar = await suggestions.find(
        memoryTag(article.sourceLanguage),
        memoryTag(target),
        comparable,
        query,
      );
      const isSearched = (text: string) => similar.has(text) || !isComparable(text);
      return {
        items: lacking
          .filter(({ text }) => isSearched(text))
          .map(({ id: paragraph, text }) => ({ paragraph, suggestions: similar.get(text) ?? [] })),
        unsearched: lacking.filter(({ text }) => !isSearched(text)).map((paragraph) => paragraph.id),
      };
    },
  };
}

function isComparable(text: string): boolean {
  return text.length <= LONGEST_COMPARED;
}

import type { Suggestion, SuggestionQuery, Suggestions } from '../../translation/suggestions.ts';
import { createThread } from './thread.ts';

/** Texts in one question, so that other questions do not wait long. */
const AT_ONCE = 8;
/** Later texts get no suggestions, so that a long article is not slow. */
const LONGEST_SEARCH_MILLISECONDS = 2_000;

export interface SuggestionDeps {
  /** DATABASE_URL. The store is already open, and its tables are up to date. */
  readonly url: string;
  /** Gets every failure. `find` itself never fails. */
  readonly onFault: (error: unknown) => void;
}

/** Searches in its own thread. The first question starts it. The thread keeps no process alive. */
export interface FuzzyMatches extends Suggestions {
  /**
   * Resolves when the whole memory is indexed. Without it, a large import is indexed little by
   * little, starting with the next search.
   */
  catchUp(): Promise<void>;
  /** Call it before you close the store. */
  close(): Promise<void>;
}

export function createSuggestions({ url, onFault }: SuggestionDeps): FuzzyMatches {
  const thread = createThread(url, onFault);
  return {
    async find(sourceLanguage, target, texts, query) {
      const found = new Map<string, readonly Suggestion[]>();
      try {
        await findInTurns(sourceLanguage, target, [...new Set(texts)], query, found);
      } catch (error) {
        onFault(error);
      }
      return found;
    },
    async catchUp() {
      await thread.ask({ kind: 'catch-up' });
    },
    close: () => thread.close(),
  };

  async function findInTurns(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
    query: SuggestionQuery,
    found: Map<string, readonly Suggestion[]>,
  ): Promise<void> {
    let milliseconds = LONGEST_SEARCH_MILLISECONDS;
    let deadline: number | undefined;
    for (let start = 0; start < texts.length && milliseconds > 0; start += AT_ONCE) {
      const some = texts.slice(start, start + AT_ONCE);
      const question = { sourceLanguage, target, texts: some, milliseconds, ...query };
      const answer = await thread.ask({ kind: 'find', ...question });
      if (answer.kind !== 'found') return;
      answer.found.forEach((suggestions, index) => found.set(some[index]!, suggestions));
      if (answer.found.length < some.length) return;
      // The first answer may have waited for the start of the thread.
      deadline ??= performance.now() + LONGEST_SEARCH_MILLISECONDS;
      milliseconds = deadline - performance.now();
    }
  }
}

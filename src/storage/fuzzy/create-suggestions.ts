import type { Suggestion, SuggestionQuery, Suggestions } from '../../translation/suggestions.ts';
import { databasePath } from '../sqlite/database-path.ts';
import { createThread } from './thread.ts';

/** Texts in one question, so that other questions do not wait long. */
const AT_ONCE = 8;
/**
 * Counted from the first answer. Later texts get no suggestions, so that a long article is not
 * slow.
 */
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

/** @throws Problem `setting-invalid` */
export function createSuggestions({ url, onFault }: SuggestionDeps): FuzzyMatches {
  const thread = createThread(databasePath(url), onFault);
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
    let deadline = Infinity;
    for (let start = 0; start < texts.length && Date.now() < deadline; start += AT_ONCE) {
      const some = texts.slice(start, start + AT_ONCE);
      const answer = await thread.ask({ kind: 'find', sourceLanguage, target, texts: some, ...query });
      if (answer.kind !== 'found') return;
      some.forEach((text, index) => {
        if (answer.found[index]!.length > 0) found.set(text, answer.found[index]!);
      });
      if (deadline === Infinity) deadline = Date.now() + LONGEST_SEARCH_MILLISECONDS;
    }
  }
}

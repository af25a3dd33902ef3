import type { Suggestion, SuggestionQuery, Suggestions } from '../../translation/suggestions.ts';
import { databasePath } from '../sqlite/database-path.ts';
import { createThread } from './thread.ts';

/** Texts that are looked up before another question has its turn. */
const AT_ONCE = 8;
/** From the first answer on. Texts not looked up by then are left out, so that a long article does not wait. */
const LONGEST_SEARCH_MILLISECONDS = 2_000;

export interface SuggestionDeps {
  /** DATABASE_URL; the store has been opened before, and its tables are up to date. */
  readonly url: string;
  /** Told of what fails; nobody else is. */
  readonly onFault: (error: unknown) => void;
}

/** Looks in a thread of its own, which starts with the first question and holds no process. */
export interface FuzzyMatches extends Suggestions {
  /**
   * Resolves when the whole memory is indexed. Without it, a large import is indexed little by little,
   * beginning with the next search.
   */
  catchUp(): Promise<void>;
  /** To be called before the store is closed. */
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

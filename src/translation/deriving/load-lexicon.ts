import { LRUCache } from 'lru-cache';
import { type Lexicon, openLexicon } from '../alignment/lexicon.ts';
import type { LackingCell } from '../derived-data.ts';
import type { Lexicons } from '../lexicons.ts';
import { inSharedMemory } from '../shared-memory.ts';

/** A lexicon in memory that threads share: once in a process. */
export interface LoadedLexicon {
  readonly bytes: Uint8Array;
  readonly lexicon: Lexicon;
}

interface LoadingDeps {
  readonly lexicons: Pick<Lexicons, 'bytes'>;
  readonly onFault: (error: unknown) => void;
}

/** Pairs of languages. A lexicon has up to 3.1 MB. */
const MOST_LOADED = 4;

/**
 * Loads the lexicon of a cell when it is first used, and keeps it until there is a newer one for the
 * same languages. `undefined` if there is none, if it is damaged, or if a newer one has taken its place:
 * that one is used soon.
 */
export function createLoadLexicon({ lexicons, onFault }: LoadingDeps) {
  const kept = new LRUCache<string, Loading>({ max: MOST_LOADED });
  return async (cell: LackingCell): Promise<LoadedLexicon | undefined> => {
    const { lexicon: number } = cell;
    if (number === undefined) return undefined;
    const languages = `${languageOf(cell.sourceLanguage)} ${languageOf(cell.targetLanguage)}`;
    const known = kept.get(languages);
    if (known?.number === number) return known.loaded;
    const loading = { number, loaded: load(number) };
    kept.set(languages, loading);
    return loading.loaded.catch((error: unknown) => {
      if (kept.get(languages) === loading) kept.delete(languages);
      throw error;
    });
  };

  async function load(number: number): Promise<LoadedLexicon | undefined> {
    const stored = await lexicons.bytes(number);
    if (!stored) return undefined;
    const bytes = inSharedMemory(stored);
    try {
      return { bytes, lexicon: openLexicon(bytes) };
    } catch (error) {
      onFault(error);
      return undefined;
    }
  }
}

interface Loading {
  readonly number: number;
  readonly loaded: Promise<LoadedLexicon | undefined>;
}

/** Of a canonical tag, as the store does it. */
function languageOf(tag: string): string {
  return tag.split('-', 1)[0]!;
}

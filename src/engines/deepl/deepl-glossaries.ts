import type * as Deepl from 'deepl-node';
import { EngineFailure } from '../../translation/engine.ts';
import type { GlossaryEntry } from '../../translation/glossary/glossary.ts';
import type { NamedGlossary } from '../../translation/glossary/term-finder.ts';

/** When to try again after the plan allowed no glossary, or no more of them. */
const REFUSED_MILLISECONDS = 10 * 60_000;

/** Languages as DeepL's glossaries name them: without a region. */
export interface GlossaryLanguages {
  readonly source: string;
  readonly target: string;
}

interface DeeplGlossariesDeps {
  /**
   * @param abandon closes the connection
   * @throws EngineFailure
   */
  readonly ask: <T>(
    question: (client: Deepl.DeepLClient, library: typeof Deepl) => Promise<T>,
    abandon?: AbortSignal,
  ) => Promise<T>;
  /** Gets each refusal. */
  readonly tell: (failure: EngineFailure) => void;
  readonly now: () => number;
}

/** A glossary at DeepL, with the entries of each language pair if they are known here. */
interface Copy {
  readonly id: string;
  readonly dictionaries: Map<string, string>;
}

/**
 * Copies of our glossary at DeepL: one multilingual glossary per name, with one dictionary per
 * language pair. A copy is made when it is first needed, and updated when its entries change
 * (https://developers.deepl.com/api-reference/multilingual-glossaries).
 */
export function createDeeplGlossaries({ ask, tell, now }: DeeplGlossariesDeps) {
  const copies = new Map<string, Copy>();
  let refusedUntil = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function bringUpToDate(
    { name, entries }: NamedGlossary,
    { source, target }: GlossaryLanguages,
    abandon: AbortSignal | undefined,
  ): Promise<string | undefined> {
    const wanted = toTsv(entries);
    const pair = `${source} ${target}`;
    let copy = copies.get(name);
    if (copy?.dictionaries.get(pair) === wanted) return copy.id;
    if (now() < refusedUntil) return undefined;
    const toDictionary = (library: typeof Deepl) => ({
      sourceLangCode: source as Deepl.SourceGlossaryLanguageCode,
      targetLangCode: target as Deepl.TargetGlossaryLanguageCode,
      entries: new library.GlossaryEntries({ tsv: wanted }),
    });
    try {
      copy ??= await find(name, abandon);
      if (!copy) {
        const made = await ask(
          (client, library) => client.createMultilingualGlossary(name, [toDictionary(library)]),
          abandon,
        );
        copy = { id: checkedId(made.glossaryId), dictionaries: new Map() };
      } else {
        const { id } = copy;
        await ask(
          (client, library) => client.replaceMultilingualGlossaryDictionary(id, toDictionary(library)),
          abandon,
        );
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      tell(error);
      copies.delete(name);
      refusedUntil = now() + REFUSED_MILLISECONDS;
      return undefined;
    }
    copy.dictionaries.set(pair, wanted);
    copies.set(name, copy);
    return copy.id;
  }

  async function find(name: string, abandon: AbortSignal | undefined): Promise<Copy | undefined> {
    const all = await ask((client) => client.listMultilingualGlossaries(), abandon);
    const found = all.find((glossary) => glossary.name === name);
    return found && { id: checkedId(found.glossaryId), dictionaries: new Map() };
  }

  return {
    /**
     * The id of DeepL's glossary with exactly these entries; `undefined` if the plan does not allow
     * it. Handles one call at a time, so that no glossary is created twice.
     * @param abandon closes the connection
     * @throws EngineFailure
     */
    idOf(
      glossary: NamedGlossary,
      languages: GlossaryLanguages,
      abandon?: AbortSignal,
    ): Promise<string | undefined> {
      const next = last.then(() => bringUpToDate(glossary, languages, abandon));
      last = next.catch(() => undefined);
      return next;
    },
    /**
     * Call it if someone may have removed the glossary at DeepL. The next call looks for it again.
     */
    forget(name: string): void {
      copies.delete(name);
    },
  };
}

/**
 * The id becomes part of addresses and of requests that are billed.
 * @throws EngineFailure `malformed`
 */
function checkedId(id: unknown): string {
  if (typeof id === 'string' && /^[\w-]{1,100}$/.test(id)) return id;
  throw new EngineFailure('deepl', 'malformed', { cause: new Error('The id of a glossary is no id') });
}

/** Entries contain no tab and no line break. */
function toTsv(entries: readonly GlossaryEntry[]): string {
  return entries.map(({ source, target }) => `${source}\t${target}`).join('\n');
}

/** Whether the plan has no glossaries, no more of them, or none for these languages. */
function isRefusal(error: unknown): error is EngineFailure {
  return error instanceof EngineFailure && ['unauthorized', 'quota', 'rejected'].includes(error.reason);
}

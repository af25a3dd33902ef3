import type { Span } from '../../text/traced-text.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { Glossary, GlossaryEntry, LanguagePair } from './glossary.ts';

/** A glossary term in a text. */
export interface FoundTerm {
  readonly entry: GlossaryEntry;
  readonly at: Span;
}

/** Entries, and the name under which an engine may store a copy of them. */
export interface NamedGlossary {
  readonly name: string;
  readonly entries: readonly GlossaryEntry[];
}

/** Finds the terms of one pair's glossary in texts. */
export interface TermFinder {
  readonly glossary: NamedGlossary;
  /**
   * Whole words, in upper or lower case, in reading order; of two terms that begin together, the
   * longer one first. Linear in the length of the text.
   */
  find(text: string): readonly FoundTerm[];
  /**
   * Hash of the entries that occur in the text; `''` if none does. Other entries do not change it.
   */
  effect(text: string): string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function createTermFinder(glossary: NamedGlossary): TermFinder {
  const byFirstWord = new Map<string, Term[]>();
  for (const entry of glossary.entries) {
    const key = firstWord(entry.source);
    const term = { entry, before: entry.source.search(WORD), pattern: undefined };
    byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), term]);
  }
  for (const terms of byFirstWord.values())
    terms.sort((a, b) => b.entry.source.length - a.entry.source.length);

  function* search(text: string): Generator<FoundTerm> {
    if (byFirstWord.size === 0) return;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const term of byFirstWord.get(word.toLowerCase()) ?? []) {
        const start = index - term.before;
        if (start < 0) continue;
        const pattern = (term.pattern ??= patternOf(term.entry.source));
        pattern.lastIndex = start;
        if (pattern.test(text)) yield { entry: term.entry, at: [start, pattern.lastIndex] };
      }
    }
  }

  return {
    glossary,
    find: (text) => [...search(text)],
    effect(text) {
      const found = new Map<string, string>();
      for (const { entry } of search(text)) found.set(entry.source, entry.target);
      if (found.size === 0) return '';
      return fingerprint('glossary', ...[...found].sort(([a], [b]) => (a < b ? -1 : 1)).flat());
    },
  };
}

/** In lower case. A text without this word does not contain the term. */
export function firstWord(term: string): string {
  return /[\p{L}\p{M}\p{N}]+/u.exec(term)![0].toLowerCase();
}

interface Term {
  readonly entry: GlossaryEntry;
  /** UTF-16 code units of the term before its first word: 1 for `«Nusantara»`. */
  readonly before: number;
  /** Compiled when its first word is first found in a text; for most terms it never is. */
  pattern: RegExp | undefined;
}

function patternOf(term: string): RegExp {
  const body = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');
  const begins = /^[\p{L}\p{M}\p{N}]/u.test(term) ? '(?<![\\p{L}\\p{M}\\p{N}])' : '';
  const ends = /[\p{L}\p{M}\p{N}]$/u.test(term) ? '(?![\\p{L}\\p{M}\\p{N}])' : '';
  return new RegExp(`${begins}${body}${ends}`, 'iuy');
}

/** Finders for the present glossary; each is created once per version of the glossary. */
export function createTermFinders(glossary: Glossary): (pair: LanguagePair) => Promise<TermFinder> {
  const finders = new Map<string, Promise<TermFinder>>();
  let version: number | undefined;
  return async (pair) => {
    const present = await glossary.version();
    if (present !== version) finders.clear();
    version = present;
    const key = `${pair.source} ${pair.target}`;
    let finder = finders.get(key);
    if (!finder) {
      finder = readNamed(glossary, pair).then(createTermFinder);
      finder.catch(() => finders.delete(key));
      finders.set(key, finder);
    }
    return finder;
  };
}

/** A language's entries also apply to its regions, except terms that the region has entries for. */
export async function readNamed(
  glossary: Pick<Glossary, 'name' | 'entries'>,
  { source, target }: LanguagePair,
): Promise<NamedGlossary> {
  const name = await glossary.name();
  const regional = await glossary.entries({ source, target });
  const language = new Intl.Locale(target).language;
  if (language === target) return { name, entries: regional };
  const general = await glossary.entries({ source, target: language });
  const merged = new Map([...general, ...regional].map((entry) => [entry.source, entry]));
  // Engines do not distinguish regions in a glossary, so a region's own entries need a name of
  // their own.
  return { name: regional.length === 0 ? name : `${name} ${target}`, entries: [...merged.values()] };
}

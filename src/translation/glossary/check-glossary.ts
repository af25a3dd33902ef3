import { Problem } from '../../problem.ts';
import type { GlossaryEntry } from './glossary.ts';

/**
 * DeepL refuses longer phrases: https://developers.deepl.com/api-reference/multilingual-glossaries
 */
const MOST_BYTES = 1024;
/** For one pair of languages. Every page searches for all of them. */
export const MOST_ENTRIES = 10_000;

/** Why an entry cannot be in a glossary: `reason` of the problem `glossary-invalid`. */
export type GlossaryFault = 'empty' | 'too-long' | 'control-character' | 'no-word' | 'conflict';

/**
 * Returns entries as the glossary stores them: NFC, trimmed, inner white space as single spaces,
 * each once.
 * @throws Problem `glossary-invalid` naming the entry by its number (from 1), `glossary-too-large`
 */
export function checkGlossary(entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  if (entries.length > MOST_ENTRIES)
    throw new Problem('glossary-too-large', { entries: entries.length, limit: MOST_ENTRIES });
  const bySource = new Map<string, string>();
  entries.forEach((entry, index) => {
    const { source, target } = { source: toTerm(entry.source), target: toTerm(entry.target) };
    const known = bySource.get(source);
    const fault =
      faultOfEntry({ source, target }) ?? (known !== undefined && known !== target ? 'conflict' : undefined);
    if (fault)
      throw new Problem('glossary-invalid', { entry: index + 1, term: source.slice(0, 80), reason: fault });
    bySource.set(source, target);
  });
  return [...bySource].map(([source, target]) => ({ source, target }));
}

/** A term as it is written in a glossary. */
export function toTerm(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .trim();
}

/** Of two terms as `toTerm` writes them. */
export function faultOfEntry({ source, target }: GlossaryEntry): GlossaryFault | undefined {
  for (const term of [source, target]) {
    if (term === '') return 'empty';
    if (Buffer.byteLength(term) > MOST_BYTES) return 'too-long';
    if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(term)) return 'control-character';
  }
  // A term without letters or digits could not be found at the boundaries of words.
  return /[\p{L}\p{N}]/u.test(source) ? undefined : 'no-word';
}

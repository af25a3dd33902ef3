import { Problem } from '../../problem.ts';
import { checkGlossary, MOST_ENTRIES } from './check-glossary.ts';
import type { Glossary, GlossaryChange, GlossaryEdit, GlossaryEntry, LanguagePair } from './glossary.ts';

/**
 * Adds entries to a pair of languages; an existing term gets the new translation.
 * @throws Problem `glossary-invalid`, `glossary-too-large`
 */
export async function addToGlossary(
  glossary: Glossary,
  pair: LanguagePair,
  entries: readonly GlossaryEntry[],
): Promise<GlossaryChange> {
  const added = checkGlossary(entries);
  compareGlossary(await glossary.entries(pair), added, { isWhole: false });
  return glossary.merge(pair, added);
}

/**
 * The change that these entries would make: to all entries of the pair, or beside those that stay.
 * @param entries from `checkGlossary`
 * @throws Problem `glossary-too-large`
 */
export function compareGlossary(
  before: readonly GlossaryEntry[],
  entries: readonly GlossaryEntry[],
  { isWhole }: Pick<GlossaryEdit, 'isWhole'>,
): GlossaryChange {
  const known = new Map(before.map(({ source, target }) => [source, target]));
  const added = entries.filter(({ source }) => !known.has(source)).length;
  const changed = entries.filter(({ source, target }) => (known.get(source) ?? target) !== target).length;
  const removed = isWhole ? before.length - (entries.length - added) : 0;
  const after = before.length + added - removed;
  if (after > MOST_ENTRIES) throw new Problem('glossary-too-large', { entries: after, limit: MOST_ENTRIES });
  return { added, changed, removed };
}

/**
 * Writes one entry: a new one, or one that replaces `term`.
 * @throws Problem `glossary-invalid`, `glossary-too-large`, `glossary-changed`; `term-exists` if
 * another entry has the same term with another translation
 */
export async function writeEntry(
  glossary: Glossary,
  pair: LanguagePair,
  written: GlossaryEntry,
  term?: string,
): Promise<GlossaryChange> {
  const version = await glossary.version();
  const [entry] = checkGlossary([written]);
  const before = await glossary.entries(pair);
  const others = before.filter(({ source }) => source !== term);
  const known = others.find(({ source }) => source === entry!.source);
  if (known && known.target !== entry!.target)
    throw new Problem('term-exists', { term: known.source, translation: known.target });
  return glossary.replace(pair, checkGlossary([...others, entry!]), version);
}

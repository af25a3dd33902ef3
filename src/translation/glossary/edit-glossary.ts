import { Problem } from '../../problem.ts';
import { checkGlossary } from './check-glossary.ts';
import type { Glossary, GlossaryChange, GlossaryEntry, LanguagePair } from './glossary.ts';

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
  const before = await glossary.entries(pair);
  const after = new Map([...before, ...added].map(({ source, target }) => [source, target]));
  checkGlossary([...after].map(([source, target]) => ({ source, target })));
  return glossary.merge(pair, added);
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

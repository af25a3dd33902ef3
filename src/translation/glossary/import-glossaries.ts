import { compareGlossary } from './edit-glossary.ts';
import type { Glossary, GlossaryChange, GlossaryEdit, GlossaryEntry, LanguagePair } from './glossary.ts';

/** The edits that a file with these glossaries makes. */
export function editsOf(
  glossaries: readonly (LanguagePair & { readonly entries: readonly GlossaryEntry[] })[],
  isWhole: boolean,
): readonly GlossaryEdit[] {
  return glossaries.map(({ source, target, entries }) => ({ pair: { source, target }, entries, isWhole }));
}

/**
 * What the edits would change, and nothing is stored.
 * @throws Problem `glossary-too-large`
 */
export function previewEdits(
  glossary: Pick<Glossary, 'entries'>,
  edits: readonly GlossaryEdit[],
): Promise<readonly GlossaryChange[]> {
  return Promise.all(
    edits.map(async (edit) => compareGlossary(await glossary.entries(edit.pair), edit.entries, edit)),
  );
}

/**
 * Stores the entries of a file for all of its pairs, or for none.
 * @throws Problem `glossary-too-large`
 */
export async function importGlossaries(
  glossary: Pick<Glossary, 'entries' | 'edit'>,
  edits: readonly GlossaryEdit[],
): Promise<readonly GlossaryChange[]> {
  await previewEdits(glossary, edits);
  return glossary.edit(edits);
}

import { type SentencePair, UNCERTAIN } from '../../translation/reading/align-sentences.ts';
import type { ParallelParagraph } from '../../translation/parallel-article.ts';

/**
 * What the sentences of a paragraph are called in one column, so that a script finds those that say the same: a source's by its index, a
 * translation's by those that it stands for. `1`; `1 2`; `1?` where the alignment is uncertain; empty where none is known.
 */
export function sentenceNames(
  { source, translations }: ParallelParagraph,
  column: string,
): readonly string[] {
  const translation = translations[column];
  if (!translation) return source.sentences.map((_, index) => String(index));
  const names: string[] = translation.sentences.map(() => '');
  for (const { source: sources, target, confidence } of translation.alignment ?? [])
    for (const sentence of target) names[sentence] = nameOf(sources, confidence);
  return names;
}

function nameOf(sources: SentencePair['source'], confidence: number): string {
  return sources.map((index) => (confidence < UNCERTAIN ? `${index}?` : String(index))).join(' ');
}

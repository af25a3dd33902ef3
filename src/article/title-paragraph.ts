import type { SourceParagraph } from './article.ts';

/**
 * The index of the paragraph that the title is taken from: it is the text of the paragraph, or else
 * the first sentence of one. `undefined` if the title does not stand in the text.
 */
export function findTitleParagraph(
  title: string,
  paragraphs: readonly Pick<SourceParagraph, 'text' | 'sentences'>[],
): number | undefined {
  const whole = paragraphs.findIndex(({ text }) => text === title);
  if (whole >= 0) return whole;
  const leading = paragraphs.findIndex(
    ({ text, sentences: [first] }) => first && text.slice(...first) === title,
  );
  return leading < 0 ? undefined : leading;
}

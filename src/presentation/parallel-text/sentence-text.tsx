import type { ComponentChildren } from 'preact';
import type { Span } from '../../text/traced-text.ts';

interface SentenceTextProps {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** One for each sentence (`sentenceNames`). */
  readonly names: readonly string[];
}

/** A text with each sentence in a span, which a script finds by its name. What stands between sentences stays between the spans. */
export function SentenceText({ text, sentences, names }: SentenceTextProps) {
  let from = 0;
  const pieces = sentences.flatMap(([start, end], index): ComponentChildren[] => {
    const before = text.slice(from, start);
    from = end;
    return [before, <span data-sentence={names[index]}>{text.slice(start, end)}</span>];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}

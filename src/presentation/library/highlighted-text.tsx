import type { ComponentChildren } from 'preact';
import { findSearchTerms } from '../../text/search/find-search-terms.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';

interface HighlightedTextProps {
  readonly text: string;
  readonly terms: readonly SearchTerm[];
}

/**
 * A text with the words of a search highlighted. The search runs again here, because typesetting
 * changes the offsets.
 */
export function HighlightedText({ text, terms }: HighlightedTextProps) {
  const pieces: ComponentChildren[] = [];
  let from = 0;
  for (const [start, end] of findSearchTerms(text, terms).matches) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}

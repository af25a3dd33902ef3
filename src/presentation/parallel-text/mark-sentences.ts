import { inlineUnits, type InlineUnit } from '../../text/inline-units.ts';
import type { Span } from '../../text/traced-text.ts';

/**
 * Puts each sentence of inline HTML into a span, as `SentenceText` does for plain text. An element
 * that contains more than one sentence, or parts of two, stays whole: the spans are inside it. The
 * later spans of a sentence are marked `data-more`. So a link stays one link.
 * @param names one per sentence, without markup
 */
export function markSentences(html: string, sentences: readonly Span[], names: readonly string[]): string {
  const units = inlineUnits(html);
  const ends = elementEnds(units);
  let marked = '';
  let at = 0;
  let depth = 0;
  let sentence = 0;
  let begun = -1;
  /** Nesting depth of the open span. */
  let span: number | undefined;
  const open = () => {
    marked += `<span data-sentence="${names[sentence] ?? ''}"${begun === sentence ? ' data-more' : ''}>`;
    begun = sentence;
    span = depth;
  };
  const close = () => {
    if (span !== undefined) marked += '</span>';
    span = undefined;
  };
  units.forEach(({ raw, kind }, index) => {
    if (kind !== 'end' && sentence < sentences.length && at >= sentences[sentence]![1]) {
      close();
      sentence++;
    }
    const [start, end] = sentences[sentence] ?? [Infinity, Infinity];
    const holds = kind === 'text' || ends.get(index)! <= end;
    if (kind === 'end') {
      if (span === depth) close();
      depth--;
    } else if (at >= start && holds && span === undefined) open();
    else if (!holds) close();
    if (kind === 'start') depth++;
    if (kind === 'text') at++;
    marked += raw;
  });
  close();
  return marked;
}

/** The offset in the text where each element ends, by the index of its start tag. */
function elementEnds(units: readonly InlineUnit[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  let at = 0;
  units.forEach(({ kind }, index) => {
    if (kind === 'start') open.push(index);
    else if (kind === 'text') at++;
    else ends.set(open.pop() ?? -1, at);
  });
  return ends;
}

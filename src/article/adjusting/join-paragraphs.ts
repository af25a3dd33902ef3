import type { Repair } from '../../text/traced-text.ts';
import type { MarkRun } from '../inline/inline-markup.ts';
import type { ParsedParagraph } from '../reading.ts';
import { withHtml } from './split-paragraph.ts';

/**
 * Makes one paragraph of two. The marker of a list item becomes text again.
 * @param repair the paragraph break between them, which becomes a space
 */
export function joinParagraphs(
  first: ParsedParagraph,
  second: ParsedParagraph,
  repair: Repair | undefined,
  between: '' | ' ',
): ParsedParagraph {
  const marker = second.marker === undefined ? '' : `${second.marker} `;
  const behindFirst = first.origins[first.text.length]!;
  return withHtml({
    ...first,
    text: first.text + between + marker + second.text,
    origins: Uint32Array.from([
      ...first.origins.subarray(0, first.text.length),
      ...Array<number>(between.length).fill(behindFirst),
      ...Array<number>(marker.length).fill(second.origins[0]!),
      ...second.origins,
    ]),
    repairs: [...first.repairs, ...(repair ? [repair] : []), ...second.repairs],
    marks: [...ownMarks(first), ...ownMarks(second)],
  });
}

/** The runs that apply to this paragraph. */
function ownMarks({ text, origins, marks }: ParsedParagraph): readonly MarkRun[] {
  const [start, end] = [origins[0]!, origins[text.length]!];
  const mark = marks.findLast(({ from }) => from <= start)?.mark;
  return [{ from: start, mark }, ...marks.filter(({ from }) => from > start && from < end)];
}

/** The inserted paragraph break between two paragraphs, if there is one. */
export function repairOfBreak(
  repairs: readonly Repair[],
  before: ParsedParagraph,
  behind: ParsedParagraph,
): Repair | undefined {
  const [end, start] = [before.origins[before.text.length]!, behind.origins[0]!];
  return repairs.find(({ kind, at }) => kind === 'paragraph-break' && at >= end && at <= start);
}

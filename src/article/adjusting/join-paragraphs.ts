import type { Repair } from '../../text/traced-text.ts';
import type { MarkRun } from '../inline/inline-markup.ts';
import type { ParsedParagraph } from '../reading.ts';
import { withHtml } from './split-paragraph.ts';

/**
 * One paragraph of two. A list item's mark becomes a part of the text again.
 * @param repair the one that had parted them, where it goes on as a space
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

/** The runs that say something of this paragraph, and nothing of others. */
function ownMarks({ text, origins, marks }: ParsedParagraph): readonly MarkRun[] {
  const [start, end] = [origins[0]!, origins[text.length]!];
  const mark = marks.findLast(({ from }) => from <= start)?.mark;
  return [{ from: start, mark }, ...marks.filter(({ from }) => from > start && from < end)];
}

/** The paragraph break that was put in between two paragraphs, where there is one. */
export function repairOfBreak(
  repairs: readonly Repair[],
  before: ParsedParagraph,
  behind: ParsedParagraph,
): Repair | undefined {
  const [end, start] = [before.origins[before.text.length]!, behind.origins[0]!];
  return repairs.find(({ kind, at }) => kind === 'paragraph-break' && at >= end && at <= start);
}

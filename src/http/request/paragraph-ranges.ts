import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import { wrongParameter } from './field-faults.ts';

/** The ids of the first and the last paragraph of a range; the same id twice for one paragraph. */
export type ParagraphRange = readonly [string, string];

/** No quotation needs more; without a limit, a request could make the server work long. */
const MOST_RANGES = 100;

/**
 * `p3-p7,p9`
 * @throws Problem `request-invalid`
 */
export function readRanges(written: string): readonly ParagraphRange[] {
  const parts = written
    .split(',', MOST_RANGES + 1)
    .map((part) => /^(p\d{1,9})(?:-(p\d{1,9}))?$/.exec(part.trim()));
  return parts.map((part, index) => {
    if (!part || index === MOST_RANGES) throw wrongParameter('paragraphs', 'not-ranges');
    return [part[1]!, part[2] ?? part[1]!] as const;
  });
}

/**
 * The paragraphs of the ranges, in reading order, each once. A range with an unknown end is
 * ignored.
 */
export function paragraphsIn(
  paragraphs: readonly ParallelParagraph[],
  ranges: readonly ParagraphRange[],
): readonly ParallelParagraph[] {
  const places = new Map(paragraphs.map(({ id, position }) => [id, position]));
  const spans = ranges.map((ends) =>
    ends.map((id) => places.get(id) ?? NaN).sort((one, other) => one - other),
  );
  return paragraphs.filter(({ position }) =>
    spans.some(([first, last]) => first! <= position && position <= last!),
  );
}

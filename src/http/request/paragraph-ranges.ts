import { type ParagraphRange, placesOfRange } from '../../presentation/range-of-paragraphs.ts';
import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import { wrongParameter } from './field-faults.ts';

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

/** The paragraphs of the ranges, in reading order, each once. */
export function paragraphsIn(
  paragraphs: readonly ParallelParagraph[],
  ranges: readonly ParagraphRange[],
): readonly ParallelParagraph[] {
  const ids = paragraphs.map(({ id }) => id);
  const places = ranges.map((range) => placesOfRange(ids, range)).filter((each) => each !== undefined);
  return paragraphs.filter((_, at) => places.some(([first, last]) => first <= at && at <= last));
}

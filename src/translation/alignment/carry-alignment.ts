import { commonRuns } from '../../text/compare/common-runs.ts';
import { type SentencePair, UNCERTAIN } from './align-sentences.ts';
import type { SplitSide } from './word-links.ts';

/**
 * The alignment of a translation that was made from an earlier text, in terms of the present text.
 * Only sentences that are the same in both texts, in the same order, keep their counterparts. A
 * counterpart that loses a part of its source becomes uncertain.
 */
export function carryAlignment(
  alignment: readonly SentencePair[],
  earlier: SplitSide,
  present: SplitSide,
): readonly SentencePair[] {
  const carried = carriedSentences(earlier, present);
  return alignment.flatMap(({ source, target, confidence }) => {
    const kept = source.flatMap((sentence) => carried.get(sentence) ?? []);
    if (kept.length === 0) return [];
    const isWhole = kept.length === source.length;
    return { source: kept, target, confidence: isWhole ? confidence : Math.min(confidence, UNCERTAIN / 2) };
  });
}

/** The present index of each earlier sentence that stands unchanged. */
function carriedSentences(earlier: SplitSide, present: SplitSide): ReadonlyMap<number, number> {
  const runs = commonRuns(textsOf(earlier), textsOf(present));
  return new Map(
    runs.flatMap(({ before, after, length }) =>
      Array.from({ length }, (_, index) => [before + index, after + index] as const),
    ),
  );
}

function textsOf({ text, sentences }: SplitSide): readonly string[] {
  return sentences.map(([start, end]) => text.slice(start, end));
}

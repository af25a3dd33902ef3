import type { Segment } from '../segments.ts';
import type { TargetOutcome, TranslationProgress } from './translating.ts';

/** How far a translation into one language has come, what it cost, and why some segments have none. */
export interface Tally {
  sent(requests: number): void;
  billed(characters: number): void;
  /** This segment is shown from now on. */
  found(text: string): void;
  gaveUp(text: string, reason: string): void;
  has(text: string): boolean;
  progress(): TranslationProgress;
  outcome(): TargetOutcome;
}

export function createTally(
  target: string,
  paragraphs: readonly { readonly text: string }[],
  segments: readonly Segment[],
): Tally {
  const shown = new Set<string>();
  const reasons = new Map<string, string>();
  let requests = 0;
  let billedCharacters = 0;
  const failure = () => segments.map(({ text }) => reasons.get(text)).find((each) => each !== undefined);
  const counts = () => ({
    target,
    translated: paragraphs.filter(({ text }) => shown.has(text)).length,
    total: paragraphs.length,
    billedCharacters,
  });
  return {
    sent: (count) => void (requests += count),
    billed: (characters) => void (billedCharacters += characters),
    found(text) {
      shown.add(text);
      reasons.delete(text);
    },
    gaveUp: (text, reason) => void reasons.set(text, reason),
    has: (text) => shown.has(text),
    progress() {
      const why = failure();
      return { ...counts(), ...(why !== undefined && { failure: why }) };
    },
    outcome() {
      const { translated, total } = counts();
      const reason = failure() ?? 'interrupted';
      return { ...counts(), requests, ...(translated < total && { reason }) };
    },
  };
}

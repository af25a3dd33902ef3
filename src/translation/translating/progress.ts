import { isLanguageFree } from '../../text/language-free.ts';
import type { Segment } from '../segments.ts';
import type { TargetOutcome, TranslationProgress } from './translating.ts';

/**
 * How far the translation into one language is, what it cost, and why some segments have no
 * translation. The counts are of paragraphs, so the title is in none. Other texts than these segments
 * (pieces of one) may be named; they do not count.
 */
export interface Progress {
  sent(requests: number): void;
  /** Sent so far. */
  requests(): number;
  billed(characters: number): void;
  /** This segment has a translation from now on. */
  translated(text: string): void;
  gaveUp(text: string, reason: string): void;
  soFar(): TranslationProgress;
  outcome(): TargetOutcome;
}

export function createProgress(
  target: string,
  paragraphs: readonly { readonly text: string }[],
  segments: readonly Segment[],
): Progress {
  const translated = new Set<string>();
  const reasons = new Map<string, string>();
  let requests = 0;
  let billedCharacters = 0;
  const failure = () => segments.map(({ text }) => reasons.get(text)).find((each) => each !== undefined);
  const isDone = (text: string) => translated.has(text) || isLanguageFree(text);
  const counts = () => ({
    target,
    translated: paragraphs.filter(({ text }) => isDone(text)).length,
    total: paragraphs.length,
    billedCharacters,
  });
  return {
    sent: (count) => void (requests += count),
    requests: () => requests,
    billed: (characters) => void (billedCharacters += characters),
    translated(text) {
      translated.add(text);
      reasons.delete(text);
    },
    gaveUp: (text, reason) => void reasons.set(text, reason),
    soFar() {
      const why = failure();
      return { ...counts(), ...(why !== undefined && { failure: why }) };
    },
    outcome() {
      const isComplete = segments.every(({ text }) => translated.has(text));
      return { ...counts(), requests, ...(!isComplete && { reason: failure() ?? 'interrupted' }) };
    },
  };
}

import { fingerprint } from '../text/fingerprint.ts';

/**
 * All of a source paragraph that its derived data depends on. Adjustments change its sentences, and
 * other articles have the same text with other markup.
 * @param sentences JSON, as it is stored
 */
export function sourceHash(source: {
  readonly text: string;
  readonly html: string | null;
  readonly sentences: string;
}): string {
  return fingerprint(source.text, source.html ?? undefined, source.sentences);
}

/** What one request may hold: this many texts, and this many bytes as the engine encodes them. */
export interface BatchLimits {
  readonly texts: number;
  readonly bytes: number;
  encodedBytes(text: string): number;
}

/**
 * Fills requests in order, each as full as the limits allow. A text that is too long for any request stands in one of its own; cut
 * it with `cutToFit` first.
 */
export function toBatches(texts: readonly string[], limits: BatchLimits): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const bytes = limits.encodedBytes(text);
    const last = batches.at(-1);
    if (last === undefined || last.length >= limits.texts || bytes > room) {
      batches.push([text]);
      room = limits.bytes - bytes;
    } else {
      last.push(text);
      room -= bytes;
    }
  }
  return batches;
}

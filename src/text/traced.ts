import type { TracedText } from './traced-text.ts';

/** Where every text begins: each code unit stands where it stood, and nothing was changed. */
export function traced(text: string): TracedText {
  return { text, origins: Uint32Array.from({ length: text.length + 1 }, (_, at) => at), repairs: [] };
}

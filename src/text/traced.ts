import type { TracedText } from './traced-text.ts';

/** Where every text begins: each code unit stands where it stood, and nothing was changed. */
export function traced(text: string): TracedText {
  const origins = new Uint32Array(text.length + 1);
  for (let at = 0; at < origins.length; at++) origins[at] = at;
  return { text, origins, repairs: [], original: text };
}

/** Unicode code points, spaces included: what DeepL bills a source text by. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

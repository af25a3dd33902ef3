/** Unicode code points, spaces included: what DeepL bills a source text by. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

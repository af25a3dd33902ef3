/** Unicode code points, including spaces. DeepL bills a source text by them. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** The start of a text, at most `length` UTF-16 code units, with an ellipsis if it was cut. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  const end = space > 0 ? space : length - 1;
  // Does not cut a surrogate pair in two.
  return `${text.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}

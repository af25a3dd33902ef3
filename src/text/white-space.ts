/** The first place from `from` on that is not white space; the end of the text if there is none. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

/** The end of the text before `from`, without trailing white space; at least `floor`. */
export function skipSpaceBack(text: string, from: number, floor = 0): number {
  let at = from;
  while (at > floor && /\s/.test(text[at - 1]!)) at--;
  return at;
}

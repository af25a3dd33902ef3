/** The first place from `from` on that holds no white space; the text's end where there is none. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

/** The end of what stands before `from`, without the white space at its end; at least `floor`. */
export function skipSpaceBack(text: string, from: number, floor = 0): number {
  let at = from;
  while (at > floor && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** How far back a quotation may begin. Newspaper paragraphs are shorter. */
const REACH = 1000;

/**
 * Returns a test for ascending places in a text: whether a quotation is open there, because the
 * nearest quotation mark before it is an opening one.
 */
export function watchQuotations(text: string): (at: number) => boolean {
  let seen = 0;
  let opened = -Infinity;
  return (at) => {
    for (; seen < at; seen++) {
      const mark = text.charCodeAt(seen);
      if (mark === LEFT || mark === LOW || mark === GUILLEMET || (mark === STRAIGHT && opens(text, seen)))
        opened = seen;
      else if (mark === RIGHT || mark === CLOSING_GUILLEMET || mark === STRAIGHT) opened = -Infinity;
    }
    return at - opened <= REACH;
  };
}

const [STRAIGHT, LEFT, RIGHT, LOW, GUILLEMET, CLOSING_GUILLEMET] = Array.from('"“”„«»', (mark) =>
  mark.charCodeAt(0),
);

/**
 * A straight quotation mark opens a quotation unless a word ends before it. Directly between two
 * sentences it may open or close; so may a mark between spaces.
 */
function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (
    /^$|[^\p{L}\p{N}\p{Pf}\p{Pe}.,;:!?…%'"]/u.test(before) ||
    (/[.!?…]/.test(before) && /\p{Lu}/u.test(text.charAt(at + 1)))
  );
}

/** Further back than this no quotation is looked for: a paragraph of a newspaper is shorter. */
const REACH = 1000;

/**
 * Tells of ascending places in a text whether a quotation that was opened before is still open there: the nearest quotation mark
 * is an opening one.
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
 * A straight quotation mark opens where no word ends before it. Glued to the end of a sentence and to the next, it may do either; so may one
 * that stands alone.
 */
function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (
    /^$|[^\p{L}\p{N}\p{Pf}\p{Pe}.,;:!?…%'"]/u.test(before) ||
    (/[.!?…]/.test(before) && /\p{Lu}/u.test(text.charAt(at + 1)))
  );
}

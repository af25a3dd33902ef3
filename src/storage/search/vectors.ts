import { LONGEST_TERM } from '../../text/search/search-terms.ts';

/*
 * PostgreSQL's limits for a `tsvector`: 256 positions of a word, of which the rest is dropped;
 * positions up to 16,383, in which all later ones end; and 1 MB
 * (https://www.postgresql.org/docs/current/textsearch-limits.html). A key has up to 192 bytes.
 */
const MOST_OF_A_WORD = 256;
const MOST_WORDS = 4_000;

/**
 * The texts as values of the type `tsvector`. Usually one holds them all. A long text is divided
 * where a limit is reached, and the last words before that place are repeated, so that every term
 * is in one of the pieces. A position is left out between two texts, so that no term continues from
 * one into the next.
 * @param texts keys, separated by spaces
 */
export function* vectorsOf(texts: readonly string[]): Generator<string> {
  let positions = new Map<string, number[]>();
  let words = 0;
  let last = 0;
  for (const text of texts) {
    const keys = text.split(' ').filter((key) => key !== '');
    for (let at = 0; at < keys.length; at++) {
      if (words === MOST_WORDS || positions.get(keys[at]!)?.length === MOST_OF_A_WORD) {
        yield written(positions);
        positions = new Map();
        words = 0;
        last = 0;
        at = Math.max(0, at - (LONGEST_TERM - 1));
      }
      const key = keys[at]!;
      const own = positions.get(key);
      last++;
      if (own) own.push(last);
      else positions.set(key, [last]);
      words++;
    }
    // Not for a text without words, of which there may be many.
    if (keys.length > 0) last++;
  }
  if (words > 0) yield written(positions);
}

function written(positions: ReadonlyMap<string, readonly number[]>): string {
  return Array.from(positions, ([key, places]) => `'${key}':${places.join(',')}`).join(' ');
}

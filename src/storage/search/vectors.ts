import { LONGEST_TERM, type SearchTerm } from '../../text/search/search-terms.ts';

/*
 * PostgreSQL's limits for a `tsvector`: 256 positions of a word, of which the rest is dropped;
 * positions up to 16,383, in which all later ones end; and 1 MB
 * (https://www.postgresql.org/docs/current/textsearch-limits.html). A key has up to 192 bytes.
 */
const MOST_OF_A_WORD = 256;
const MOST_WORDS = 4_000;

/** Of each word of a pair. */
const PAIRED_LETTERS = 3;
/** Longer words are in few enough texts. */
const LONGEST_PAIRED = 5;

/**
 * The texts as values of the type `tsvector`. Usually one holds them all. A long text is divided
 * where a limit is reached, and the last words before that place are repeated, so that every term
 * is in one of the pieces. A position is left out between two texts, so that no term continues from
 * one into the next.
 *
 * The index of PostgreSQL knows no positions. So the beginnings of a short word and its next one are
 * a further entry: with them, it finds few articles that have the words of a phrase, but not the
 * phrase.
 * @param texts keys, separated by spaces
 */
export function* vectorsOf(texts: readonly string[]): Generator<string> {
  let piece = createPiece();
  for (const text of texts) {
    const keys = text.split(' ').filter((key) => key !== '');
    for (let at = 0; at < keys.length; at++) {
      if (!piece.hasRoomFor(keys[at]!)) {
        yield piece.written();
        piece = createPiece();
        at = Math.max(0, at - (LONGEST_TERM - 1));
      }
      piece.add(keys[at]!);
    }
    // Not for a text without words, of which there may be many.
    if (keys.length > 0) piece.endText();
  }
  if (!piece.isEmpty()) yield piece.written();
}

function createPiece() {
  const positions = new Map<string, number[]>();
  const pairs = new Set<string>();
  let words = 0;
  let last = 0;
  let previous: string | undefined;
  return {
    isEmpty: () => words === 0,
    hasRoomFor: (key: string) => words < MOST_WORDS && positions.get(key)?.length !== MOST_OF_A_WORD,
    add(key: string): void {
      words++;
      last++;
      const own = positions.get(key);
      if (own) own.push(last);
      else positions.set(key, [last]);
      if (previous !== undefined && isPaired(previous)) pairs.add(pairOf(previous, key));
      previous = key;
    },
    endText(): void {
      last++;
      previous = undefined;
    },
    written(): string {
      const entries = Array.from(positions, ([key, places]) => `'${key}':${places.join(',')}`);
      return [...entries, ...Array.from(pairs, (pair) => `'${pair}'`)].join(' ');
    },
  };
}

/**
 * The term as a `tsquery`. The keys are letters and digits in quotation marks, so nothing that a
 * user types is syntax.
 */
export function queryOf({ keys, isPrefix }: SearchTerm): string {
  const phrase = keys.map((key) => `'${key}'`).join(' <-> ') + (isPrefix ? ':*' : '');
  const pairs = keys.slice(1).flatMap((key, index) => {
    const previous = keys[index]!;
    if (!isPaired(previous)) return [];
    const isUnfinished = isPrefix && index === keys.length - 2 && key.length < PAIRED_LETTERS;
    return `'${pairOf(previous, key)}'${isUnfinished ? ':*' : ''}`;
  });
  return [...pairs, `(${phrase})`].join(' & ');
}

function isPaired(first: string): boolean {
  return first.length <= LONGEST_PAIRED;
}

/** Begins with a space, so that it does not begin like any word. */
function pairOf(first: string, second: string): string {
  return ` ${first.slice(0, PAIRED_LETTERS)} ${second.slice(0, PAIRED_LETTERS)}`;
}

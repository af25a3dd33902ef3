import { indexOfWord, type Lexicon, probabilityOf, type Vocabulary } from '../alignment/lexicon.ts';
import { type Word, wordsOf } from '../alignment/words.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';
import { createHasName, cuesOf } from './similar-names.ts';

/** A clause with fewer telling words may be an attribution that the translator moved or dropped. */
const CLAUSE = {
  words: 4,
  /** How probable it is that a telling word has a known counterpart in its translation. */
  translated: 0.7,
  /** Its share of all words of the language. A more frequent word says little. */
  share: 1 / 500,
  /** The share of telling words that have a counterpart by chance. */
  chance: 0.15,
  leastProbability: 0.02,
  /** How much shorter than its source the translation must be, in lengths of the clause. */
  shorter: 0.6,
};

/**
 * The clauses of a sentence whose telling words nearly all lack a counterpart in the text that
 * translates the sentence.
 */
export function findOmittedClauses(
  source: string,
  sentence: Span,
  translation: string,
  lexicon: Lexicon,
): readonly Span[] {
  if (translation.length >= sentence[1] - sentence[0]) return [];
  let isTranslated: ((word: Word) => boolean) | undefined;
  return clausesOf(source, sentence).filter((clause) => {
    if (translation.length > sentence[1] - sentence[0] - CLAUSE.shorter * (clause[1] - clause[0]))
      return false;
    const telling = wordsOf(source.slice(...clause)).filter((word) => isTelling(word, lexicon.source));
    if (telling.length < CLAUSE.words) return false;
    isTranslated ??= createIsTranslated(translation, lexicon);
    const found = telling.filter(isTranslated).length;
    return found <= CLAUSE.chance * telling.length && !hasCue(source, sentence, clause, translation);
  });
}

/** Whether a name or a number that stands in no other clause is in the translation. */
function hasCue(source: string, [start, end]: Span, clause: Span, translation: string): boolean {
  const rest = source.slice(start, clause[0]) + source.slice(clause[1], end);
  const hasName = createHasName(translation, rest);
  const isElsewhere = createHasName(rest);
  return cuesOf(source.slice(...clause)).some((cue) => !isElsewhere(cue) && hasName(cue));
}

const BETWEEN_CLAUSES = /[;()–—]|[,:](?=\s)/g;

/** What stands between commas, semicolons, colons, dashes and brackets. */
function clausesOf(source: string, [start, end]: Span): readonly Span[] {
  const sentence = source.slice(start, end);
  const clauses: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const clause = sentence.slice(from, to);
    const begin = start + to - clause.trimStart().length;
    if (to > from) clauses.push([begin, begin + clause.trim().length]);
    from = to + 1;
  };
  for (const { index } of matchesIn(sentence, BETWEEN_CLAUSES)) add(index);
  add(sentence.length);
  return clauses;
}

function isTelling({ hash, isNumber }: Word, vocabulary: Vocabulary): boolean {
  if (isNumber) return false;
  const index = indexOfWord(vocabulary, hash);
  return (
    index >= 0 &&
    probabilityOf(vocabulary.translated[index]!) >= CLAUSE.translated &&
    probabilityOf(vocabulary.shares[index]!) <= CLAUSE.share
  );
}

/** Whether the translation has a word that translates a word of the source, or the same word. */
export function createIsTranslated(translation: string, lexicon: Lexicon): (word: Word) => boolean {
  const hashes = new Set(wordsOf(translation).map(({ hash }) => hash));
  return ({ hash }) => {
    if (hashes.has(hash)) return true;
    const index = indexOfWord(lexicon.source, hash);
    if (index < 0) return false;
    for (let at = lexicon.rows[index]!; at < lexicon.rows[index + 1]!; at++)
      if (
        probabilityOf(lexicon.forward[at]!) >= CLAUSE.leastProbability &&
        hashes.has(lexicon.target.hashes[lexicon.targets[at]!]!)
      )
        return true;
    return false;
  };
}

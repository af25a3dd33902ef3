/**
 * Words that translate each other, as they were learned from the memory for one source and one
 * target language. Frozen. It holds hashes of words and no text.
 */
export interface Lexicon extends StoredLexicon {
  readonly source: Vocabulary;
  readonly target: Vocabulary;
}

interface StoredLexicon {
  readonly source: StoredVocabulary;
  readonly target: StoredVocabulary;
  /** The pairs of source word `n` are `rows[n]` to `rows[n + 1]`, end exclusive. */
  readonly rows: Uint32Array;
  /** Of each pair: the index of its target word. */
  readonly targets: Uint16Array;
  /** Of each pair: how probable the target word is for the source word, as `costOf` gives it. */
  readonly forward: Uint8Array;
  /** Of each pair: how probable the source word is for the target word, as `costOf` gives it. */
  readonly backward: Uint8Array;
  readonly habits: Habits;
}

/** How the memory's translations differ from their sources as a whole. */
export interface Habits {
  /**
   * The share, from 0 to 1, of sentences that have no counterpart of their own, because the
   * translations divide the text in another way.
   */
  readonly regrouped: number;
  /**
   * The characters of the translations for each of the sources, at most `LONGEST_RATIO`; `undefined` if it
   * was not counted.
   */
  readonly lengthRatio: number | undefined;
}

/** The words of one language, by ascending hash, as they are stored. */
interface StoredVocabulary {
  /** `hashOf` of each word. */
  readonly hashes: Uint32Array;
  /** Each word's share of all words, as `costOf` gives it. */
  readonly shares: Uint8Array;
  /** How probable it is that one of a word's known counterparts translates it. */
  readonly translated: Uint8Array;
}

export interface Vocabulary extends StoredVocabulary {
  /**
   * The words whose hashes begin with the same bits, `n`, are `starts[n]` to `starts[n + 1]`, end exclusive.
   * Looking for them among all words would take several times as long.
   */
  readonly starts: Uint16Array;
}

/** Words as indexes of the vocabularies, and probabilities from 0 to 1. */
export interface LexiconPair {
  readonly source: number;
  readonly target: number;
  readonly forward: number;
  readonly backward: number;
}

/** A word and how often it occurs. */
export interface CountedWord {
  readonly hash: number;
  readonly count: number;
}

/** Raise it when the stored form, `hashOf` or `wordsOf` changes. */
export const LEXICON_FORMAT = 1;

/** Of one language: indexes of words have 16 bits. */
export const MOST_WORDS = 0xffff;
/** With the largest vocabularies, a lexicon takes 3.1 MB. */
export const MOST_PAIRS = 500_000;

export const UNKNOWN_HABITS: Habits = { regrouped: 0, lengthRatio: undefined };
export const LONGEST_RATIO = 60;

/** "SJLX" */
const MAGIC = 0x584c_4a53;
/**
 * The magic number, the format, the numbers of source words, target words and pairs, and the habits in
 * thousandths: `regrouped` in the lower 16 bits, the ratio of lengths in the upper ones, 0 if it was not
 * counted.
 */
const HEADER = 6;
const HALF = 0x1_0000;
const THOUSANDTHS = 1000;
const WORD_BYTES = Uint32Array.BYTES_PER_ELEMENT;
/** Steps of a natural logarithm: 6 % each, down to 1e-7. */
const STEPS = 16;
const HIGHEST_COST = 0xff;
const PROBABILITIES = Float64Array.from({ length: HIGHEST_COST + 1 }, (_, cost) => Math.exp(-cost / STEPS));

/** The byte that stands for a probability: its negative logarithm. */
function costOf(probability: number): number {
  return Math.max(0, Math.min(HIGHEST_COST, Math.round(-Math.log(probability) * STEPS)));
}

/** The probability that a byte of a lexicon stands for, from 1e-7 to 1. */
export function probabilityOf(cost: number): number {
  return PROBABILITIES[cost]!;
}

/** 32 bits of a word: FNV-1a of its UTF-16 code units. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashFurther(hash, word.charCodeAt(at));
  return hash >>> 0;
}

export const HASH_START = 0x811c_9dc5 | 0;

/** The signed hash with one more code unit; `hashOf` is the unsigned one. */
export function hashFurther(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x0100_0193);
}

/** The index of a word, or -1 if it is not known. */
export function indexOfWord({ hashes, starts }: Vocabulary, hash: number): number {
  const beginning = hash >>> LATER_BITS;
  let low = starts[beginning]!;
  let high = starts[beginning + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle]!;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A word of the target that may translate a word of the source. */
interface LearnedTranslation {
  /** `hashOf` the word. */
  readonly hash: number;
  /** How probable the word is for the source word. */
  readonly probability: number;
  /** How probable the source word is for the word. */
  readonly backward: number;
}

/** What is known of a source word; `undefined` if the lexicon does not have the word. */
export function translationsOf(lexicon: Lexicon, hash: number): readonly LearnedTranslation[] | undefined {
  const word = indexOfWord(lexicon.source, hash);
  if (word < 0) return undefined;
  const found: LearnedTranslation[] = [];
  for (let at = lexicon.rows[word]!; at < lexicon.rows[word + 1]!; at++)
    found.push({
      hash: lexicon.target.hashes[lexicon.targets[at]!]!,
      probability: probabilityOf(lexicon.forward[at]!),
      backward: probabilityOf(lexicon.backward[at]!),
    });
  return found;
}

/**
 * The stored form of a lexicon.
 *
 * @param source by ascending hash
 * @param target by ascending hash
 * @param pairs by ascending source word; at most `MOST_PAIRS`
 */
export function encodeLexicon(
  source: readonly CountedWord[],
  target: readonly CountedWord[],
  pairs: readonly LexiconPair[],
  { regrouped, lengthRatio }: Habits,
): Uint8Array {
  const bytes = new Uint8Array(sizeOf(source.length, target.length, pairs.length));
  new Uint32Array(bytes.buffer, 0, HEADER).set([
    MAGIC,
    LEXICON_FORMAT,
    source.length,
    target.length,
    pairs.length,
    Math.round((lengthRatio ?? 0) * THOUSANDTHS) * HALF + Math.round(regrouped * THOUSANDTHS),
  ]);
  const lexicon = viewOf(bytes);
  const ofSource = new Float64Array(source.length);
  const ofTarget = new Float64Array(target.length);
  pairs.forEach((pair, at) => {
    lexicon.rows[pair.source + 1] = at + 1;
    lexicon.targets[at] = pair.target;
    lexicon.forward[at] = costOf(pair.forward);
    lexicon.backward[at] = costOf(pair.backward);
    ofSource[pair.source]! += pair.forward;
    ofTarget[pair.target]! += pair.backward;
  });
  for (let word = 1; word < lexicon.rows.length; word++)
    lexicon.rows[word] = Math.max(lexicon.rows[word]!, lexicon.rows[word - 1]!);
  fillVocabulary(lexicon.source, source, ofSource);
  fillVocabulary(lexicon.target, target, ofTarget);
  return bytes;
}

function fillVocabulary(
  vocabulary: StoredVocabulary,
  words: readonly CountedWord[],
  translated: Float64Array,
): void {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  words.forEach(({ hash, count }, index) => {
    vocabulary.hashes[index] = hash;
    vocabulary.shares[index] = costOf(count / total);
    vocabulary.translated[index] = costOf(Math.min(1, translated[index]!));
  });
}

/**
 * Reads the stored form. The lexicon is a view of these bytes, which threads may share.
 *
 * @param bytes at a multiple of 4 in their buffer
 * @throws RangeError if they are no lexicon of this format
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  if (bytes.byteLength < HEADER * WORD_BYTES) throw new RangeError('The lexicon is cut off.');
  const [magic, format, sources, targets, pairs] = headerOf(bytes);
  // Written on a machine with another byte order, the number is another one too.
  if (magic !== MAGIC || format !== LEXICON_FORMAT)
    throw new RangeError(`This is no lexicon of format ${LEXICON_FORMAT}.`);
  if (bytes.byteLength !== sizeOf(sources!, targets!, pairs!))
    throw new RangeError('The lexicon has another length than it says.');
  const lexicon = viewOf(bytes);
  return { ...lexicon, source: withStarts(lexicon.source), target: withStarts(lexicon.target) };
}

/** By the first 12 of the 32 bits, only a few words are left to search. */
const LATER_BITS = 20;

function withStarts(vocabulary: StoredVocabulary): Vocabulary {
  const starts = new Uint16Array(2 ** (32 - LATER_BITS) + 1);
  for (const hash of vocabulary.hashes) starts[(hash >>> LATER_BITS) + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  return { ...vocabulary, starts };
}

function headerOf({ buffer, byteOffset }: Uint8Array): readonly number[] {
  return [...new Uint32Array(buffer, byteOffset, HEADER)];
}

function sizeOf(sources: number, targets: number, pairs: number): number {
  return (HEADER + 2 * sources + 1 + targets) * WORD_BYTES + 4 * pairs + 2 * (sources + targets);
}

function viewOf(bytes: Uint8Array): StoredLexicon {
  const [, , sources, targets, pairs, habits] = headerOf(bytes);
  let at = bytes.byteOffset + HEADER * WORD_BYTES;
  function next<View extends Uint8Array | Uint16Array | Uint32Array>(
    View: new (buffer: ArrayBufferLike, at: number, length: number) => View,
    length: number,
  ): View {
    const view = new View(bytes.buffer, at, length);
    at += view.byteLength;
    return view;
  }
  const sourceHashes = next(Uint32Array, sources!);
  const targetHashes = next(Uint32Array, targets!);
  return {
    habits: {
      regrouped: (habits! % HALF) / THOUSANDTHS,
      lengthRatio: Math.floor(habits! / HALF) / THOUSANDTHS || undefined,
    },
    rows: next(Uint32Array, sources! + 1),
    targets: next(Uint16Array, pairs!),
    forward: next(Uint8Array, pairs!),
    backward: next(Uint8Array, pairs!),
    source: {
      hashes: sourceHashes,
      shares: next(Uint8Array, sources!),
      translated: next(Uint8Array, sources!),
    },
    target: {
      hashes: targetHashes,
      shares: next(Uint8Array, targets!),
      translated: next(Uint8Array, targets!),
    },
  };
}

import { indexOfWord, type Lexicon, MOST_WORDS, probabilityOf, type Vocabulary } from './lexicon.ts';
import { type Respellings, respellWords, SHORTEST_SIMILAR } from './respellings.ts';
import type { Span } from '../../text/traced-text.ts';
import { lengthOf, readWords, type Word } from './words.ts';

/** A text and its sentences. */
export interface SplitSide {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** The words of one side of a paragraph, and what is known of them. */
export interface WordSide {
  /** Each word once. */
  readonly words: readonly Word[];
  /** Of each sentence: the indexes of its words, each once. */
  readonly sentences: readonly (readonly number[])[];
  /** Of each word: its share of all words of the language. */
  readonly shares: readonly number[];
  /** Of each word: how probable it is that a known counterpart translates it. */
  readonly translated: readonly number[];
}

/** A word of the target that may translate a word of the source. */
export interface WordLink {
  readonly target: number;
  /** How probable the target word is for the source word, and the reverse. */
  forward: number;
  backward: number;
}

export interface LinkedWords {
  readonly source: WordSide;
  readonly target: WordSide;
  /** Of each word of the source: its links, each word of the target once. */
  readonly links: readonly (readonly Readonly<WordLink>[])[];
}

/** The share of a word that the lexicon does not know. */
const UNKNOWN_SHARE = 0.0005;
/** How probable it is that a number or a name that both sides have is its own translation. */
const STAYS = 1;
/** The same for another word that both sides have. */
const SAME = 0.44;
/** The same for words of equal origin, such as `presiden` and `president`, by what is common. */
const SIMILAR = 0.29;
/** A shorter word that is the same on both sides is another word: `di`, `die`. */
const SHORTEST_SAME = 4;
/** The letters by which similar words are found. */
const OPENING = 3;
/** What similar words have in common at least, as a share of the longer one. */
const LEAST_COMMON = 0.6;

/** Finds the words of two texts that may translate each other. */
export function linkWords(source: SplitSide, target: SplitSide, lexicon: Lexicon | undefined): LinkedWords {
  const left = readSide(source, lexicon?.source);
  const right = readSide(target, lexicon?.target);
  const links = left.words.map((): WordLink[] => []);
  if (lexicon) addLearned(left, right, lexicon, links);
  addAlike(left, right, links);
  return { source: left, target: right, links };
}

interface ReadSide extends WordSide {
  /** Of each word: its index in the vocabulary, or -1. */
  readonly known: readonly number[];
  /**
   * Of each word: whether it is a number or, inside a sentence, begins with a capital. It often stays
   * as it is.
   */
  readonly mayStay: readonly boolean[];
  /** The index of a word by its hash, or -1. */
  readonly indexOf: (hash: number) => number;
  readonly respelled: Respellings;
}

function readSide({ text, sentences }: SplitSide, vocabulary: Vocabulary | undefined): ReadSide {
  const { all, different: words, indexes, indexOf } = readWords(text);
  const mayStay = words.map(({ isNumber }) => isNumber);
  /** Of each word: the last sentence in which it was seen. */
  const seenIn = words.map(() => -1);
  let at = 0;
  const inSentences = sentences.map(([begin, end], sentence) => {
    const own: number[] = [];
    for (; at < all.length && all[at]!.start < end; at++) {
      const { isCapital, start } = all[at]!;
      const index = indexes[at]!;
      // The first word has a capital anyway, also after a quotation mark.
      if (isCapital && start > begin + 1) mayStay[index] = true;
      if (seenIn[index] !== sentence) own.push(index);
      seenIn[index] = sentence;
    }
    return own;
  });
  const known = words.map(({ hash }) => (vocabulary ? indexOfWord(vocabulary, hash) : -1));
  const shares = known.map((at) => (at < 0 ? UNKNOWN_SHARE : probabilityOf(vocabulary!.shares[at]!)));
  const translated = known.map((at) => (at < 0 ? 0 : probabilityOf(vocabulary!.translated[at]!)));
  const respelled = respellWords(text, words);
  return { words, mayStay, indexOf, respelled, sentences: inSentences, known, shares, translated };
}

/** Of each word of a vocabulary: its place among a text's words, from 1; 0 if the text lacks it. */
const placeInText = new Uint32Array(MOST_WORDS);

function addLearned(left: ReadSide, right: ReadSide, lexicon: Lexicon, links: readonly WordLink[][]): void {
  const { rows, targets, forward, backward } = lexicon;
  right.known.forEach((at, target) => {
    if (at >= 0) placeInText[at] = target + 1;
  });
  left.known.forEach((at, source) => {
    if (at < 0) return;
    for (let pair = rows[at]!; pair < rows[at + 1]!; pair++) {
      const place = placeInText[targets[pair]!]!;
      if (place === 0) continue;
      links[source]!.push({
        target: place - 1,
        forward: probabilityOf(forward[pair]!),
        backward: probabilityOf(backward[pair]!),
      });
    }
  });
  for (const at of right.known) if (at >= 0) placeInText[at] = 0;
}

/** Numbers, names and words of equal origin. They need no lexicon. */
function addAlike(left: ReadSide, right: ReadSide, links: readonly WordLink[][]): void {
  const byOpening = new Map<number, number[]>();
  right.words.forEach((_, target) => {
    const opening = openingOf(right.respelled, target);
    if (opening === undefined) return;
    const others = byOpening.get(opening);
    if (others) others.push(target);
    else byOpening.set(opening, [target]);
  });
  left.words.forEach((word, source) => {
    const same = right.indexOf(word.hash);
    if (same >= 0) {
      const stays = left.mayStay[source]! && right.mayStay[same]!;
      const probability = stays ? STAYS : lengthOf(word) >= SHORTEST_SAME ? SAME : 0;
      if (probability > 0) add(links[source]!, same, probability);
    }
    const opening = openingOf(left.respelled, source);
    if (opening === undefined) return;
    for (const target of byOpening.get(opening) ?? []) {
      if (target === same) continue;
      const common = commonShare(left.respelled, source, right.respelled, target);
      if (common >= LEAST_COMMON) add(links[source]!, target, SIMILAR * common);
    }
  });
}

/** One number for the first letters of a word; other letters may have it too. */
function openingOf({ letters, starts }: Respellings, word: number): number | undefined {
  const from = starts[word]!;
  if (starts[word + 1] === from) return undefined;
  let opening = 0;
  for (let at = from; at < from + OPENING; at++) opening = (opening << 8) ^ letters[at]!;
  return opening;
}

/** The length of the common beginning, as a share of the longer word; 0 if it is short. */
function commonShare(a: Respellings, first: number, b: Respellings, second: number): number {
  const [from, other] = [a.starts[first]!, b.starts[second]!];
  const lengths = [a.starts[first + 1]! - from, b.starts[second + 1]! - other] as const;
  const shorter = Math.min(...lengths);
  let common = 0;
  while (common < shorter && a.letters[from + common] === b.letters[other + common]) common++;
  return common < SHORTEST_SIMILAR ? 0 : common / Math.max(...lengths);
}

/** Adds a link of a source word, unless there is a stronger one. */
function add(links: WordLink[], target: number, probability: number): void {
  const known = links.find((link) => link.target === target);
  if (known) {
    known.forward = Math.max(known.forward, probability);
    known.backward = Math.max(known.backward, probability);
  } else links.push({ target, forward: probability, backward: probability });
}

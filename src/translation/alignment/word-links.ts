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

/** A word of the source and one of the target that may translate each other. */
export interface WordLink {
  readonly source: number;
  readonly target: number;
  /** How probable the target word is for the source word, and the reverse. */
  forward: number;
  backward: number;
}

export interface LinkedWords {
  readonly source: WordSide;
  readonly target: WordSide;
  /** Each pair of words once. */
  readonly links: readonly Readonly<WordLink>[];
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
/** What similar words have in common at least, as a share of the longer one. */
const LEAST_COMMON = 0.6;

/** Finds the words of two texts that may translate each other. */
export function linkWords(source: SplitSide, target: SplitSide, lexicon: Lexicon | undefined): LinkedWords {
  const left = readSide(source, lexicon?.source);
  const right = readSide(target, lexicon?.target);
  const links = lexicon ? learnedLinks(left, right, lexicon) : [];
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

function learnedLinks(left: ReadSide, right: ReadSide, lexicon: Lexicon): WordLink[] {
  const { rows, targets, forward, backward } = lexicon;
  const links: WordLink[] = [];
  right.known.forEach((at, target) => {
    if (at >= 0) placeInText[at] = target + 1;
  });
  left.known.forEach((at, source) => {
    if (at < 0) return;
    for (let pair = rows[at]!; pair < rows[at + 1]!; pair++) {
      const place = placeInText[targets[pair]!]!;
      if (place === 0) continue;
      links.push({
        source,
        target: place - 1,
        forward: probabilityOf(forward[pair]!),
        backward: probabilityOf(backward[pair]!),
      });
    }
  });
  for (const at of right.known) if (at >= 0) placeInText[at] = 0;
  return links;
}

/** Numbers, names and words of equal origin. They need no lexicon. */
function addAlike(left: ReadSide, right: ReadSide, links: WordLink[]): void {
  const learned = links.length;
  /** The first link of the source word, or of one behind it. */
  let first = 0;
  const add = (source: number, target: number, probability: number) => {
    while (first < learned && links[first]!.source < source) first++;
    let at = first;
    while (at < learned && links[at]!.source === source && links[at]!.target !== target) at++;
    const known = at < learned && links[at]!.source === source ? links[at]! : undefined;
    if (known) {
      known.forward = Math.max(known.forward, probability);
      known.backward = Math.max(known.backward, probability);
    } else links.push({ source, target, forward: probability, backward: probability });
  };
  const withOpening = createWithOpening(right.respelled.openings);
  left.words.forEach((word, source) => {
    const same = right.indexOf(word.hash);
    if (same >= 0) {
      const stays = left.mayStay[source]! && right.mayStay[same]!;
      const probability = stays ? STAYS : lengthOf(word) >= SHORTEST_SAME ? SAME : 0;
      if (probability > 0) add(source, same, probability);
    }
    for (const target of withOpening(left.respelled.openings[source]!)) {
      if (target === same) continue;
      const common = commonShare(left.respelled.lettersOf(source), right.respelled.lettersOf(target));
      if (common >= LEAST_COMMON) add(source, target, SIMILAR * common);
    }
  });
}

/** Gives the words with an opening. */
function createWithOpening(openings: readonly number[]): (opening: number) => readonly number[] {
  const words = new Map<number, number[]>();
  openings.forEach((opening, word) => {
    if (opening < 0) return;
    const others = words.get(opening);
    if (others) others.push(word);
    else words.set(opening, [word]);
  });
  return (opening) => words.get(opening) ?? [];
}

/** The length of the common beginning, as a share of the longer word; 0 if it is short. */
function commonShare(one: readonly number[], other: readonly number[]): number {
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common++;
  return common < SHORTEST_SIMILAR ? 0 : common / Math.max(one.length, other.length);
}

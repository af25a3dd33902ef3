import { hashOf, indexOfWord, type Lexicon, probabilityOf, type Vocabulary } from './lexicon.ts';
import { type Word, wordsOf } from './words.ts';

/** The words of one side of a paragraph, and what is known of them. */
export interface WordSide {
  /** Each word once. */
  readonly words: readonly Word[];
  /** Of each sentence: the indexes of its words, each once. */
  readonly sentences: readonly (readonly number[])[];
  /** Of each word: its share of all words of the language. */
  readonly shares: Float64Array;
  /** Of each word: how probable it is that a known counterpart translates it. */
  readonly translated: Float64Array;
}

/** Two words that may translate each other. */
export interface WordLink {
  readonly source: number;
  readonly target: number;
  /** How probable the target word is for the source word, and the reverse. */
  readonly forward: number;
  readonly backward: number;
}

export interface LinkedWords {
  readonly source: WordSide;
  readonly target: WordSide;
  readonly links: readonly WordLink[];
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
const SHORTEST_SIMILAR = 4;
/** The letters by which similar words are found. */
const OPENING = 3;
/** What similar words have in common at least, as a share of the longer one. */
const LEAST_COMMON = 0.6;

const SPELLINGS: Readonly<Record<string, string>> = {
  ph: 'f',
  th: 't',
  ce: 'se',
  ci: 'si',
  cy: 'si',
  c: 'k',
  q: 'k',
  x: 'ks',
  y: 'i',
  z: 's',
  v: 'f',
};

const SPELLED_OTHERWISE = /[cqvxyz]|[pt]h|(.)\1/;

/** Finds the words of two texts that may translate each other. */
export function linkWords(
  source: readonly string[],
  target: readonly string[],
  lexicon: Lexicon | undefined,
): LinkedWords {
  const left = readSide(source, lexicon?.source);
  const right = readSide(target, lexicon?.target);
  const links = new Map<number, WordLink>();
  const add = (link: WordLink) => {
    const key = link.source * right.words.length + link.target;
    const known = links.get(key);
    links.set(key, known === undefined ? link : stronger(known, link));
  };
  if (lexicon) addLearned(left, right, lexicon, add);
  addAlike(left, right, add);
  return { source: left, target: right, links: [...links.values()] };
}

interface ReadSide extends WordSide {
  /** Of each word: its index in the vocabulary, or -1. */
  readonly known: Int32Array;
}

function readSide(sentences: readonly string[], vocabulary: Vocabulary | undefined): ReadSide {
  const indexes = new Map<string, number>();
  const words: Word[] = [];
  const inSentences = sentences.map((sentence) => {
    const own = new Set<number>();
    for (const word of wordsOf(sentence)) {
      const index = indexes.get(word.key) ?? words.length;
      if (index === words.length) words.push(word);
      else if (word.mayStay) words[index] = word;
      indexes.set(word.key, index);
      own.add(index);
    }
    return [...own];
  });
  const known = Int32Array.from(words, ({ key }) => (vocabulary ? indexOfWord(vocabulary, hashOf(key)) : -1));
  return {
    words,
    sentences: inSentences,
    known,
    shares: Float64Array.from(known, (at) =>
      at < 0 ? UNKNOWN_SHARE : probabilityOf(vocabulary!.shares[at]!),
    ),
    translated: Float64Array.from(known, (at) => (at < 0 ? 0 : probabilityOf(vocabulary!.translated[at]!))),
  };
}

function addLearned(left: ReadSide, right: ReadSide, lexicon: Lexicon, add: (link: WordLink) => void): void {
  const targets = new Map<number, number>();
  right.known.forEach((at, target) => at >= 0 && targets.set(at, target));
  left.known.forEach((at, source) => {
    if (at < 0) return;
    for (let pair = lexicon.rows[at]!; pair < lexicon.rows[at + 1]!; pair++) {
      const target = targets.get(lexicon.targets[pair]!);
      if (target === undefined) continue;
      add({
        source,
        target,
        forward: probabilityOf(lexicon.forward[pair]!),
        backward: probabilityOf(lexicon.backward[pair]!),
      });
    }
  });
}

/** Numbers, names and words of equal origin. They need no lexicon. */
function addAlike(left: ReadSide, right: ReadSide, add: (link: WordLink) => void): void {
  const targets = new Map(right.words.map(({ key }, target) => [key, target]));
  const respelled = right.words.map(({ key, isNumber }) =>
    isNumber || key.length < SHORTEST_SIMILAR ? '' : respell(key),
  );
  const byOpening = new Map<string, number[]>();
  respelled.forEach((key, target) => {
    if (key.length < SHORTEST_SIMILAR) return;
    const opening = key.slice(0, OPENING);
    const others = byOpening.get(opening);
    if (others) others.push(target);
    else byOpening.set(opening, [target]);
  });
  left.words.forEach((word, source) => {
    const same = targets.get(word.key);
    if (same !== undefined) {
      const stays = word.mayStay && right.words[same]!.mayStay;
      const probability = stays ? STAYS : word.key.length >= SHORTEST_SAME ? SAME : 0;
      if (probability > 0) add({ source, target: same, forward: probability, backward: probability });
    }
    if (word.isNumber || word.key.length < SHORTEST_SIMILAR) return;
    const own = respell(word.key);
    if (own.length < SHORTEST_SIMILAR) return;
    for (const target of byOpening.get(own.slice(0, OPENING)) ?? []) {
      const common = commonShare(own, respelled[target]!);
      if (target === same || common < LEAST_COMMON) continue;
      add({ source, target, forward: SIMILAR * common, backward: SIMILAR * common });
    }
  });
}

/** The length of the common beginning, as a share of the longer word; 0 if it is short. */
function commonShare(a: string, b: string): number {
  let common = OPENING;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common < SHORTEST_SIMILAR ? 0 : common / Math.max(a.length, b.length);
}

/** One spelling for words of equal origin: `fosfor`, `phosphore`. Each letter stands once. */
function respell(key: string): string {
  if (!SPELLED_OTHERWISE.test(key)) return key;
  let respelled = '';
  for (let at = 0; at < key.length; at++) {
    const letters = SPELLINGS[key.slice(at, at + 2)];
    if (letters !== undefined) at++;
    const next = letters ?? SPELLINGS[key[at]!] ?? key[at]!;
    if (!respelled.endsWith(next)) respelled += next;
  }
  return respelled;
}

function stronger(a: WordLink, b: WordLink): WordLink {
  return {
    ...a,
    forward: Math.max(a.forward, b.forward),
    backward: Math.max(a.backward, b.backward),
  };
}

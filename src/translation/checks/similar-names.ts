import { isCapital } from '../alignment/words.ts';

/**
 * Tells whether a text has a name, also as another language spells it (`Sergey`, `Sergueï`;
 * `Yerusalem`, `Jerusalem`), misspelt, with an ending (`Sudan`, `Sudanese`), or as a common noun
 * (`Pastur`, `pastor`).
 */
export type HasName = (name: string) => boolean;

/**
 * @param other the text on the other side. A word that stands in both, or sounds like another name of
 *   it, is the counterpart of that one: `Sudan` is not Chad.
 */
export function createHasName(text: string, other = ''): HasName {
  // Most names stand in the text as they are, and its words need no look then.
  let words: HeardWords | undefined;
  let inOther: HeardWords | undefined;
  let sounds: ReadonlySet<string> | undefined;
  const isTaken: IsTaken = (name, word) => {
    inOther ??= hearWords(other);
    if (hasWord(inOther, word.folded)) return true;
    sounds ??= new Set([...inOther.names.values()].map(hear));
    return sounds.has(hear(word)) && hear(name) !== hear(word);
  };
  const known = new Map<string, boolean>();
  const find = (name: string) => {
    if (standsIn(text, name)) return true;
    const all = (words ??= hearWords(text));
    const names = partsOf(name)
      .filter((part) => part === name || part.length >= SURE_SOUND)
      .map(fold);
    if (names.some((each) => hasWord(all, each))) return true;
    return names.some((folded) => {
      const heard = { folded, isName: true };
      for (const word of all.names.values()) if (isSimilar(heard, word, isTaken)) return true;
      for (const word of all.others(folded[0]).values()) if (isSimilar(heard, word, isTaken)) return true;
      return false;
    });
  };
  return (name) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}

/** The names and numbers of a text, which translations keep. */
export function cuesOf(text: string): readonly string[] {
  return [...text.matchAll(CUE)].map(([cue]) => cue);
}

const CUE = /(?<=\s)\p{Lu}[\p{L}’'-]{2,}|\d+/gu;

/** Whether a name stands in a text between spaces or punctuation. */
function standsIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && isBetweenWords(text, at - 1) && isBetweenWords(text, at + name.length);
}

const isBetweenWords = (text: string, at: number) => /^[ .,;:!?()"“”]?$/.test(text.charAt(at));

/** The words of a text, each by its folded form. */
interface HeardWords {
  /** Those with a capital. */
  readonly names: ReadonlyMap<string, HeardWord>;
  /**
   * Those without one that begin with a letter. They are like no name that begins with another one, so most
   * of them are never folded.
   */
  readonly others: (letter: string | undefined) => ReadonlyMap<string, HeardWord>;
}

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu;

function hearWords(text: string): HeardWords {
  const names = new Map<string, HeardWord>();
  const small: string[] = [];
  const add = (word: string) => {
    if (!isCapital(word, 0)) small.push(word);
    else {
      const folded = fold(word);
      if (!names.has(folded)) names.set(folded, { folded, isName: true });
    }
  };
  for (const word of text.match(WORD) ?? []) {
    add(word);
    if (word.includes('-')) word.split('-').forEach(add);
  }
  const byLetter = new Map<string | undefined, ReadonlyMap<string, HeardWord>>();
  return {
    names,
    others(letter) {
      const known =
        byLetter.get(letter) ??
        new Map(
          small
            .filter((word) => firstLetterOf(word) === letter)
            .map(fold)
            .map((folded) => [folded, { folded, isName: false }]),
        );
      byLetter.set(letter, known);
      return known;
    },
  };
}

function hasWord({ names, others }: HeardWords, folded: string): boolean {
  return names.has(folded) || others(folded[0]).has(folded);
}

/** As the folded word has it. */
function firstLetterOf(word: string): string | undefined {
  const first = word.charAt(0);
  return /[a-z0-9]/.test(first) ? first : fold(word)[0];
}

const partsOf = (word: string) => (word.includes('-') ? [word, ...word.split('-')] : [word]);

interface HeardWord {
  readonly folded: string;
  readonly isName: boolean;
  /** Computed when it is needed. */
  sound?: string;
}

const hear = (word: HeardWord) => (word.sound ??= soundOf(word.folded));

/** Whether a word is the counterpart of another name. */
type IsTaken = (name: HeardWord, word: HeardWord) => boolean;

function isSimilar(name: HeardWord, word: HeardWord, isTaken: IsTaken): boolean {
  if (sharesStart(name.folded, word.folded, FEWEST_LETTERS)) return true;
  if (!word.isName && name.folded[0] !== word.folded[0]) return false;
  const one = hear(name);
  if (one === '' || (!word.isName && one.length <= SURE_SOUND)) return false;
  const other = hear(word);
  if (!word.isName) return one === other;
  if (one === other && one.length >= SURE_SOUND) return true;
  return (
    ((one === other && Math.abs(name.folded.length - word.folded.length) <= 1) ||
      sharesStart(one, other, SURE_SOUND) ||
      isLittleLonger(one, other) ||
      isMisspelt(name.folded, word.folded)) &&
    !isTaken(name, word)
  );
}

/** So many consonants rarely agree by chance. */
const SURE_SOUND = 3;
const FEWEST_LETTERS = 4;
const LEAST_SHARED = 0.55;
/** The share of pairs of letters that a misspelt name keeps. */
const MISSPELT = 0.6;

/** Whether both begin alike, for more than half of the longer one. */
function sharesStart(one: string, other: string, fewest: number): boolean {
  if (one[0] !== other[0]) return false;
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared++;
  return shared >= fewest && shared >= LEAST_SHARED * Math.max(one.length, other.length);
}

/** With the ending of a word for people, `sr` and `srns`: Suriah, Syrians. */
function isLittleLonger(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= 2 && longer.startsWith(shorter) && /^n?s?$/u.test(longer.slice(shorter.length));
}

/** Whether most pairs of neighbouring letters are the same: `banghdad`, `baghdad`. */
function isMisspelt(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < FEWEST_LETTERS) return false;
  let same = 0;
  let rest = other;
  for (let at = 0; at + 1 < one.length; at++) {
    const found = rest.indexOf(one.slice(at, at + 2));
    if (found < 0) continue;
    same++;
    // Each pair counts once. Its letters stay in the pairs beside it.
    rest = `${rest.slice(0, found + 1)} ${rest.slice(found + 1)}`;
  }
  return 2 * same >= MISSPELT * (one.length + other.length - 2);
}

function fold(text: string): string {
  if (IS_FOLDED_BY_CASE.test(text)) return text.toLowerCase();
  const letters = HAS_LETTERS_ONLY.test(text) ? text : text.normalize('NFD').replace(NO_LETTERS, '');
  return letters.toLowerCase().replace(REPEATED, '$1');
}

const HAS_LETTERS_ONLY = /^[a-z]*$/i;
const NO_LETTERS = /[\p{M}’'-]/gu;
const REPEATED = /(.)\1+/gu;

/** ASCII letters, none of them twice in a row. */
const IS_FOLDED_BY_CASE = /^(?:([a-z])(?!\1))*$/i;

/** Spellings of the same sound in Indonesian, English and French, the longer ones first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/t?sch|t?sh|sy|tch|ts(?=[aeiou])/gu, 's'],
  [/ch/gu, 's'],
  [/ph|[vw]/gu, 'f'],
  [/kh|ck|qu?/gu, 'k'],
  [/gh(?=[aiueo])/gu, 'g'],
  [/dj|g(?=[eiy])/gu, 'j'],
  [/(?<![bcdfghjklmnpqrstvwxz])y(?=[aiueo])/gu, 'j'],
  [/c(?=[eiy])|z/gu, 's'],
  [/c/gu, 'k'],
  [/x/gu, 'ks'],
];
/** Many names have none. */
const ANY_SPELLING = new RegExp(SPELLINGS.map(([spelling]) => spelling.source).join('|'), 'u');

/** How a name sounds, by its consonants: `jenewa` and `geneva` → `jnf`. */
function soundOf(folded: string): string {
  const spelled = ANY_SPELLING.test(folded) ? respell(folded) : folded;
  const sound = spelled.replace(/^[aiueoy]+/u, 'a');
  return sound.charAt(0) + sound.slice(1).replace(/[aiueoyh]+/gu, '');
}

function respell(folded: string): string {
  return SPELLINGS.reduce((sound, [spelling, to]) => sound.replace(spelling, to), folded).replace(
    REPEATED,
    '$1',
  );
}

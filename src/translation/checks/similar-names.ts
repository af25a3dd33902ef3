/**
 * Tells whether a text has a name, also as another language spells it (`Sergey`, `Sergueï`;
 * `Yerusalem`, `Jerusalem`), misspelt, with an ending (`Sudan`, `Sudanese`), or as a common noun
 * (`Pastur`, `pastor`).
 */
export type HasName = (name: string) => boolean;

export function createHasName(text: string): HasName {
  const words = new Map<string, HeardWord>();
  for (const [whole] of text.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu))
    for (const word of partsOf(whole)) {
      const folded = fold(word);
      const isName = /^\p{Lu}/u.test(word) || words.get(folded)?.isName === true;
      words.set(folded, { folded, isName });
    }
  const known = new Map<string, boolean>();
  const find = (name: string) => {
    const names = partsOf(name)
      .filter((part) => part === name || part.length >= SURE_SOUND)
      .map(fold);
    if (names.some((each) => words.has(each))) return true;
    return names.some((folded) => {
      const heard = { folded, isName: true };
      for (const word of words.values()) if (isSimilar(heard, word)) return true;
      return false;
    });
  };
  return (name) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}

const partsOf = (word: string) => (word.includes('-') ? [word, ...word.split('-')] : [word]);

interface HeardWord {
  readonly folded: string;
  readonly isName: boolean;
  /** Computed when it is needed. */
  sound?: string;
}

const hear = (word: HeardWord) => (word.sound ??= soundOf(word.folded));

function isSimilar(name: HeardWord, word: HeardWord): boolean {
  if (sharesStart(name.folded, word.folded, FEWEST_LETTERS)) return true;
  if (!word.isName && name.folded[0] !== word.folded[0]) return false;
  const [one, other] = [hear(name), hear(word)];
  if (one === '') return false;
  if (!word.isName) return one === other && one.length > SURE_SOUND;
  return (
    one === other ||
    sharesStart(one, other, SURE_SOUND) ||
    isLittleLonger(one, other) ||
    isMisspelt(name.folded, word.folded)
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

/** `sr` and `srns`: Suriah, Syrians. */
function isLittleLonger(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= 2 && longer.length <= shorter.length + 2 && longer.startsWith(shorter);
}

/** Whether most pairs of neighbouring letters are the same: `banghdad`, `baghdad`. */
function isMisspelt(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < FEWEST_LETTERS) return false;
  let same = 0;
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) same++;
  return 2 * same >= MISSPELT * (one.length + other.length - 2);
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’'-]/gu, '')
    .toLowerCase()
    .replace(/(.)\1+/gu, '$1');

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
  [/^[aiueoy]+/u, 'a'],
  [/(?<!^)[aiueoyh]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** How a name sounds, by its consonants: `jenewa` and `geneva` → `jnf`. */
function soundOf(folded: string): string {
  return SPELLINGS.reduce((sound, [spelling, to]) => sound.replace(spelling, to), folded);
}

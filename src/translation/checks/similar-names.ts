/**
 * Counts how often a text has a name, also as another language spells it (`Sergey`, `Sergueï`;
 * `Yerusalem`, `Jerusalem`), with an ending (`Sudan`, `Sudanese`), or as a common noun (`Pastur`,
 * `pastor`).
 */
export type CountName = (name: string) => number;

interface HeardWord {
  readonly folded: string;
  readonly sound: string;
  readonly isName: boolean;
}

export function createCountName(text: string): CountName {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}’'-]+/gu), ([whole]) =>
    [whole, ...(whole.includes('-') ? whole.split('-') : [])].map(hear),
  );
  const known = new Map<string, number>();
  const count = (name: string) => {
    const names = [name, ...name.split('-').filter((part) => part.length >= SURE_SOUND && part !== name)].map(hear);
    return words.filter((parts) => parts.some((part) => names.some((each) => isSimilar(each, part)))).length;
  };
  return (name) => {
    const counted = known.get(name) ?? count(name);
    known.set(name, counted);
    return counted;
  };
}

function hear(word: string): HeardWord {
  const folded = fold(word);
  return { folded, sound: soundOf(folded), isName: /^\p{Lu}/u.test(word) };
}

function isSimilar(name: HeardWord, word: HeardWord): boolean {
  if (name.folded === word.folded) return true;
  if (name.sound === word.sound && (word.isName || name.sound.length > SURE_SOUND)) return name.sound !== '';
  if (word.isName && (sharesStart(name.sound, word.sound, SURE_SOUND) || isOneLonger(name.sound, word.sound)))
    return true;
  return sharesStart(name.folded, word.folded, FEWEST_LETTERS) || (word.isName && isMisspelt(name.folded, word.folded));
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

/** `sr` and `srn`: Suriah, Syrian. */
function isOneLonger(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= 2 && longer.length === shorter.length + 1 && longer.startsWith(shorter);
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

/**
 * Tells whether a text has a name, also as another language spells it (`Sergey`, `Sergueï`;
 * `Yerusalem`, `Jerusalem`), with an ending (`Sudan`, `Sudanese`), or as a common noun (`Pastur`,
 * `pastor`).
 */
export function createNameFinder(text: string): (name: string) => boolean {
  const words = new Set<string>();
  const sounds = new Set<string>();
  /** Of capitalised words only, because short sounds occur in many other words. */
  const nameSounds = new Set<string>();
  for (const [whole] of text.matchAll(/[\p{L}\p{M}’'-]+/gu)) {
    for (const word of [whole, ...(whole.includes('-') ? whole.split('-') : [])]) {
      const folded = fold(word);
      if (folded.length < 2) continue;
      words.add(folded);
      const sound = soundOf(folded);
      sounds.add(sound);
      if (/^\p{Lu}/u.test(word)) nameSounds.add(sound);
    }
  }
  const isIn = (folded: string) => {
    if (words.has(folded)) return true;
    const sound = soundOf(folded);
    if (sound.length >= SURE_SOUND ? sounds.has(sound) : nameSounds.has(sound)) return true;
    for (const other of nameSounds) if (sharesStart(sound, other)) return true;
    for (const other of words) if (sharesStart(folded, other, FEWEST_LETTERS)) return true;
    return false;
  };
  return (name) =>
    isIn(fold(name)) ||
    name
      .split('-')
      .map(fold)
      .some((part, _, parts) => parts.length > 1 && part.length >= 3 && isIn(part));
}

/** So many consonants rarely agree by chance. */
const SURE_SOUND = 3;
const FEWEST_LETTERS = 4;

/** Whether both begin alike, for more than half of the longer one. */
function sharesStart(one: string, other: string, fewest = SURE_SOUND): boolean {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared++;
  return shared >= fewest && shared * 2 >= Math.max(one.length, other.length);
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’'-]/gu, '')
    .toLowerCase();

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

import type { HyphenProfile } from '../languages/profile.ts';
import { valuesOfAll } from '../languages/profiles.ts';
import { wordsIn } from '../languages/profile.ts';

/**
 * Whether the hyphen at the end of a line belongs to its word: `anak-` before `anak`. It does not in
 * `pemerin-` before `tah`, which layout broke.
 * @param tail ends with the hyphen
 */
export type BelongsToWord = (tail: string, head: string) => boolean;

/** A hyphen, also as PDF readers write it. */
export const ENDS_WITH_HYPHEN = /[\p{L}\p{M}\d][-\u2010]$/u;

/** Decides by the words of a text, which is read when the first hyphen asks for it. */
export function watchHyphens(text: string): BelongsToWord {
  let vocabulary: Vocabulary | undefined;
  return (tail, head) => {
    const [broken = ''] = /\S{1,60}$/u.exec(tail) ?? [];
    const parts = broken
      .toLowerCase()
      .replace(/[-\u2010]$/, '')
      .split(/[-\u2010]/);
    const rest = /^[\p{L}\p{M}]*/u.exec(head)![0];
    const left = /[\p{L}\p{M}]*$/u.exec(parts.at(-1)!)![0];
    if (left.length < 2 || rest === '') return true;
    if (hasOtherCase(broken, rest)) return true;
    vocabulary ??= readVocabulary(text);
    return isOwnHyphen({ earlier: parts.at(-2) ?? '', left, right: rest.toLowerCase() }, vocabulary);
  };
}

/** `KTP-nya`, `idA-`, `non-Islam`; but a word in capitals may be broken too. */
function hasOtherCase(broken: string, rest: string): boolean {
  const left = /[\p{L}\p{M}]+(?=[-\u2010]$)/u.exec(broken)?.[0] ?? '';
  const isCapitals = left === left.toUpperCase();
  if (rest === rest.toUpperCase() && isCapitals) return false;
  return isCapitals || /\p{Lu}$/u.test(left) || /^\p{Lu}/u.test(rest);
}

interface Vocabulary {
  /** How often each word occurs inside a line, in lower case. */
  readonly words: ReadonlyMap<string, number>;
  readonly profile: ReadProfile;
}

interface ReadProfile {
  readonly frequent: readonly string[];
  readonly shortestRest: number;
  readonly words: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  readonly followers: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

const PROFILES: readonly ReadProfile[] = valuesOfAll(({ lines }) =>
  lines.hyphens === undefined ? undefined : [lines.hyphens],
).map((profile: HyphenProfile) => ({
  frequent: wordsIn(profile.frequent),
  shortestRest: profile.shortestRest,
  words: new Set(wordsIn(profile.words)),
  leaders: new Set(wordsIn(profile.leaders)),
  followers: new Set(wordsIn(profile.followers)),
  endings: new Set(wordsIn(profile.endings)),
}));

/** Neither before a hyphen nor after one at the end of a line. */
const WHOLE_WORD =
  /(?<![\p{L}\p{M}\d-])(?<![-\u2010] {0,9}\n{1,2} {0,9})[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![\p{L}\p{M}]|[-\u2010])/gu;

/** How often a text has each word that no hyphen at the end of a line breaks, in lower case. */
export function countWords(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(WHOLE_WORD)) {
    const key = word.toLowerCase();
    words.set(key, (words.get(key) ?? 0) + 1);
  }
  return words;
}

/** The words, and the language that most of them come from. */
function readVocabulary(text: string): Vocabulary {
  const words = countWords(text);
  const score = ({ frequent }: ReadProfile) =>
    frequent.reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
  const profile = PROFILES.reduce((best, each) => (score(each) > score(best) ? each : best));
  return { words, profile };
}

interface BrokenWord {
  /** The part before an earlier hyphen of the same word; may be empty. */
  readonly earlier: string;
  readonly left: string;
  readonly right: string;
}

/** `small-` before `and medium-sized` */
const SUSPENDED = /^(?:and|or|et|ou)$/;

/** The most certain rules come first. */
function isOwnHyphen({ earlier, left, right }: BrokenWord, { words, profile }: Vocabulary): boolean {
  const count = (word: string) => words.get(word) ?? 0;
  const [whole, hyphened] = [left + right, `${left}-${right}`];
  if (earlier !== '' && whole.startsWith(earlier)) return false;
  if (count(whole) !== count(hyphened)) return count(hyphened) > count(whole);
  if (isReduplication(left, right) || profile.words.has(hyphened)) return true;
  if (right.length < profile.shortestRest) return true;
  if (profile.shortestRest > 2 && (earlier !== '' || SUSPENDED.test(right))) return true;
  if (profile.leaders.has(left) && right.length > 2 && (count(right) > 0 || profile.followers.has(right)))
    return true;
  if (profile.endings.has(right)) return left.length > 2;
  return left.length > 3 && right.length > 3 && count(left) > 0 && count(right) > 0;
}

/** Syllables that begin many words: after them the same letters are chance. */
const PREFIX = /^(?:mem|men|meng|meny|memper|pem|pen|peng|peny|ber|ter|per|diper|keber|keter|mempe)$/;

/**
 * A word that is doubled, also with affixes (`bermain-main`, `tolong-menolong`) or with other sounds
 * (`sayur-mayur`, `bolak-balik`).
 */
function isReduplication(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length < 3 || right.length < 3 || PREFIX.test(left)) return false;
  const suffix = right.startsWith(left) ? right.slice(left.length) : undefined;
  // `tantangan` is broken after `tan` too.
  if (suffix !== undefined && (left.length > 3 || /^(?:nya|an|lah|kah|ku|mu|i|kan)$/.test(suffix)))
    return true;
  if (right.length > 3 && left.endsWith(right)) return true;
  const [stem, other] = [left.slice(1), right.slice(1)];
  if ((stem.length > 3 && right.endsWith(stem)) || (stem.length > 2 && stem === other)) return true;
  // `kemerah-merahan`, `sebaik-baiknya`
  const affixed = /^(?:ke|se|ber|ter|di|me|pe)(\p{L}{4,})$/u.exec(left)?.[1];
  if (affixed !== undefined && right.startsWith(affixed)) return true;
  return left.length > 3 && left[0] === right[0] && consonantsOf(left) === consonantsOf(right);
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiou]/g, '');
}

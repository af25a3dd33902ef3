import type { SentenceWords } from './sentence-words.ts';

const ENUMERATOR = /(\d{1,2}|\p{Ll})\.\s/uy;
/** How far away the next number of the same list may be. */
const ITEM = 300;
const SECOND = /^1\.\s[^.!?]{1,200}[,;]\s(?:\p{Ll}+\s)?2\.\s/u;

/**
 * Whether a number with a full stop counts an item of a list inside its sentence:
 * `Yang hadir: 1. Budi; 2. Ani.`, `yaitu 1. KTP, 2. akta`
 */
export function isListNumber(text: string, first: number, start: number, token: string): boolean {
  if (!/^\d{1,2}$/.test(token)) return false;
  const earlier = text.slice(Math.max(first, start - ITEM), start);
  if (/[:;]\s*$/.test(earlier) || new RegExp(`(?:^|\\s)${Number(token) - 1}\\.\\s`).test(earlier))
    return true;
  return token === '1' && SECOND.test(text.slice(start, start + ITEM));
}

/**
 * For lists whose items have no full stop, `1. Satu 2. Dua`: where the item begins whose number has
 * its full stop at `stop`; `undefined` if there is none.
 */
export function listItemAt(
  text: string,
  first: number,
  stop: number,
  words: SentenceWords,
): number | undefined {
  ENUMERATOR.lastIndex = first;
  const number = ENUMERATOR.exec(text)?.[1];
  if (number === undefined) return undefined;
  const following = /\d/.test(number)
    ? String(Number(number) + 1)
    : String.fromCharCode(number.charCodeAt(0) + 1);
  const begins = stop - following.length;
  const before = text.slice(Math.max(first, begins - 20), begins);
  if (!text.startsWith(following, begins) || !/\s$/.test(before)) return undefined;
  // `1. Lihat Pasal 2. Isinya jelas.`
  const [, word, dot] = /(\p{L}*)(\.?)\s*$/u.exec(before)!;
  const isLabel = dot === '' && words.labels.has(word!.toLowerCase());
  const isReference = isLabel || words.abbreviations.numbered.has(word!);
  return isReference ? undefined : begins;
}

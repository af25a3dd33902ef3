import { openingAt, type Opening } from './sentence-opening.ts';
import type { SentenceWords } from './sentence-words.ts';
import { skipSpace } from '../white-space.ts';
import { wordsOfAll } from '../languages/profiles.ts';

/** Conjunctions of all languages: a text may quote another language. */
const THAT = wordsOfAll(({ sentences }) => sentences.thatClause);

/** Marks that may be between a full stop and the end of its sentence. */
export const CLOSING_MARK = /["“”’'»›)\]}」』）】]/;
const TERMINATOR = /[.!?…]|\p{Sentence_Terminal}/u;
/**
 * `Presiden Mali Abdoulaye Diop bertanya`, `Mr. Diop asked`. But `Budi menjawab, "…` introduces
 * what follows.
 */
const NAMED_SPEAKER =
  /(\p{Lu}[\p{L}\p{M}'’.-]{0,30})\s(?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}\s){0,4}(\p{Ll}{2,20})(?![,:]?\s*["“‘«])(\s*[.,:;]|\s*$)?/uy;
const SPEAKER_BEHIND = /\p{L}+\s(?:\p{Lu}|dia(?!\p{L}))/uy;
/** 「…」と言った, “……。”他说 */
const EAST_ASIAN = /(?:と|って)|\p{Script=Han}{1,10}?(?:说|說|道|表示|称|稱|问|問|答)/uy;
/** A bracket that its sentence goes on after: `"Bacalah!" (QS. Al-Alaq: 1).` */
const SOURCE = /\([^()\n]{1,80}\)[.,;]/uy;
/** How many nested closing marks are looked through. */
const MARKS = 4;

/**
 * The offset of the last character before a closing mark that is neither a space nor a closing mark
 * itself.
 */
export function lastInside(text: string, close: number): number {
  let at = close - 1;
  let marks = 0;
  while (at >= 0 && (/\s/.test(text[at]!) || (marks < MARKS && CLOSING_MARK.test(text[at]!) && ++marks)))
    at--;
  return at;
}

/** Whether someone was interrupted before a closing mark: `"Wait—"`, `"Wait --"`. */
export function isBrokenOff(text: string, close: number): boolean {
  return /(?:[–—]|--)\s?$/.test(text.slice(Math.max(0, close - 3), close));
}

export function isTerminator(character: string | undefined): boolean {
  return character !== undefined && TERMINATOR.test(character);
}

/**
 * Whether the sentence continues after a closing quotation mark or bracket: by its punctuation, by
 * a small letter, or because an attribution follows. A quotation with an introduction
 * (`Diop berkata, "…"`) has no second attribution.
 */
export function goesOn(text: string, close: number, words: SentenceWords, isIntroduced: boolean): boolean {
  const inside = text[lastInside(text, close)];
  const at = skipSpace(text, close + 1);
  if (at >= text.length || /\n\s*\n/.test(text.slice(close + 1, at))) return false;
  const behind = text[at]!;
  if (isTerminator(behind)) return false;
  if (behind === '(' && matchAt(SOURCE, text, at) !== null) return true;
  if (/[,;:،、，；：–—-]/.test(behind) || /[,،、，]/.test(inside ?? '')) return true;
  if (CLOSING_MARK.test(behind) && at === close + 1) return false;
  const next = openingAt(text, at);
  const isEnded = isTerminator(inside) || isBrokenOff(text, close);
  if (next.kind === 'lower' || !isEnded) return true;
  return !isIntroduced && isAttribution(text, next, inside!, words);
}

/** Whether the words before an opening mark introduce speech: `Diop berkata, "…`. */
export function introducesSpeech(text: string, open: number, words: SentenceWords): boolean {
  const before = text.slice(Math.max(0, open - 30), open).trimEnd();
  if (/[,:;–—-]$/.test(before)) return true;
  const word = /\p{L}+$/u.exec(before)?.[0].toLowerCase();
  return word !== undefined && (words.speech.has(word) || THAT.has(word));
}

function isAttribution(text: string, next: Opening, inside: string, words: SentenceWords): boolean {
  if (next.mark !== 'none') return false;
  if (next.kind === 'uncased') return matchAt(EAST_ASIAN, text, next.at) !== null;
  if (next.kind !== 'upper') return false;
  if (words.bareSpeech.has(next.word.toLowerCase())) {
    return next.word.endsWith('nya') || matchAt(SPEAKER_BEHIND, text, next.at) !== null;
  }
  const [, name, verb, stop] = matchAt(NAMED_SPEAKER, text, next.at) ?? [];
  if (name === undefined || !words.speech.has(verb!)) return false;
  // `"Why?" I asked.`: `I` is always a capital, so it need not begin a sentence.
  if (name !== 'I' && words.starters.has(name.toLowerCase())) return false;
  // After a full stop a name begins a sentence of its own, unless the rest only says who spoke.
  return inside !== '.' || stop !== undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

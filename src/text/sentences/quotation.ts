import { openingAt, type Opening } from './sentence-opening.ts';
import type { SentenceWords } from './sentence-words.ts';
import { skipSpace } from '../white-space.ts';
import { wordsOfAll } from '../languages/profiles.ts';

/** Conjunctions of all languages: a text may quote another language. */
const THAT = wordsOfAll(({ sentences }) => sentences.thatClause);

/** What may stand between a full stop and the end of its sentence. */
export const CLOSING_MARK = /["“”’'»›)\]}」』）】]/;
const TERMINATOR = /[.!?…]|\p{Sentence_Terminal}/u;
/** `Presiden Mali Abdoulaye Diop bertanya`, `Mr. Diop asked`; but `Budi menjawab, "…` is about what comes next. */
const NAMED_SPEAKER =
  /(\p{Lu}[\p{L}\p{M}'’.-]{0,30})\s(?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}\s){0,4}(\p{Ll}{2,20})(?![,:]?\s*["“‘«])(\s*[.,:;]|\s*$)?/uy;
const SPEAKER_BEHIND = /\p{L}+\s(?:\p{Lu}|dia(?!\p{L}))/uy;
/** 「…」と言った, “……。”他说 */
const EAST_ASIAN = /(?:と|って)|\p{Script=Han}{1,10}?(?:说|說|道|表示|称|稱|问|問|答)/uy;
/** As far back as a mark and those inside it are looked through. */
const MARKS = 4;

/** The last character before a closing mark that is neither a space nor such a mark itself: where it stands. */
export function lastInside(text: string, close: number): number {
  let at = close - 1;
  let marks = 0;
  while (at >= 0 && (/\s/.test(text[at]!) || (marks < MARKS && CLOSING_MARK.test(text[at]!) && ++marks)))
    at--;
  return at;
}

export function isTerminator(character: string | undefined): boolean {
  return character !== undefined && TERMINATOR.test(character);
}

/**
 * Whether the sentence goes on behind a closing quotation mark or bracket: by its punctuation, by a small letter, or because what follows
 * attributes the quotation. One that was introduced (`Diop berkata, "…"`) is not attributed a second time.
 */
export function goesOn(text: string, close: number, words: SentenceWords, isIntroduced: boolean): boolean {
  const inside = text[lastInside(text, close)];
  const at = skipSpace(text, close + 1);
  if (at >= text.length || /\n\s*\n/.test(text.slice(close + 1, at))) return false;
  const behind = text[at]!;
  if (isTerminator(behind)) return false;
  if (/[,;:،、，；：–—-]/.test(behind) || /[,،、，]/.test(inside ?? '')) return true;
  if (CLOSING_MARK.test(behind) && at === close + 1) return false;
  const next = openingAt(text, at);
  if (next.kind === 'lower' || !isTerminator(inside)) return true;
  return !isIntroduced && isAttribution(text, next, inside!, words);
}

/** Whether what stands before an opening mark introduces what is said: `Diop berkata, "…`. */
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
  // `"Why?" I asked.`: of all words that begin a sentence, this one has its capital anyway.
  if (name !== 'I' && words.starters.has(name.toLowerCase())) return false;
  // Behind a full stop a name begins a sentence of its own, unless there is nothing more to it than who spoke.
  return inside !== '.' || stop !== undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

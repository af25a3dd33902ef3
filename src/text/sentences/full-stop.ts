import { isListNumber } from './list-numbers.ts';
import type { Opening } from './sentence-opening.ts';
import type { SentenceWords } from './sentence-words.ts';
import { skipSpaceBack } from '../white-space.ts';

/** A full stop before a space or a closing mark, with its surroundings. */
export interface FullStop {
  readonly text: string;
  readonly at: number;
  /** Where the sentence's first letter or digit is. */
  readonly first: number;
  readonly next: Opening;
  readonly words: SentenceWords;
}

interface Case extends FullStop {
  /** The characters before the full stop, without opening marks: `S.H` of `(S.H.`. */
  readonly token: string;
  readonly start: number;
  /** The token before it, with its punctuation. Empty at the beginning of the sentence. */
  readonly before: string;
}

/** A longer token is an address, or no word at all. */
const TOKEN = 40;
const INITIALS = /^(?:\p{Lu}\p{M}*\.-?)*\p{Lu}\p{M}*$/u;
/** `J.-M. Le Clézio`: a double first name. Its surname may look like the start of a sentence. */
const DOUBLE_INITIAL = /^\p{Lu}\p{Ll}?\.-\p{Lu}\p{Ll}?$/u;
const SMALL_INITIALS = /^(?:\p{Ll}\.)*\p{Ll}$/u;
const DEGREE = /^\p{Lu}\p{L}?(?:\.\p{Lu}\p{L}{0,5})+$/u;
const ENUMERATOR = /^(?:\d{1,4}|\p{L}|[IVX]{1,5})\)?$/u;
const ROMAN = /^[IVXLCDM]+$/;
/** No vowel, and not all capitals like an acronym: an abbreviation that is in no list (`Bdg.`). */
const CONSONANTS = /^\p{Lu}?[b-df-hj-np-tv-xz]{1,4}$/u;
/**
 * Long enough for a word that is no abbreviation, unless a list has it. Before a bracket's end, an
 * abbreviation would have its own full stop.
 */
const LONG_WORD = /^(?:\p{L}+-)*(?:\p{Ll}{6,}|\p{Lu}\p{Ll}{6,})$|\p{Ll}\)$/u;
/** Words are cut off before a vowel, so an abbreviation hardly ends in one: `incl.`, `éd.`, `perh.` */
const WORD_WITH_VOWEL = /^(?:(?:\p{L}+-)+\p{L}|\p{Ll}{2})\p{Ll}*[aeiouyàâäéèêëîïôöùûüœ]$/u;
/** They are before a name as well as after the name of a company. */
const OFFICE = /^(?:CEO|CFO|COO|CTO|Chair|Chairman|Chief|President|Vice|Executive)$/;

/**
 * Whether a full stop ends its sentence, by the words around it. After a leading abbreviation it
 * never does (`Dr.`, `Jl.`); after a numbered one, not before a number (`No. 5`); after a closing
 * one, it does before a capital (`Tbk.`, `dll.`). After a whole word it does before a small letter
 * too, because many people write messages and verses so; after a short word, only before a word that
 * often begins a sentence.
 */
export function fullStopEnds(stop: FullStop): boolean {
  const { token, start } = tokenBefore(stop.text, stop.at);
  if (stop.next.kind === 'lower') return endsBeforeSmallLetter(token, stop);
  if (start <= stop.first) return !ENUMERATOR.test(token) && ends(toCase(stop, token, start, ''));
  const before = tokenBefore(stop.text, skipSpaceBack(stop.text, start)).token;
  return ends(toCase(stop, token, start, before));
}

function endsBeforeSmallLetter(token: string, { next, words }: FullStop): boolean {
  if (isAbbreviation(token, words)) return false;
  if (LONG_WORD.test(token)) return true;
  const isUsual = words.starters.has(next.word) && !words.speech.has(next.word);
  return isUsual && (words.starters.has(token) || WORD_WITH_VOWEL.test(token));
}

function isAbbreviation(token: string, { abbreviations }: SentenceWords): boolean {
  const { leading, numbered, closing } = abbreviations;
  return leading.has(token) || numbered.has(token) || closing.has(token);
}

/** Field by field, because a spread would take half the time of splitting a text full of stops. */
function toCase(
  { text, at, first, next, words }: FullStop,
  token: string,
  start: number,
  before: string,
): Case {
  return { text, at, first, next, words, token, start, before };
}

/** Whether the next word begins a sentence, because it is no name. */
export function beginsSentence(
  text: string,
  { kind, mark, word, at }: Opening,
  { starters }: SentenceWords,
): boolean {
  if (kind === 'digit') return false;
  if (kind !== 'upper' || mark === 'dash') return true;
  const isInitial = text[at + word.length] === '.';
  return !isInitial && starters.has(word.toLowerCase());
}

function ends(stop: Case): boolean {
  const { token, words, text } = stop;
  const { leading, numbered, closing } = words.abbreviations;
  if (isLabelled(stop)) return true;
  if (isListNumber(text, stop.first, stop.start, token)) return false;
  const last = token.slice(token.lastIndexOf('.') + 1);
  const isLeading = leading.has(token) || (last !== token && leading.has(last) && !closing.has(token));
  if (isShoutedTitle(stop)) return false;
  if (isLeading && closing.has(token)) return /^\p{Lu}/u.test(stop.before) && endsClosing(stop);
  if (isLeading) return endsLeading(stop);
  if (numbered.has(token)) return endsNumbered(stop);
  if (closing.has(token)) return endsClosing(stop);
  if (INITIALS.test(token) || SMALL_INITIALS.test(token)) return endsInitials(stop);
  if (DEGREE.test(token)) return stop.before.endsWith(',') || beginsSentence(text, stop.next, words);
  const isUnit = /\d$|^per$/.test(stop.before);
  return isUnit || !CONSONANTS.test(token) || beginsSentence(text, stop.next, words);
}

/** `MR. SMITH:`, as transcripts write it. */
function isShoutedTitle({ token, next, words }: Case): boolean {
  const isShouted = /^\p{Lu}{2,}$/u.test(token) && /^\p{Lu}{2,}$/u.test(next.word);
  return isShouted && words.abbreviations.leading.has(token[0]! + token.slice(1).toLowerCase());
}

/** `vitamin C.`, `Perang Dunia I.`, `Rp5 M.`, `12 m.` */
function isLabelled({ token, before, next, words }: Case): boolean {
  // `l’article L. 121-1`
  const isCode = /^\p{Lu}$/u.test(token) && next.kind === 'digit';
  return (
    token.length === 1 &&
    !isCode &&
    (words.labels.has(before.toLowerCase()) || /\d$/.test(before)) &&
    !words.abbreviations.numbered.has(token)
  );
}

/**
 * Companies and courts share `PT`, and the head of a neighbourhood is an `RT`; an English street
 * has a name before it.
 */
function endsLeading({ text, token, before, next, words }: Case): boolean {
  // `di RS. Cipto` and `ke RS. Polisi datang`: a sentence ends after a hospital as often as its
  // name begins there.
  if (/^RS(?:U[DP]?|IA)?$/.test(token)) return next.word !== '' && beginsSentence(text, next, words);
  const mayEnd = /^\p{Lu}{2,}$/u.test(token) || (token === 'St' && /^\p{Lu}/u.test(before));
  return mayEnd && next.kind === 'upper' && words.pronouns.has(next.word.toLowerCase());
}

function endsNumbered({ text, token, next, words }: Case): boolean {
  if (next.kind === 'digit' || next.mark === 'bracket' || /\d/.test(next.word)) return false;
  if (ROMAN.test(next.word) || next.word.length === 1)
    return beginsSentence(text, next, words) && next.word.length === 1;
  // `No. Polisi`; in English, `no.` is a word.
  const isNumber = (token === 'No' || token === 'Nr') && !words.pronouns.has('he');
  return !isNumber || beginsSentence(text, next, words);
}

function endsClosing(stop: Case): boolean {
  const { text, token, before, next, words, at, first } = stop;
  if (next.mark === 'bracket') return false;
  if (next.kind === 'digit') return /^\p{Ll}+$/u.test(token);
  if (/^[ap]\.m$/i.test(token)) {
    const isOpening = at - first <= 12 && !beginsSentence(text, next, words);
    return !isOpening && !words.afterHour.has(next.word.toLowerCase());
  }
  const following = tokenAfter(text, next.at);
  if (words.abbreviations.closing.has(following)) return false;
  // `Jl. Prof. Soepomo, S.H. No. 5`
  if (token.includes('.') && words.abbreviations.numbered.has(following)) return false;
  if (token === 'J.-C' && /^(?:av|ap|apr|avant|après)\.?$/.test(before)) return true;
  if (
    INITIALS.test(token) &&
    !before.endsWith(',') &&
    !words.abbreviations.closing.has(before.replace(/\.,?$/, ''))
  ) {
    return endsInitials(stop);
  }
  return !OFFICE.test(next.word);
}

function endsInitials({ text, token, before, next, words }: Case): boolean {
  const isPronoun = token === 'I' && words.pronouns.has('i') && /^\p{Ll}/u.test(before);
  if (DOUBLE_INITIAL.test(token) && /^(?:Le|La|Du|De|Des)$/.test(next.word)) return false;
  return isPronoun || beginsSentence(text, next, words);
}

function tokenBefore(text: string, end: number): { readonly token: string; readonly start: number } {
  let start = end;
  while (start > 0 && end - start < TOKEN && !/\s/.test(text[start - 1]!)) start--;
  const opening = /^[([{"“„«‘'¿¡–—-]*(?:(?:qu|\p{L})['’](?=\p{L}))?/u.exec(text.slice(start, end))![0].length;
  const token = text.slice(start + opening, end);
  // `S.H.,M.H`, `Ketua/Dir`: the part after the last mark is a token of its own.
  const part = /^(?:[^,(]*[,(])+/.exec(token)?.[0].length ?? 0;
  const isWhole = part === token.length;
  return isWhole
    ? { token, start: start + opening }
    : { token: token.slice(part), start: start + opening + part };
}

function tokenAfter(text: string, at: number): string {
  return /^[\p{L}.-]+(?=\.)/u.exec(text.slice(at, at + 12))?.[0] ?? '';
}

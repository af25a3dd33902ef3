import { alternativesOfAll, wordsOfAll } from '../languages/profiles.ts';
import {
  isClosingAbbreviation,
  isLeadingAbbreviation,
  isNumberedAbbreviation,
} from '../sentences/sentence-ends.ts';

/**
 * Finds the places in a paragraph where a sentence ends and the next begins without a space:
 * `TASS.Ia menegaskan`, `siap.”Ia`, `(7/2).Mali`. The paragraph break was lost there.
 * Abbreviations, initials, domains, addresses, file names and version numbers do not count.
 * @returns offsets of the first character after each lost break, ascending
 */
export function findGluedSentences(text: string): number[] {
  const places: number[] = [];
  let quotes = 0;
  for (const { index, 0: token } of text.matchAll(/\S+/g)) {
    if (GLUE_SOMEWHERE.test(token) && !ADDRESS.test(token)) {
      for (const place of gluedIn(text, index, token, quotes)) places.push(place);
    }
    for (let at = token.indexOf('"'); at >= 0; at = token.indexOf('"', at + 1)) quotes++;
  }
  return places;
}

/**
 * An end mark, closing quotation marks or brackets, and a capital, which may follow an opening
 * mark.
 */
const GLUE = /([.!?…])([”’»)\]"]{0,3})(?=["“‘«([]{0,2}\p{Lu})/gu;
const GLUE_SOMEWHERE = /[.!?…]["”’»)\]“‘«([]*\p{Lu}/u;
/** A web or mail address, a query, a path: its full stops end no sentence. */
const ADDRESS = /:\/\/|^["“(]*www\.|@|[=_\\]|\w\/\w+\.\w/i;

/** @param quotes straight quotation marks before the token; every second one closes */
function gluedIn(text: string, from: number, token: string, quotes: number): number[] {
  const places: number[] = [];
  let counted = 0;
  let open = quotes;
  for (const { index, 0: found, 1: mark, 2: closing } of token.matchAll(GLUE)) {
    for (; counted < index; counted++) if (token[counted] === '"') open++;
    const ownClosing = withoutOpeningQuote(closing!, open);
    const place = from + index + found.length - (closing!.length - ownClosing.length);
    const left = text.slice(Math.max(0, from + index - 60), from + index);
    const right = text.slice(place, place + 60);
    if (isGlue(left, mark!, ownClosing, right)) places.push(place);
  }
  return places;
}

/** A straight quotation mark at the end opens if the number of marks before it is even. */
function withoutOpeningQuote(closing: string, open: number): string {
  const straight = closing.split('"').length - 1;
  return closing.endsWith('"') && (open + straight) % 2 === 1 ? closing.slice(0, -1) : closing;
}

function isGlue(left: string, mark: string, closing: string, right: string): boolean {
  const opening = /^["“‘«([]*/.exec(right)![0];
  if (/[([]/.test(opening)) return /^\[(?:gambas|video|foto)\b/i.test(right);
  const word = /^\p{Lu}[\p{L}\p{M}\d]*/u.exec(right.slice(opening.length))?.[0];
  if (word === undefined) return false;
  const rest = right.slice(opening.length + word.length);
  if (closing !== '') return word.length > 1 || rest.startsWith(' ');
  if (mark === '…' || left.endsWith('.')) return false;
  if (mark !== '.') return word.length > 1 && /[\p{L}\d"”)%?!]$/u.test(left) && !/yahoo$/i.test(left);
  return isStopBefore(left, word, rest);
}

/**
 * Words that begin a sentence where a name is possible: after `Tbk.`, `S.H.` and other
 * abbreviations.
 */
const OPENERS = wordsOfAll(({ lines }) => lines.openers);

/** They end a domain or a file name after any word. */
const SUFFIXES = new Set(
  'com co id net org tv io gov edu ac go biz xyz js ts html php pdf docx jpg png txt json xml'.split(' '),
);
/** They end a domain after a name, and begin a sentence after any other word. */
const WORDLIKE_SUFFIXES = new Set(
  'info news online site app dev ai my me us uk sg fr de in is to tech media store'.split(' '),
);

/** Whether a full stop directly between a word and a capital ends a sentence. */
function isStopBefore(left: string, word: string, rest: string): boolean {
  if (/[)”’"»%\]$€£°]$/.test(left)) return word.length > 1;
  const token = /[\p{L}\d][^\s("“‘«[]* *$/u.exec(left)?.[0].trimEnd() ?? '';
  const pieces = token.split('.');
  const last = pieces.at(-1)!;
  if (!/[\p{L}\p{M}\d]$/u.test(last) || isDomain(last, word, rest)) return false;
  if (isClosingAbbreviation(token)) return OPENERS.has(word);
  if (isLeadingAbbreviation(token) || isLeadingAbbreviation(last)) return false;
  if ([token, last].some(isNumberedAbbreviation) || isClosingAbbreviation(last)) return OPENERS.has(word);
  if (/^\p{L}$/u.test(last)) return false;
  if (pieces.length > 1 && !SUFFIXES.has(last.toLowerCase()) && !/^[\d.,:/Rp]+$/.test(token)) return false;
  return begins(left, last, word, rest);
}

function isDomain(last: string, word: string, rest: string): boolean {
  const suffix = word.toLowerCase();
  if (SUFFIXES.has(suffix)) return true;
  if (WORDLIKE_SUFFIXES.has(suffix)) return /^\p{Lu}/u.test(last);
  // `Kementerian.Go.Id`, `Java.Lang.String`; but `berakhir.Prof.Dr. Budi`
  return /^\.\p{L}/u.test(rest) && !isLeadingAbbreviation(word);
}

/** `HR.Rasuna`, `MT.Haryono`: two capitals begin a name as often as they end a sentence. */
const ENDING_CAPITALS = new Set('AS RI UE UI EU UK US UN TV'.split(' '));
/** `Bab 1.Pendahuluan` */
const NUMBERED_PART = new RegExp(
  `(?:^|\\s)(?:${alternativesOfAll(({ lines }) => lines.partLabels)}) \\d+$`,
  'i',
);

function begins(left: string, last: string, word: string, rest: string): boolean {
  const isPlainWord = /^[\p{Ll}\d][\p{L}\p{M}\d]{2}/u.test(last);
  if (word.length === 1) return /^[AI]$/.test(word) && rest.startsWith(' ') && isPlainWord;
  // `1.Pendahuluan` begins a list, and `RMOL.Ketua` an article of the agency RMOL.
  if (left === last && /^\d+$/.test(last)) return false;
  if (OPENERS.has(word)) return true;
  if (left === last && /^\p{Lu}+$/u.test(last)) return false;
  if (NUMBERED_PART.test(left) || (/^\p{Lu}{2}$/u.test(last) && !ENDING_CAPITALS.has(last))) return false;
  const isCapitals = word === word.toUpperCase();
  // `kata Reza.BI menilai`
  const goesOn = /^ \p{Ll}/u.test(rest) && last.length > 2;
  return !isCapitals || isPlainWord || goesOn || (word.length > 2 && last.length > 2);
}

import { alternativesOfAll } from '../languages/profiles.ts';
import {
  announcesName,
  isField,
  isInTitleCase,
  isMarkedHeading,
  isProse,
  looksLikeHeading,
} from './headings.ts';
import type { IsFull } from './hard-wrap.ts';
import type { Items } from './item-markers.ts';
import type { Passage } from './line-group.ts';
import {
  endsSentence,
  endsWithOpeningMark,
  leadsOn,
  startsInLowerCase,
  startsSentence,
  startsWithClosingMark,
} from '../sentences/sentence-ends.ts';
import { wordingOf, type Wording } from './line-kinds.ts';

/** What stands around a line break. */
export interface Boundary extends Items {
  /** What was joined up to here. */
  readonly passage: Passage;
  /** The line behind the break, and the one behind that. */
  readonly line: Passage;
  readonly after: Passage | undefined;
  /** The first line of `passage`, by which `items` knows it. */
  readonly first: Passage;
  readonly isFull: IsFull;
  /** Whether a paragraph has begun before: what comes earlier may be a title. */
  readonly isInBody: boolean;
}

/** What becomes of a line break: it ends the paragraph, or makes way for a space or for nothing; `-` takes a hyphen with it. */
export type Joint = 'break' | ' ' | '' | '-';

/** Decides whether a line goes on what was joined before it. The order of the questions is the order of their certainty. */
export function jointAt(boundary: Boundary): Joint {
  const { passage, line, items, dashes, first } = boundary;
  const wording = wordingOf(passage.text);
  const next = wordingOf(line.text);
  if (items.get(first)?.isAlone === true && passage.lines === 1) return ' ';
  if (dashes.has(line)) return ' ';
  if (items.has(line) || standsApart(next) || wording === 'rule' || wording === 'residue') return 'break';
  if (startsWithClosingMark(line.head) || endsWithOpeningMark(passage.tail)) return tightJoint(boundary);
  if (wording?.endsWith('-label') === true) return ' ';
  if (wording !== undefined) return goesOnAs(wording, line) ? ' ' : 'break';
  return endsSentence(passage.tail, line.head) ? jointAfterEnd(boundary) : jointInSentence(boundary);
}

/** Nothing, unless both together would read as one damaged character. */
function tightJoint({ passage, line }: Boundary): Joint {
  const isSuspect = /[\u00c2-\u00f4][\u0080-\uffff]{1,3}$/.test(passage.tail);
  return isSuspect || (/[\u00c2-\u00f4]$/.test(passage.tail) && /^[\u0080-\uffff]/.test(line.head))
    ? ' '
    : '';
}

/** What is never a part of somebody else's sentence. A date may be. */
function standsApart(wording: Wording): boolean {
  return wording !== undefined && wording !== 'stamp' && wording !== 'caption' && wording !== 'address';
}

/** A linked title or a name that was broken goes on in lower case; so does what only happens to end like a credit. */
function goesOnAs(wording: Wording, line: Passage): boolean {
  const canGoOn = wording === 'aside' || wording === 'byline' || (wording === 'caption' && line.blanks === 0);
  return canGoOn && startsInLowerCase(line.head);
}

function jointAfterEnd(boundary: Boundary): Joint {
  const { passage, line, isFull } = boundary;
  const isOneBlock = line.blanks === 0 && line.indent <= passage.lastIndent;
  return isOneBlock && isFull(passage, line) ? jointWithin(boundary) : 'break';
}

function jointInSentence(boundary: Boundary): Joint {
  const { passage, line, first, items } = boundary;
  const between = jointWithin(boundary);
  const isCapitals =
    passage.text !== '' && passage.text === passage.text.toUpperCase() && /\p{Lu}{3}/u.test(passage.text);
  if (startsInLowerCase(line.head) && !(line.blanks > 0 && isCapitals)) return between;
  // A full stop that ends no sentence is an abbreviation's: `Prof.`
  if (passage.tail.endsWith('.') || leadsOn(passage.tail, line.blanks === 0) || isBrokenDateline(boundary))
    return between;
  if (items.has(first)) return itemGoesOn(boundary) ? between : 'break';
  if (isInterrupted(boundary)) return between;
  if (line.blanks > 0) return goesOnBehindBlank(passage, line) ? between : 'break';
  if (boundary.isFull(passage, line)) return between;
  return isHeadingBefore(boundary) ? 'break' : between;
}

/** `Jakarta -`, or `Jakarta` and then `- Menteri Luar Negeri …`: a dash between a dateline and its text. */
function isBrokenDateline({ passage, line }: Boundary): boolean {
  if (/(?:^|[^:] )[-–—]{1,2}$/.test(passage.tail)) return true;
  if (!/^(?:\([^()]{2,30}\) ?)?[-–—]{1,2}(?: |$)/.test(line.head)) return false;
  return (
    line.blanks === 0 || (passage.length <= 60 && isInTitleCase(passage.text.replace(/\S+\.\p{L}+/gu, 'X')))
  );
}

/** An item's text goes on in a line that is set in behind its marker, or behind one that was long enough to be broken. */
function itemGoesOn({ passage, line }: Boundary): boolean {
  return line.blanks === 0 && (line.indent > passage.indent || passage.lastLength >= 50);
}

/** A linked name on a line of its own, in a sentence that goes on behind it, or ends with it. */
function isInterrupted({ passage, line, after, items }: Boundary): boolean {
  const isName =
    line.text !== '' && line.length <= 60 && line.text.split(' ').length <= 6 && startsSentence(line.head);
  // A name that stands apart does so on both sides; else it is where a wrapped paragraph begins.
  const opensBlock = line.blanks > 0 && after?.blanks === 0;
  if (!isName || opensBlock || isHeadingHere(passage)) return false;
  if (endsSentence(line.tail, after?.head)) {
    return passage.length > 60 && /^[^.!?]+\.["”]?$/.test(line.text) && isInTitleCase(line.text);
  }
  if (after === undefined || items.has(after)) return false;
  return startsInLowerCase(after.head) || startsWithClosingMark(after.head);
}

/** Not where it only announces a name, or has a verb that wants one. */
function isHeadingHere({ text }: Passage): boolean {
  if (!looksLikeHeading(text)) return false;
  return isInTitleCase(text) ? !announcesName(text) : !isProse(text);
}

/** Words that open a sentence and no heading. */
const OPENER = new RegExp(`^(?:${alternativesOfAll(({ lines }) => lines.sentenceOnly)})\\b`, 'i');

/** Behind a blank line only a comma goes on before a capital, and not one behind a greeting. */
function goesOnBehindBlank(passage: Passage, line: Passage): boolean {
  if (!/,["”’]?$/.test(passage.tail) || !startsSentence(line.head)) return false;
  return passage.length > 80 || (passage.length > 30 && (OPENER.test(passage.text) || isProse(passage.text)));
}

/** An address, or a title behind `Baca juga:`, at the end of a line: the sentence was over before it. */
const ENDS_OUTSIDE = /(?:https?:\/\/|www\.)\S+$|[.!?]["”’]? (?:baca|simak|lihat) juga ?:[^.!?]*$/i;

/** A heading in text that has no blank lines; the next line begins a sentence. */
function isHeadingBefore(boundary: Boundary): boolean {
  const { passage, line, isInBody } = boundary;
  if (!startsSentence(line.head)) return false;
  if (/^[([].*[)\]]$/.test(passage.text) || ENDS_OUTSIDE.test(passage.tail)) return true;
  if (isField(line.text) && isField(passage.text)) return true;
  if (passage.lines > (isInBody ? 1 : 3) || !looksLikeHeading(passage.text)) return false;
  if (isMarkedHeading(passage.text)) return !announcesName(passage.text);
  if (passage.lines > 1 || OPENER.test(passage.text) || !passage.text.includes(' ')) return false;
  if (!isInBody) return !/^\d/.test(line.head) && !isProse(passage.text);
  return passage.blanks > 0 && passage.length <= 60 && line.length > 60;
}

/** Parts of Indonesian words that are no words themselves: behind them a hyphen at the end of a full line is only the layout's. */
const PREFIX = /(?:^|[\s"“(])(?:mem|men|meng|meny|memper|pem|pen|peng|peny|ber|ter|per|diper|keber|keter)-$/i;

/** A space; nothing behind a word's own hyphen, and between characters that are written without spaces. */
function jointWithin({ passage, line, isFull }: Boundary): Joint {
  if (UNSPACED_END.test(passage.tail) && UNSPACED_START.test(line.head)) return '';
  if (!/\p{L}-$/u.test(passage.tail) || !/^\p{Ll}/u.test(line.head)) return ' ';
  return line.blanks === 0 && PREFIX.test(passage.tail) && isFull(passage, line) ? '-' : '';
}

const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001\\u3002\\uff00-\\uff60]';
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u');
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');

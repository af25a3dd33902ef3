import { alternativesOfAll } from '../languages/profiles.ts';
import { isApart } from './apart.ts';
import {
  announcesName,
  isField,
  isInTitleCase,
  isMarkedHeading,
  isProse,
  isSmallWord,
  looksLikeHeading,
} from './headings.ts';
import { ENDS_WITH_HYPHEN } from './hyphens.ts';
import type { Joint, LineBreak } from './line-break.ts';
import type { LineGroup } from './line-group.ts';
import {
  endsSentence,
  endsWithOpeningMark,
  leadsOn,
  startsInLowerCase,
  startsSentence,
  startsWithClosingMark,
} from '../sentences/sentence-ends.ts';
import { beginsAttribution, isAttribution } from './message-lines.ts';
import { lineKindOf, type LineKind } from './line-kinds.ts';

/** Decides whether a line continues the lines before it. The most certain rules come first. */
export function jointAt(lineBreak: LineBreak): Joint {
  const { group, line, items, continuing, first } = lineBreak;
  const kind = lineKindOf(group.text);
  if (group.isKept || line.isKept) return 'break';
  if (items.get(first)?.isAlone === true && group.lines === 1) return ' ';
  if (continuing.has(line) && (!lineBreak.areMessages || goesOnInMessage(lineBreak))) return ' ';
  if (isBrokenAttribution(lineBreak)) return ' ';
  if (isApart(lineBreak, kind)) return 'break';
  if (isInsideWord(lineBreak)) return jointWithin(lineBreak);
  if (startsWithClosingMark(line.head) || endsWithOpeningMark(group.tail)) return tightJoint(lineBreak);
  if (kind?.endsWith('-label') === true) return ' ';
  if (kind !== undefined) return goesOnAs(kind, lineBreak) ? ' ' : 'break';
  if (lineBreak.areMessages && !goesOnInMessage(lineBreak)) return 'break';
  return endsSentence(group.tail, line.head) ? jointAfterEnd(lineBreak) : jointInSentence(lineBreak);
}

/** `On Monday 12 March Siti`, and then `<siti@contoh.id> wrote:`. */
function isBrokenAttribution({ group, line }: LineBreak): boolean {
  return line.blanks === 0 && beginsAttribution(group.text) && isAttribution(line.text);
}

/** People write a message in one line. A program may have wrapped it. */
function goesOnInMessage({ group, line, isFull }: LineBreak): boolean {
  if (line.blanks > 0) return false;
  return isFull(group, line) || (group.lastLength >= 60 && startsInLowerCase(line.head));
}

/** Joins without a space, unless both together would look like one damaged character. */
function tightJoint({ group, line }: LineBreak): Joint {
  const isSuspect = /[\u00c2-\u00f4][\u0080-\uffff]{1,3}$/.test(group.tail);
  return isSuspect || (/[\u00c2-\u00f4]$/.test(group.tail) && /^[\u0080-\uffff]/.test(line.head)) ? ' ' : '';
}

/**
 * A broken link title or name continues in lower case; so does a sentence that only happens to end
 * like a credit.
 */
function goesOnAs(kind: LineKind, { group, line }: LineBreak): boolean {
  if (kind === 'aside' || kind === 'byline') return startsInLowerCase(line.head);
  if (line.blanks > 0) return false;
  if (kind === 'header' && (line.indent > group.indent || leadsOn(group.tail))) return true;
  return (kind === 'caption' || kind === 'header' || kind === 'part') && startsInLowerCase(line.head);
}

function jointAfterEnd(lineBreak: LineBreak): Joint {
  const { group, line, isFull } = lineBreak;
  if (isIndentedUnder(lineBreak)) return jointWithin(lineBreak);
  const isOneBlock = line.blanks === 0 && line.indent <= group.lastIndent;
  return isOneBlock && isFull(group, line) ? jointWithin(lineBreak) : 'break';
}

function jointInSentence(lineBreak: LineBreak): Joint {
  const { group, line, first, items } = lineBreak;
  const between = jointWithin(lineBreak);
  const isCapitals =
    group.text !== '' && group.text === group.text.toUpperCase() && /\p{Lu}{3}/u.test(group.text);
  if (startsInLowerCase(line.head) && !(line.blanks > 0 && isCapitals)) return between;
  // A full stop that ends no sentence belongs to an abbreviation: `Prof.`
  if (group.tail.endsWith('.') || leadsOn(group.tail, line.blanks === 0) || isBrokenDateline(lineBreak))
    return between;
  if (items.has(first)) return itemGoesOn(lineBreak) ? between : 'break';
  if (isCapitals && goesOnInCapitals(line)) return between;
  if (isIndentedUnder(lineBreak) || isInterrupted(lineBreak)) return between;
  if (line.blanks > 0) return goesOnBehindBlank(group, line) ? between : 'break';
  if (lineBreak.isFull(group, line)) return between;
  return isHeadingBefore(lineBreak) ? 'break' : between;
}

/**
 * `Jakarta -`, or `Jakarta` and then `- Menteri Luar Negeri …`: a dash between a dateline and its
 * text.
 */
function isBrokenDateline({ group, line }: LineBreak): boolean {
  if (/(?:^|[^:] )[-–—]{1,2}$/.test(group.tail)) return true;
  if (!/^(?:\([^()]{2,30}\) ?)?[-–—]{1,2}(?: |$)/.test(line.head)) return false;
  return line.blanks === 0 || (group.length <= 60 && isInTitleCase(group.text.replace(/\S+\.\p{L}+/gu, 'X')));
}

/** The text of a label or an item, indented below its beginning. */
function isIndentedUnder({ group, line, first, items, turns }: LineBreak): boolean {
  return line.blanks === 0 && line.indent > group.indent + 1 && (turns.has(first) || items.has(first));
}

/** A title in capitals over two lines: `HAK WARGA` and then `DALAM PENGELOLAAN SAMPAH`. */
function goesOnInCapitals({ text, blanks }: LineGroup): boolean {
  const [first = ''] = text.split(' ', 1);
  return blanks === 0 && text !== '' && text === text.toUpperCase() && isSmallWord(first);
}

/**
 * The text of an item continues in a line that is indented, or after a line that is long enough to
 * have been wrapped.
 */
function itemGoesOn({ group, line }: LineBreak): boolean {
  if (group.tail.endsWith(';')) return false;
  if (line.blanks === 0 && group.tail.endsWith(',')) return true;
  return line.blanks === 0 && (line.indent > group.indent || group.lastLength >= 50);
}

/** A linked name on a line of its own. The sentence continues after it or ends with it. */
function isInterrupted({ group, line, after, items }: LineBreak): boolean {
  const isName =
    line.text !== '' && line.length <= 60 && line.text.split(' ').length <= 6 && startsSentence(line.head);
  // A name between lines has blank lines on both sides. Otherwise a wrapped paragraph begins here.
  const opensBlock = line.blanks > 0 && after?.blanks === 0;
  if (!isName || opensBlock || isHeadingHere(group)) return false;
  if (endsSentence(line.tail, after?.head)) {
    return group.length > 60 && /^[^.!?]+\.["”]?$/.test(line.text) && isInTitleCase(line.text);
  }
  if (after === undefined || items.has(after)) return false;
  return startsInLowerCase(after.head) || startsWithClosingMark(after.head);
}

/** Not if it only announces a name, or if it contains a verb. */
function isHeadingHere({ text }: LineGroup): boolean {
  if (!looksLikeHeading(text)) return false;
  return isInTitleCase(text) ? !announcesName(text) : !isProse(text);
}

/** Words that open a sentence but no heading. */
const OPENER = new RegExp(`^(?:${alternativesOfAll(({ lines }) => lines.sentenceOnly)})\\b`, 'i');

/**
 * After a blank line, only text with a comma at its end continues before a capital, and a greeting
 * does not.
 */
function goesOnBehindBlank(group: LineGroup, line: LineGroup): boolean {
  if (!/,["”’]?$/.test(group.tail) || !startsSentence(line.head)) return false;
  return group.length > 80 || (group.length > 30 && (OPENER.test(group.text) || isProse(group.text)));
}

/**
 * An address, or a title after `Baca juga:`, at the end of a line. The sentence ended before it.
 */
const ENDS_OUTSIDE = /(?:https?:\/\/|www\.)\S+$|[.!?]["”’]? (?:baca|simak|lihat) juga ?:[^.!?]*$/i;

/** A heading in text without blank lines. The next line begins a sentence. */
function isHeadingBefore(lineBreak: LineBreak): boolean {
  const { group, line, isInBody } = lineBreak;
  if (!startsSentence(line.head)) return false;
  if (/^[([].*[)\]]$/.test(group.text) || ENDS_OUTSIDE.test(group.tail)) return true;
  if (isField(line.text) && isField(group.text)) return true;
  if (group.lines > (isInBody ? 1 : 3) || !looksLikeHeading(group.text)) return false;
  if (isMarkedHeading(group.text)) return !announcesName(group.text);
  if (group.lines > 1 || OPENER.test(group.text) || !group.text.includes(' ')) return false;
  if (!isInBody) return !/^\d/.test(line.head) && !isProse(group.text);
  return group.blanks > 0 && group.length <= 60 && line.length > 60;
}

/**
 * A space, but nothing after a hyphen that belongs to a word, inside a word that was cut, nor between
 * characters of scripts without spaces.
 */
function jointWithin({ group, line, belongsToWord, isCut }: LineBreak): Joint {
  if ((UNSPACED_END.test(group.tail) && UNSPACED_START.test(line.head)) || isCut(group, line)) return '';
  if (line.blanks === 0 && INSIDE.some(([end, start]) => end.test(group.tail) && start.test(line.head)))
    return '';
  if (!ENDS_WITH_HYPHEN.test(group.tail) || !/^[\p{L}\d]/u.test(line.head)) return ' ';
  // Part of a damaged character.
  if (/^[ÃÂ](?: |$)/.test(line.head)) return ' ';
  return belongsToWord(group.tail, line.head) ? '' : '-';
}

/**
 * A line that ends inside a word or a figure: `undang-`, `ke-`. A capital after it may also begin a
 * sentence, after the dash of a dateline.
 */
function isInsideWord({ group, line }: LineBreak): boolean {
  if (line.blanks > 0 || !ENDS_WITH_HYPHEN.test(group.tail)) return false;
  return /^[\p{Ll}\d]/u.test(line.head) || (group.length > 20 && /^\p{Lu}/u.test(line.head));
}

/** A line that ends inside a span of years, a pair of words with a slash, or a web address. */
const INSIDE: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/\d[–—]$/, /^\d/],
  [/\p{Ll}\/$/u, /^\p{Ll}/u],
  [/(?:https?:\/\/|www\.)\S*[/_=&?%-]$/, /^[\w%~-]+[./?=&#_-]\w/],
];

const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001\\u3002\\uff00-\\uff60]';
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u');
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');

import { watchQuotations } from '../open-quotation.ts';
import type { Edit } from '../rewrite.ts';

/**
 * What remains of `â€\u009d`, the closing quotation mark, when its last byte was dropped or became
 * something else (Windows-1252 does not have it). A second layer leaves an `Â` of it.
 */
const LOST_BYTE = /â[€\u0080](?:Â(?![\u0080-\u00bf]))?([\u009d\ufffd?"]?)/g;

export function lostQuoteEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(LOST_BYTE)) {
    const start = match.index;
    const end = start + match[0].length;
    const instead = match[1] ?? '';
    const keeps = instead === '?' && isQuestion(text, start, end);
    const to = instead === '"' && isDash(text, start) ? dash(text, start, end) : quote(text, start, end);
    edits.push({ start, end: keeps ? end - 1 : end, to: keeps ? '”' : to, kind: 'encoding' });
  }
  return edits;
}

/**
 * A question mark is impossible after a comma or a full stop, and where the sentence continues in
 * lower case.
 */
function isQuestion(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/^ ?\p{Ll}/u.test(text.slice(end, end + 2));
}

/**
 * `â€"` was `–` or `—`. Their last byte is a quotation mark in Windows-1252, which was straightened
 * later.
 */
function isDash(text: string, start: number): boolean {
  return /[\s\p{L}\p{N}]/u.test(text.charAt(start - 1));
}

function dash(text: string, start: number, end: number): string {
  const isRange = /\p{N}/u.test(text.charAt(start - 1)) && /\p{N}/u.test(text.charAt(end));
  return isRange ? '–' : '—';
}

/** ISO-8859-1 lacks `€` and `œ` too, so an opening quotation mark can end like this. */
function quote(text: string, start: number, end: number): string {
  const isBeforeWord = /[\p{L}\p{N}]/u.test(text.charAt(end));
  if (isBeforeWord && /^$|[\s([—–-]/.test(text.charAt(start - 1))) return '“';
  return isBeforeWord ? '” ' : '”';
}

/**
 * The dagger that ftfy makes of a closing quotation mark without its last byte and the space after
 * it: `Mali,†ujar` was `Mali,” ujar`. A real dagger is before a space or a year, or after a year.
 */
export function daggerEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const isInQuotation = watchQuotations(text);
  for (const { index } of text.matchAll(/†/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const isBeforeWord = /\p{L}/u.test(after);
    const endsClause = /[,.!?…]/.test(before);
    const endsWord = /[\p{L}\p{N})]/u.test(before);
    if (isBeforeWord && (endsClause || (endsWord && isInQuotation(index)))) {
      edits.push({ start: index, end: index + 1, to: '” ', kind: 'encoding' });
    } else if (endsLine(text, index + 1) && endsClause && isInQuotation(index)) {
      edits.push({ start: index, end: index + 1, to: '”', kind: 'encoding' });
    }
  }
  return edits;
}

/**
 * A no-break space inside a damaged character that became a plain space: `Ã  Paris` was `à Paris`,
 * `kataÂ lain` was `kata lain`. A word that ends with `à` keeps a space. Correct words end with
 * these letters in capitals (`IRMÃ`), and a single letter may be correct.
 */
export function lostNoBreakSpaceEdits(text: string, isDamaged: boolean): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.matchAll(/[ÃÂ](?:(?=\s)|$) {0,2}/g)) {
    const before = text.charAt(index - 1);
    const end = index + found.length;
    if (/[\p{Lu}"“‘«(]/u.test(before)) continue;
    const isAlone = /^$|[\s[{]/.test(before);
    const isWord = found.startsWith('Ã') && startsWithSmallLetter(text, end);
    if (isAlone && !isDamaged && !found.endsWith('  ') && !isWord) continue;
    edits.push({
      start: index,
      end,
      to: (found.startsWith('Ã') ? 'à' : '') + found.slice(1, 2),
      kind: 'encoding',
    });
  }
  return edits;
}

function startsWithSmallLetter(text: string, at: number): boolean {
  return matchesAt(/\s*\p{Ll}/uy, text, at);
}

function endsLine(text: string, at: number): boolean {
  return matchesAt(/[^\S\n]*(?:\n|$)/y, text, at);
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

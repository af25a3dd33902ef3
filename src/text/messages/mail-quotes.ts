import { KEPT_BREAK } from '../paragraphs/line-group.ts';
import type { Edit } from '../rewrite.ts';
import { endsSentence, startsInLowerCase } from '../sentences/sentence-ends.ts';
import { isAttribution } from '../paragraphs/message-lines.ts';

/** A line of a mail, with the marks of a quotation before it. Offsets are in the text. */
interface MailLine {
  readonly start: number;
  readonly end: number;
  /** `> > `; empty outside of quotations. */
  readonly mark: string;
  readonly depth: number;
}

/** Marks before a quoted line, with a space after each. */
const MARKS = /^ {0,3}(?:>[ \t]?){1,20}/;

/**
 * Takes the `>` from quoted lines, and separates quotations of another depth. One line alone may
 * begin with `>` for another reason, so somewhere there must be two, or someone who `wrote:` before
 * one.
 */
export function quoteEdits(text: string): Edit[] {
  if (!/^ {0,3}>/m.test(text)) return [];
  const lines = readMailLines(text);
  const hasQuotations = lines.some(
    ({ depth }, index) => depth > 0 && (lines[index + 1]?.depth || isIntroduced(text, lines, index)),
  );
  if (!hasQuotations) return [];
  return lines.flatMap(({ start, end, mark, depth }, index): Edit[] => {
    const before = lines[index - 1]?.depth ?? 0;
    const to = index > 0 && before !== depth && end > start ? '\n' : '';
    if (depth > 0) return [{ start, end: start + mark.length, to, kind: 'markup' }];
    return to === '' ? [] : [{ start, end: start, to }];
  });
}

function readMailLines(text: string): MailLine[] {
  return Array.from(text.matchAll(/[^\n]*(?:\n|$)/g)).flatMap(({ index, 0: line }): MailLine[] => {
    if (line === '') return [];
    const mark = MARKS.exec(line)?.[0] ?? '';
    const depth = mark.split('>').length - 1;
    return [{ start: index, end: index + line.trimEnd().length, mark, depth }];
  });
}

/** Someone wrote it, or the text before it asks to read it. */
function isIntroduced(text: string, lines: readonly MailLine[], index: number): boolean {
  const before = lines.slice(Math.max(0, index - 2), index).findLast(({ start, end }) => end > start);
  return before !== undefined && isAttribution(text.slice(before.start, before.end).slice(-300));
}

/** Mail programs make lines of at most 78 characters (RFC 3676). */
const FLOWED = { shortest: 30, longest: 80 } as const;

/**
 * Joins the lines of a mail with `format=flowed`: a line that ends with a space goes on in the next.
 * In other texts the spaces are chance: they are also where no sentence goes on, and sentences go on
 * without them.
 */
export function flowedEdits(text: string): Edit[] {
  if (!/\S \n\S/.test(text)) return [];
  const edits: Edit[] = [];
  let [lengths, unfinished, from] = [0, 0, 0];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const end = from + line.length;
    const next = lines[index + 1] ?? '';
    const goesOn = !endsSentence(line.trimEnd().slice(-FLOWED.longest), next.slice(0, FLOWED.longest));
    if (/\S $/.test(line) && line !== '-- ') {
      if (line.length > FLOWED.longest || next.trim() === '') return [];
      lengths += line.length;
      if (goesOn) unfinished++;
      edits.push({ start: end - 1, end: end + 1, to: ' ', kind: 'line-join' });
    } else if (line.length > FLOWED.shortest && goesOn && startsInLowerCase(next)) return [];
    from = end + 1;
  }
  const areFlowed = edits.length > 1 && unfinished * 2 > edits.length;
  return areFlowed && lengths >= edits.length * FLOWED.shortest ? edits : [];
}

/** A signature after `-- `: at most ten short lines, of which none ends a sentence (RFC 3676). */
const SIGNATURE = /(?<=^|\n)--[ \t]?\n((?:[^\n]{1,80}(?:\n|$)){1,10})(?=\n|$)/g;

/** Takes the dashes from before a signature, which keeps its lines. */
export function signatureEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found, 1: lines } of text.matchAll(SIGNATURE)) {
    if (/\S[.!?][ \t]*$/m.test(lines!)) continue;
    const first = index + found.length - lines!.length;
    edits.push({ start: index, end: first - 1, to: '', kind: 'markup' });
    for (const { index: at } of lines!.trimEnd().matchAll(/\n/g))
      edits.push({ start: first + at, end: first + at + 1, to: KEPT_BREAK });
  }
  return edits;
}

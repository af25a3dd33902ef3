import { endsSentence, startsInLowerCase } from '../sentences/sentence-ends.ts';
import { looksLikeHeading } from './headings.ts';
import type { LineBreak } from './line-break.ts';
import { isNote, lineKindOf, type LineKind } from './line-kinds.ts';
import { startsWithEmoji } from './message-lines.ts';

/** Whether one of both lines is never a part of another sentence. */
export function isApart(lineBreak: LineBreak, kind: LineKind): boolean {
  const { group, line, items, turns } = lineBreak;
  const next = lineKindOf(line.text);
  if (items.has(line) || turns.has(line) || isNote(line.head, group) || startsWithEmoji(line.head))
    return true;
  if (SIGN_OFF.test(line.text)) return true;
  if (kind === 'rule' || kind === 'residue' || kind === 'symbols' || kind === 'timing') return true;
  return next === 'part' || next === 'header' ? beginsPart(lineBreak, kind) : isSeparate(next);
}

/** `(rna/hns)`: who wrote and who edited it, in lower case. */
const SIGN_OFF = /^[([]\p{Ll}{2,4}(?:\/\p{Ll}{2,4})+[)\]]$/u;

/** `Pasal 3` and `Nomor: 7` are also where a wrapped sentence mentions them. */
function beginsPart({ group, line, after }: LineBreak, kind: LineKind): boolean {
  if (line.blanks > 0 || kind !== undefined) return true;
  if (after?.blanks === 0 && startsInLowerCase(after.head)) return false;
  return endsSentence(group.tail, line.head) || /[;:,]$/.test(group.tail) || looksLikeHeading(group.text);
}

/** Kinds of lines that are never part of another sentence. A date may be one. */
function isSeparate(kind: LineKind): boolean {
  return kind !== undefined && kind !== 'stamp' && kind !== 'caption' && kind !== 'address';
}

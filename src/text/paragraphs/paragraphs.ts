import type { Joint } from './line-break.ts';
import { jointAt } from './line-breaks.ts';
import { findGluedSentences } from './glued-sentences.ts';
import { watchCutWords, type IsCut } from './cut-words.ts';
import { watchHardWrap, type IsFull } from './hard-wrap.ts';
import { watchHyphens, type BelongsToWord } from './hyphens.ts';
import { looksLikeHeading } from './headings.ts';
import { findItems } from './item-markers.ts';
import {
  joinLineGroups,
  readLines,
  readParagraphs,
  singleSpacedLines,
  type LineGroup,
} from './line-group.ts';
import { checkRepairs, rewrite, type Edit } from '../rewrite.ts';
import { assignRoles, type RoleAndMarker } from './roles.ts';
import type { Repair, SplitText, TextParagraph, TracedText } from '../traced-text.ts';
import { findTurns } from './turns.ts';
import { lineKindOf } from './line-kinds.ts';

/** Each round handles what the round before it revealed. Real texts need two. */
const MOST_ROUNDS = 8;

/**
 * Splits a repaired text into its paragraphs. A line that ends a sentence ends its paragraph; any
 * other line continues in the next, unless it is a heading, a caption or the like. In hard-wrapped
 * text a block is a paragraph. Sentences that lost the break between them are separated. White
 * space inside a paragraph is single. Splitting the result again gives the same.
 * @param mostRepairs more repairs are refused, such as more lost paragraph breaks
 * @param areMessages whether each line is a message, as in a chat
 * @throws Problem `text-too-complex`
 */
export function splitIntoParagraphs(
  text: TracedText,
  mostRepairs = Infinity,
  areMessages = false,
): SplitText {
  const lines = readLines(text.text);
  const watching = {
    isFull: watchHardWrap(lines),
    belongsToWord: watchHyphens(text.text),
    isCut: watchCutWords(text.text, lines),
    areMessages,
  };
  const { whole, groups } = settle(rewrite(text, joins(lines, watching)), watching, mostRepairs);
  const roles = assignRoles(groups, areMessages);
  const paragraphs: TextParagraph[] = [];
  const outside: Repair[] = [];
  let next = 0;
  groups.forEach((group, index) => {
    const [start, end] = [whole.origins[group.start]!, whole.origins[group.end]!];
    while (next < whole.repairs.length && isBefore(whole.repairs[next]!, start))
      outside.push(whole.repairs[next++]!);
    const first = next;
    while (next < whole.repairs.length && whole.repairs[next]!.at < end) next++;
    paragraphs.push(paragraph(whole, group, roles[index]!, whole.repairs.slice(first, next)));
  });
  return { paragraphs, repairs: [...outside, ...whole.repairs.slice(next)] };
}

/** An inserted break belongs before the paragraph after it, not inside. */
function isBefore({ at, kind }: Repair, start: number): boolean {
  return at < start || (at === start && kind === 'paragraph-break');
}

/** Starts with each line as a paragraph. Splits and joins until nothing changes. */
function settle(
  text: TracedText,
  watching: Watching,
  mostRepairs: number,
): { readonly whole: TracedText; readonly groups: readonly LineGroup[] } {
  let whole = text;
  for (let round = 0; ; round++) {
    const groups = readParagraphs(whole.text);
    const breaks = lostBreaks(whole.text, groups);
    const edits = breaks.length > 0 ? breaks : joins(groups, { ...watching, isFull: () => false });
    if (edits.length === 0 || round === MOST_ROUNDS) return { whole, groups };
    whole = checkRepairs(rewrite(whole, edits), mostRepairs);
  }
}

function lostBreaks(text: string, lines: readonly LineGroup[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, isKept } of lines) {
    if (isKept) continue;
    for (const place of findGluedSentences(text.slice(start, end))) {
      edits.push({ start: start + place, end: start + place, to: '\n', kind: 'paragraph-break' });
    }
  }
  return edits;
}

/** What the rules for line breaks know of the whole text. */
interface Watching {
  readonly isFull: IsFull;
  readonly belongsToWord: BelongsToWord;
  readonly isCut: IsCut;
  readonly areMessages: boolean;
}

/** The line breaks that are not meant by the text. */
function joins(lines: readonly LineGroup[], watching: Watching): Edit[] {
  const { items, continuing } = findItems(lines);
  const turns = findTurns(lines);
  const around = { items, continuing, turns, ...watching };
  const edits: Edit[] = [];
  let [group] = lines;
  let first = group;
  let isInBody = false;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    const after = lines[index + 1];
    const joint = jointAt({ group: group!, line, after, first: first!, isInBody, ...around });
    if (joint === 'break') {
      isInBody ||= items.has(first!) || isBody(group!);
      group = first = line;
    } else {
      edits.push(join(group!, line, joint));
      group = joinLineGroups(group!, line, joint === '-' ? '' : joint);
    }
  }
  return edits;
}

function isBody({ text }: LineGroup): boolean {
  return lineKindOf(text) === undefined && !looksLikeHeading(text);
}

function join(group: LineGroup, line: LineGroup, joint: Exclude<Joint, 'break'>): Edit {
  const start = joint === '-' ? group.end - 1 : group.end;
  return { start, end: line.start, to: joint === '-' ? '' : joint, kind: 'line-join' };
}

function paragraph(
  whole: TracedText,
  group: LineGroup,
  { role, marker }: RoleAndMarker,
  repairs: readonly Repair[],
): TextParagraph {
  const markerEnd = group.start + (marker?.length ?? 0);
  const behind = whole.text.slice(markerEnd, group.end);
  const line = behind.trimStart();
  const start = group.end - line.length;
  const text = singleSpacedLines(line);
  const origins = whole.origins.subarray(start, group.end + 1);
  return {
    role,
    ...(marker !== undefined && { marker }),
    text,
    origins: text.length === line.length ? origins : originsOfSingleSpaced(line, origins),
    repairs,
  };
}

/** A run of white space keeps the place of its first character. */
function originsOfSingleSpaced(line: string, origins: Uint32Array): Uint32Array {
  const kept: number[] = [];
  for (const { index, 0: found } of line.matchAll(/\s+|\S+/g)) {
    const length = found.trim() === '' ? 1 : found.length;
    for (let unit = 0; unit < length; unit++) kept.push(origins[index + unit]!);
  }
  return Uint32Array.from([...kept, origins[line.length]!]);
}

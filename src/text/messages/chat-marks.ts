import { KEPT_BREAK } from '../paragraphs/line-group.ts';
import type { Edit } from '../rewrite.ts';
import type { Span } from '../traced-text.ts';

/** Words that a chat program shows in bold, in italics, struck out or as code. */
export interface ChatMark {
  readonly tag: 'strong' | 'em' | 's' | 'code';
  /** Without the marks around it. */
  readonly inside: Span;
  /** With them. */
  readonly outside: Span;
}

const TAGS: Readonly<Record<string, ChatMark['tag']>> = { '*': 'strong', _: 'em', '~': 's', '`': 'code' };

/** A longer line is a text without line breaks. Marks in it are rarely meant. */
const LONGEST = 10_000;

/**
 * Finds `*bold*`, `_italic_`, `~struck~` and `` `code` `` in each line, also doubled as Telegram
 * writes them, ascending by their beginning. A mark opens before a word and closes after one, on the
 * same line, so `3*4*5`, `laporan_akhir.pdf`, `Rp5.000*` and `* item` have none
 * (https://faq.whatsapp.com/539178204879377).
 */
export function findChatMarks(text: string): readonly ChatMark[] {
  const marks = fencedCode(text);
  const fenced = [...marks, { outside: [Infinity, Infinity] }];
  let next = 0;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    while (fenced[next]!.outside[1] <= index) next++;
    const isCode = fenced[next]!.outside[0] < index + line.length;
    if (!isCode && line.length <= LONGEST && /[*_~`]/.test(line)) marks.push(...marksIn(line, index));
  }
  return marks.sort((one, other) => one.outside[0] - other.outside[0]);
}

/** Code over several lines, between three marks each. */
const FENCED = /(?<=^|\n)```[^\S\n]?\n?([^`]{1,4000}?)\n?```(?=\n|$)/g;

function fencedCode(text: string): ChatMark[] {
  return Array.from(text.matchAll(FENCED)).flatMap(({ index, 0: found, 1: code = '' }): ChatMark[] => {
    const start = index + found.indexOf(code, 3);
    if (!/[\p{L}\p{N}]/u.test(code)) return [];
    return [{ tag: 'code', inside: [start, start + code.length], outside: [index, index + found.length] }];
  });
}

/**
 * Takes the marks from around the words. A line that is marked as a whole stands apart, and code
 * keeps its lines.
 */
export function chatMarkEdits(text: string, marks: readonly ChatMark[]): Edit[] {
  return marks
    .flatMap(({ inside, outside, tag }): Edit[] => {
      const to = isWholeLine(text, outside) ? '\n' : '';
      const lines = tag === 'code' ? [...text.slice(...inside).matchAll(/\n/g)] : [];
      return [
        { start: outside[0], end: inside[0], to, kind: 'markup' },
        ...lines.map(({ index }) => ({
          start: inside[0] + index,
          end: inside[0] + index + 1,
          to: KEPT_BREAK,
        })),
        { start: inside[1], end: outside[1], to, kind: 'markup' },
      ];
    })
    .sort((one, other) => one.start - other.start);
}

export function isWholeLine(text: string, [start, end]: Span): boolean {
  const isBegin = start === 0 || text[start - 1] === '\n';
  return isBegin && (end === text.length || text[end] === '\n');
}

interface Opening {
  readonly run: string;
  readonly start: number;
  readonly end: number;
}

function marksIn(line: string, offset: number): ChatMark[] {
  const marks: ChatMark[] = [];
  const open: Opening[] = [];
  for (const { index, 0: run } of line.matchAll(/([*_~`])\1*/g)) {
    if (run.length > (run[0] === '`' ? 3 : 2)) continue;
    const end = index + run.length;
    const closes = closesWord(line, index, end) ? open.findLastIndex((each) => each.run === run) : -1;
    if (closes >= 0) {
      const opening = open[closes]!;
      open.length = closes;
      if (!isWord(line, opening, index)) continue;
      marks.push({
        tag: TAGS[run[0]!]!,
        inside: [offset + opening.end, offset + index],
        outside: [offset + opening.start, offset + end],
      });
    } else if (opensWord(line, index, end) && open.length < MOST_OPEN && open.at(-1)?.run[0] !== '`') {
      open.push({ run, start: index, end });
    }
  }
  return marks;
}

/** Nobody nests deeper. It also keeps the search linear. */
const MOST_OPEN = 8;

function opensWord(line: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}\p{M}/\\=&#@%+)\]]/u.test(line.charAt(start - 1)) && OPENS.test(line.slice(end, end + 2))
  );
}

/** What a word begins with: not the bracket of `*) catatan`. */
const OPENS = /^(?:[\p{L}\p{N}"“‘'«([#@+\-–_*~`$€£%&¿¡:.…/]|\p{Extended_Pictographic})/u;

function closesWord(line: string, start: number, end: number): boolean {
  return /\S/.test(line.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(line.charAt(end));
}

/** `__init__` is a name of a program; marks around marks alone hold nothing. */
function isWord(line: string, { run, end }: Opening, closing: number): boolean {
  const inside = line.slice(end, closing);
  if (run === '__' && /^\w+$/.test(inside)) return false;
  return /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(inside);
}

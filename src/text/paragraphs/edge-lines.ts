import type { TracedText } from '../traced-text.ts';

/** A line with what tells whether it is above or below a page. Offsets are in the text. */
export interface EdgeLine {
  readonly text: string;
  readonly lineStart: number;
  /** Without the white space around it. */
  readonly start: number;
  readonly end: number;
  readonly blanks: number;
  readonly isAfterFeed: boolean;
  readonly isBeforeFeed: boolean;
  /** Beside a form feed. */
  readonly isAtFeed: boolean;
  /**
   * The page number, if the line is one: `12`, `- 12 -`, `Halaman 12 dari 30`, `12 | Laporan`; `NaN`
   * for a Roman one.
   */
  readonly number: number | undefined;
  /** Whether more than the number says that it is one. */
  readonly isLabelled: boolean;
  /** The line without case and figures, as running heads repeat it. Empty if it cannot be one. */
  readonly form: string;
  /** How often the text has the form. */
  readonly times: number;
  readonly letters: number;
  /** Whether the text has the form with the next or the last number, too: `Laporan Desa 17`. */
  readonly isCounted: boolean;
}

/** Running heads are shorter. */
const LONGEST = 120;

/** The lines of a text that are not blank. */
export function readEdgeLines(text: TracedText): EdgeLine[] {
  const lines = readLines(text);
  const counts = new Map<string, number>();
  for (const { form } of lines) counts.set(form, (counts.get(form) ?? 0) + 1);
  const counted = (form: string, count: number | undefined) => `${count} ${form}`;
  const numbered = new Set(lines.map(({ form, text: line }) => counted(form, countOf(line))));
  return lines.map((line) => {
    const count = countOf(line.text);
    const beside = count === undefined ? [] : [count - 1, count + 1];
    const isCounted = beside.some((other) => numbered.has(counted(line.form, other)));
    return { ...line, times: line.form === '' ? 1 : counts.get(line.form)!, isCounted };
  });
}

/** The number before or after at least three words, as above a page. */
function countOf(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const [, first, last] = /^(\d{1,3}) +(?:\S+ +){2}\S|\S +(?:\S+ +){2}(\d{1,3})$/.exec(text) ?? [];
  const found = first ?? last;
  return found === undefined ? undefined : Number(found);
}

function readLines({ text, origins, original }: TracedText): EdgeLine[] {
  const isFeed = (at: number) => original?.[origins[at]!] === '\f';
  const lines: EdgeLine[] = [];
  let blanks = 0;
  let isAfterFeed = false;
  for (let from = 0; from <= text.length;) {
    const breakAt = text.indexOf('\n', from);
    const lineEnd = breakAt < 0 ? text.length : breakAt;
    const isBeforeFeed = breakAt >= 0 && isFeed(breakAt);
    const raw = text.slice(from, lineEnd);
    const line = raw.trim();
    if (line === '') {
      blanks++;
      if (isBeforeFeed && lines.length > 0) lines.push(atFeed(lines.pop()!));
    } else {
      const start = from + raw.length - raw.trimStart().length;
      const place = { lineStart: from, start, end: start + line.length, blanks };
      lines.push(describe(line, { ...place, isAfterFeed, isBeforeFeed }));
      blanks = 0;
      isAfterFeed = false;
    }
    isAfterFeed ||= isBeforeFeed;
    from = lineEnd + 1;
  }
  return lines;
}

function atFeed(line: EdgeLine): EdgeLine {
  return { ...line, isBeforeFeed: true, isAtFeed: true };
}

type Place = Pick<EdgeLine, 'lineStart' | 'start' | 'end' | 'blanks' | 'isAfterFeed' | 'isBeforeFeed'>;

function describe(text: string, place: Place): EdgeLine {
  const { number, isLabelled, head } = numberOf(text);
  const form = text.length > LONGEST ? '' : formOf(head ?? text);
  const letters = form.replaceAll(' ', '').length;
  return {
    text,
    ...place,
    isAtFeed: place.isAfterFeed || place.isBeforeFeed,
    number,
    isLabelled,
    form: letters < 6 ? '' : form,
    times: 1,
    letters,
    isCounted: false,
  };
}

function formOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** Not `12.` and not `(12)`, which begin an item of a list. */
const NUMBER = /^([-–—|~]? ?)(\d{1,4}) ?([-–—|~]?)$/;
const NAMED =
  /^[-–—|~]? ?(?:halaman|hal\.?|hlm\.?|page|pg\.?|p\.) ?:? ?(\d{1,4})(?: ?(?:\/|dari|of|sur) ?\d{1,4})? ?[-–—|~]?$/i;
const OF_ALL = /^(\d{1,4}) ?(?:\/|dari|of|sur) ?\d{1,4}$/i;
const BEFORE_HEAD = /^(\d{1,4})(?: ?[|•·] ?| {3,99})(\S.{3,100})$/u;
const BEHIND_HEAD =
  /^(\S.{2,100}?\S)(?: ?[|•·] ?| {3,99})(?:(?:halaman|hal\.?|hlm\.?|page|p\.) ?)?(\d{1,4})$/iu;

/** Of the pages before the text. They are not counted. */
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;

function numberOf(text: string): { number: number | undefined; isLabelled: boolean; head?: string } {
  if (ROMAN.test(text)) return { number: NaN, isLabelled: false };
  if (text.length > LONGEST || !/\d/.test(text)) return { number: undefined, isLabelled: false };
  const plain = NUMBER.exec(text);
  if (plain !== null) return { number: Number(plain[2]), isLabelled: plain[1] !== '' && plain[3] !== '' };
  const named = NAMED.exec(text) ?? OF_ALL.exec(text);
  if (named !== null) return { number: Number(named[1]), isLabelled: true };
  const [, first, head] = BEFORE_HEAD.exec(text) ?? [];
  if (first !== undefined) return { number: Number(first), isLabelled: true, head: head! };
  const [, before, last] = BEHIND_HEAD.exec(text) ?? [];
  return last === undefined
    ? { number: undefined, isLabelled: false }
    : { number: Number(last), isLabelled: true, head: before! };
}

/** A page has more lines. Numbers that are closer count something else. */
const LEAST_DISTANCE = 4;

/** For each line, the length of the longest row of page numbers that it is in; 0 for other lines. */
export function numberChains(lines: readonly EdgeLine[]): readonly number[] {
  const before = countOn(
    lines,
    lines.map((_, index) => index),
    -1,
  );
  const behind = countOn(
    lines,
    lines.map((_, index) => lines.length - 1 - index),
    1,
  );
  return lines.map(({ number }, index) => (number === undefined ? 0 : before[index]! + behind[index]! - 1));
}

function countOn(lines: readonly EdgeLine[], order: readonly number[], step: 1 | -1): readonly number[] {
  const lengths = new Array<number>(lines.length).fill(0);
  const seen = new Map<number, number>();
  for (const index of order) {
    const { number } = lines[index]!;
    if (number === undefined || Number.isNaN(number)) continue;
    const next = seen.get(number + step);
    lengths[index] = next !== undefined && Math.abs(next - index) >= LEAST_DISTANCE ? lengths[next]! + 1 : 1;
    seen.set(number, index);
  }
  return lengths;
}

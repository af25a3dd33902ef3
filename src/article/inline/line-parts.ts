import { watchHardWrap } from '../../text/paragraphs/hard-wrap.ts';
import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import { readLines } from '../../text/paragraphs/line-group.ts';
import type { Span, TracedText } from '../../text/traced-text.ts';
import type { MarkupText } from './markup-text.ts';

/** A part of a block between blank lines. */
export interface LinePart {
  readonly traced: TracedText;
  readonly exact: readonly Span[];
  /** Its line breaks are meant: a verse, an address, steps. */
  readonly keepsLines: boolean;
}

/** Verse and addresses have shorter lines, paragraphs have longer ones. */
const LONGEST_LINE = 65;

/**
 * The parts of a block that its blank lines separate. A single line break is meant if the lines are
 * short and neither wrapped by a program nor of different kinds. Otherwise it is for the rules of
 * paragraphs to say what it is.
 */
export function lineParts(block: MarkupText): readonly LinePart[] {
  const { traced, exact = [], isPreformatted } = block;
  if (isPreformatted) return preformattedParts(traced, exact.length > 0);
  if (!traced.text.includes('\n')) return [{ traced, exact, keepsLines: false }];
  if (isWrapped(traced.text)) return [{ traced, exact, keepsLines: false }];
  const parts = splitAtBlankLines(traced, exact);
  const kept = parts.map(({ traced: { text } }) => keepsLines(text));
  // Between parts that stay, the rules see all lines together.
  return kept.includes(true)
    ? parts.map((part, index) => ({ ...part, keepsLines: kept[index]! }))
    : [{ traced, exact, keepsLines: false }];
}

/** Programs wrap at more than this. Verses are shorter, and their lines may be equally long. */
const NARROWEST_WRAP = 45;
const FEWEST_WRAPPED = 4;

function isWrapped(text: string): boolean {
  const lines = readLines(text);
  if (lines.length < FEWEST_WRAPPED || !lines.some(({ length }) => length >= NARROWEST_WRAP)) return false;
  const isFull = watchHardWrap(lines);
  return lines.some((line, index) => index > 0 && isFull(lines[index - 1]!, line));
}

function keepsLines(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.length > 1 && lines.every((line) => line.length <= LONGEST_LINE && lineKindOf(line) === undefined)
  );
}

/** Code stays in one part. */
function preformattedParts(traced: TracedText, isCode: boolean): readonly LinePart[] {
  const parts = isCode ? partsBetween(traced, [], [[0, traced.text.length]]) : splitAtBlankLines(traced, []);
  return parts.map((part) => ({ ...part, exact: [[0, part.traced.text.length]], keepsLines: true }));
}

type Part = Omit<LinePart, 'keepsLines'>;

function splitAtBlankLines(traced: TracedText, exact: readonly Span[]): readonly Part[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: blank } of traced.text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    spans.push([start, index]);
    start = index + blank.length;
  }
  return partsBetween(traced, exact, [...spans, [start, traced.text.length]]);
}

/** Parts of a traced text, without the white space around them and without blank ones. */
function partsBetween(
  { text, origins, repairs }: TracedText,
  exact: readonly Span[],
  spans: readonly Span[],
): readonly Part[] {
  return spans.flatMap(([from, to]) => {
    const part = text.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    const end = from + part.trimEnd().length;
    if (start >= end) return [];
    const traced = { text: text.slice(start, end), origins: origins.slice(start, end + 1), repairs };
    return [{ traced, exact: spansWithin(exact, start, end) }];
  });
}

function spansWithin(spans: readonly Span[], from: number, to: number): readonly Span[] {
  return spans
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from] as const);
}

import { inlineUnits } from './inline-units.ts';
import type { Typography } from './languages/profile.ts';
import { typographyOf } from './languages/typography.ts';
import type { Edit } from './rewrite.ts';
import type { Span } from './traced-text.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** Not changed: addresses, times, ratios. */
const UNTOUCHED = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\d+:\d+(?::\d+)?/gu;
/** Sentence punctuation after an address belongs to the sentence. */
const TRAILING = /[.,;:!?»)\]’”"]+$/u;

const SPACES = '[ \\u00a0\\u202f]*';
/** The end of a word, a figure or a closing mark. */
const WORD_END = '[\\p{L}\\p{N}\\p{M}%°€$£)\\]’”"»…]';
const ENDS_WORD = new RegExp(`${WORD_END}$`, 'u');

interface Patterns {
  /** Groups: `apostrophe`, `wide` (a no-break space), `narrow` (a narrow one). */
  readonly places: RegExp;
  /** Matches marks with a narrow no-break space before them, at a given place. */
  readonly narrowlySpaced: RegExp;
}

const patternsBefore = new Map<Typography, Patterns>();

function patternsOf(typography: Typography): Patterns {
  const known = patternsBefore.get(typography) ?? buildPatterns(typography);
  patternsBefore.set(typography, known);
  return known;
}

function buildPatterns({ quotes: [opening, closing], spaced, narrowlySpaced }: Typography): Patterns {
  const places = [
    `(?<apostrophe>(?<=\\p{L})'(?=\\p{L}))`,
    `(?<wide>(?<=${opening})${SPACES}|(?<![${opening} \\u00a0\\u202f])${SPACES}(?=${closing})|(?<=${WORD_END})${SPACES}(?=[${spaced}](?:[\\s${closing}]|$)))`,
    `(?<narrow>(?<=${WORD_END})${SPACES}(?=[${narrowlySpaced}]+(?:[\\s${closing}”")\\]’]|$)))`,
  ];
  return {
    places: new RegExp(places.join('|'), 'gu'),
    narrowlySpaced: new RegExp(`[${narrowlySpaced}]+(?:\\s|$)`, 'uy'),
  };
}

/**
 * A paragraph to set. `html` is the same text with its inline markup; the sentences are places in
 * the text.
 */
export interface SetParagraph {
  readonly text: string;
  readonly html?: string;
  readonly sentences: readonly Span[];
}

/**
 * Sets a text with the typography of its language. For pages and files that people read, never for
 * stored or exchanged text. French has U+00A0 before a colon and inside guillemets, U+202F before
 * `;`, `!` and `?`, and ’ as its apostrophe (Imprimerie nationale). Text in a language without a
 * `Typography` does not change.
 * @example `Quoi ?` in `fr` → `Quoi\u202f?`
 */
export function typeset(text: string, language: string): string {
  const edits = spacingEdits(text, language);
  let set = '';
  let from = 0;
  for (const { start, end, to } of edits) {
    set += text.slice(from, start) + to;
    from = end;
  }
  return set + text.slice(from);
}

/** The same for a whole paragraph. Its sentences still hold the same words. */
export function typesetParagraph(paragraph: SetParagraph, language: string): SetParagraph {
  const { text, html, sentences } = paragraph;
  const edits = spacingEdits(text, language);
  if (edits.length === 0) return paragraph;
  return {
    text: typeset(text, language),
    ...(html !== undefined && { html: editHtml(html, edits) }),
    sentences: moveSpans(sentences, edits),
  };
}

/** Ascending, without overlap. */
function spacingEdits(text: string, language: string): readonly Edit[] {
  const typographic = typographyOf(language);
  if (typographic === undefined) return [];
  const patterns = patternsOf(typographic);
  const addresses = [...text.matchAll(UNTOUCHED)].map(({ 0: found, index }): Span => {
    return [index, index + found.replace(TRAILING, '').length];
  });
  const edits: Edit[] = [];
  let next = 0;
  for (const { index, 0: found, groups } of text.matchAll(patterns.places)) {
    for (; next < addresses.length && addresses[next]![1] <= index; next++)
      edits.push(...afterAddress(text, addresses[next]!, patterns));
    const address = addresses[next];
    if (address && address[0] < index) continue;
    const to = groups!['apostrophe']
      ? typographic.apostrophe
      : groups!['wide'] === undefined
        ? NARROW_NO_BREAK
        : NO_BREAK;
    edits.push({ start: index, end: index + found.length, to });
  }
  for (const address of addresses.slice(next)) edits.push(...afterAddress(text, address, patterns));
  return edits;
}

/** Punctuation after an address that ends in a sign, such as a slash. */
function afterAddress(text: string, [start, end]: Span, { narrowlySpaced }: Patterns): readonly Edit[] {
  narrowlySpaced.lastIndex = end;
  const isSet = ENDS_WORD.test(text.slice(start, end)) || !narrowlySpaced.test(text);
  return isSet ? [] : [{ start: end, end, to: NARROW_NO_BREAK }];
}

/**
 * Edits the text of inline HTML, in which a reference is one character. Its tags do not change, and
 * inserted characters are outside of them.
 */
function editHtml(html: string, edits: readonly Edit[]): string {
  let set = '';
  let at = 0;
  let next = 0;
  for (const { raw, kind } of inlineUnits(html)) {
    const edit = edits[next];
    const isHere = edit?.start === at && (kind === 'text' || (kind === 'start' && edit.end === at));
    if (isHere) set += edit.to;
    if (kind !== 'text') {
      set += raw;
      if (isHere) next++;
      continue;
    }
    if (!edit || at < edit.start || at >= edit.end) set += raw;
    at++;
    if (edit && edit.start < at && edit.end <= at) next++;
  }
  return (
    set +
    edits
      .slice(next)
      .map(({ to }) => to)
      .join('')
  );
}

function moveSpans(spans: readonly Span[], edits: readonly Edit[]): readonly Span[] {
  let next = 0;
  let shift = 0;
  const move = (place: number): number => {
    for (; next < edits.length && edits[next]!.end <= place; next++)
      shift += edits[next]!.to.length - (edits[next]!.end - edits[next]!.start);
    return place + shift;
  };
  return spans.map(([start, end]) => [move(start), move(end)]);
}

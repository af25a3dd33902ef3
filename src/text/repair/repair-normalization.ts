import type { Edit } from '../rewrite.ts';

/**
 * Unicode's stream-safe form allows this many marks on one letter. Sorting more takes quadratic
 * time.
 */
const MOST_MARKS = 30;

/**
 * Characters that compose with the character before them: marks, and Hangul vowels and final
 * consonants.
 */
const CLUSTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu;

/** Composes characters (NFC). A letter with more marks than any script uses is not changed. */
export function normalizationEdits(text: string): Edit[] {
  if (!/[\u0300-\uffff]/.test(text)) return [];
  const edits: Edit[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (
      !/[\u0300-\uffff]/.test(line[0]) ||
      (!hasPileOfMarks(line[0]) && line[0].normalize('NFC') === line[0])
    )
      continue;
    for (const { index, 0: cluster } of line[0].matchAll(CLUSTER)) {
      if (cluster.length > MOST_MARKS) continue;
      const to = cluster.normalize('NFC');
      const start = line.index + index;
      if (to !== cluster) edits.push({ start, end: start + cluster.length, to, kind: 'normalization' });
    }
  }
  return edits;
}

function hasPileOfMarks(line: string): boolean {
  return /[\p{M}\u1160-\u11ff]{30}/u.test(line);
}

/** A ligature is one letter to nobody but a font. A space after one that begins a word is layout. */
const LIGATURE = /(?<![\p{L}\p{M}])([\ufb00-\ufb06]) (?=\p{Ll}{3})|[\ufb00-\ufb06]/gu;

/** The letters of typographic ligatures, which PDF files have: `ﬁ` was `fi`. */
export function ligatureEdits(text: string): Edit[] {
  return Array.from(text.matchAll(LIGATURE), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    to: found.trim().normalize('NFKC'),
    kind: 'ligature',
  }));
}

/** Letters and figures of mathematics, which people use for bold or slanted words: `𝗜𝗡𝗙𝗢`. */
const STYLED = /[\u{1d400}-\u{1d7ff}]+/gu;
/** A formula has no words. */
const STYLED_WORD = /[\u{1d400}-\u{1d7ff}]{3}/u;
/** Forms that are as wide as a Chinese character: `１０．３０`. */
const WIDE = /[\uff01-\uff5e]+/g;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Plain letters and figures for those that only look different. */
export function styleEdits(text: string): Edit[] {
  if (!/[\ud835\uff01-\uff5e]/.test(text)) return [];
  const styled = STYLED_WORD.test(text) ? [...text.matchAll(STYLED)] : [];
  const wide = EAST_ASIAN.test(text) ? [] : [...text.matchAll(WIDE)];
  return [...styled, ...wide]
    .map(({ index, 0: found }): Edit => {
      const to = found.normalize('NFKC');
      return { start: index, end: index + found.length, to, kind: 'normalization' };
    })
    .sort((one, other) => one.start - other.start);
}

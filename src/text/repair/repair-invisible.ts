import type { Edit } from '../rewrite.ts';

/**
 * A soft hyphen at the end of a line means that the word continues. Copied text has the sign `¬` for
 * it.
 */
const BROKEN_WORD = /(?:\u00ad|(?<=\p{L})¬)[ \t]*\n[ \t]*(?=\p{Ll})/gu;

/**
 * Zero-width and other invisible characters: soft hyphens, joiners that join nothing, redundant
 * direction marks, placeholders of images. Joiners remain in emoji and in scripts that need them,
 * direction marks beside right-to-left text.
 */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

const JOINERS = '\u200c\u200d';
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const VARIATIONS = /[\ufe00-\ufe0f]/;
const TAG = /[\u{e0020}-\u{e007f}]/u;

export function invisibleEdits(text: string): Edit[] {
  const edits: Edit[] = Array.from(text.matchAll(BROKEN_WORD), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    to: '',
    kind: 'line-join',
  }));
  const joined = new Set(edits.map(({ start }) => start));
  const isBesideRightToLeft = watchDirections(text);
  for (const { index, 0: found } of text.matchAll(INVISIBLE)) {
    if (joined.has(index) || isNeeded(text, index, found, isBesideRightToLeft)) continue;
    edits.push({ start: index, end: index + found.length, to: '', kind: 'invisible' });
  }
  return edits.sort((left, right) => left.start - right.start);
}

function isNeeded(
  text: string,
  at: number,
  found: string,
  isBesideRightToLeft: (at: number) => boolean,
): boolean {
  if (DIRECTIONS.test(found)) return isBesideRightToLeft(at);
  if (JOINERS.includes(found)) return isJoining(text, at, found);
  if (VARIATIONS.test(found)) return isVarying(text, at);
  if (TAG.test(found))
    return /(?:\u{1f3f4}|[\u{e0020}-\u{e007e}])$/u.test(text.slice(Math.max(0, at - 2), at));
  return false;
}

/** Scripts whose letters change with a joiner or a non-joiner between them. */
const JOINED_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}]$/u;

function isJoining(text: string, at: number, joiner: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (JOINED_SCRIPT.test(before)) return true;
  const after = text.slice(at + 1, at + 3);
  return (
    joiner === '\u200d' &&
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u.test(before) &&
    /^\p{Extended_Pictographic}/u.test(after)
  );
}

/** After an emoji, in a keycap, and after ideographs and symbols that have variants. */
function isVarying(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[\d#*]$/.test(before)) return text.charAt(at + 1) === '\u20e3';
  return /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Sm}]$/u.test(
    before,
  );
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Returns a test for ascending places: whether the nearest letter before or after them in their
 * line is written from right to left.
 */
function watchDirections(text: string): (at: number) => boolean {
  const letters = /\p{L}|\n/gu;
  let before = '\n';
  let after: { readonly index: number; readonly found: string } = { index: -1, found: '\n' };
  return (at) => {
    while (after.index < at) {
      before = after.found;
      const match = letters.exec(text);
      after = match === null ? { index: Infinity, found: '\n' } : { index: match.index, found: match[0] };
    }
    return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after.found);
  };
}

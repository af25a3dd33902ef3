import type { Edit } from '../rewrite.ts';
import { characterOfByte } from '../decode/windows-1252.ts';

/**
 * Line breaks of other systems, of word processors and of Unicode. `\r\r\n` was converted twice.
 */
export function lineBreakEdits(text: string): Edit[] {
  return Array.from(text.matchAll(/\r{1,2}\n|[\r\v\f\u2028\u2029]/g), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    to: '\n',
  }));
}

/**
 * Bytes of Windows-1252 that were read as ISO-8859-1: U+0093 was `“`. The five bytes without a
 * meaning are removed.
 */
export function c1Edits(text: string): Edit[] {
  const hasOthers = /[\u0080-\u0084\u0086-\u009f]/.test(text);
  return Array.from(text.matchAll(/\u0085+|[\u0080-\u009f]/g), ({ index, 0: found }) => {
    const place = { start: index, end: index + found.length };
    if (found.startsWith('\u0085') && !hasOthers && isNextLine(text, place)) {
      return { ...place, to: '\n'.repeat(found.length), kind: 'control' as const };
    }
    const to = Array.from(found, (control) => characterOfByte(control.charCodeAt(0))).join('');
    return to === found
      ? { ...place, to: '', kind: 'control' as const }
      : { ...place, to, kind: 'encoding' as const };
  });
}

/**
 * U+0085 is the next line of old mainframes. It is the ellipsis of Windows-1252 after a word or
 * inside a clause.
 */
function isNextLine(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (/^$|[\n.!?:"”’)]/.test(text.charAt(start - 1))) return true;
  return /^$|[\n\p{Lu}\d“"]/u.test(text.charAt(end)) && !/^"(?:[\s,.]|$)/.test(text.slice(end, end + 2));
}

/**
 * Control characters that do not belong in a text, with the colours that a terminal made of them, and
 * noncharacters of Unicode.
 */
export function controlEdits(text: string): Edit[] {
  return Array.from(
    text.matchAll(/(?:\x1b\[[\d;]{0,20}[A-Za-z]|[\0-\x08\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff])+/g),
    ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      to: '',
      kind: 'control',
    }),
  );
}

/** Half of a character outside the basic plane: JSON can hold one, UTF-8 cannot. */
export function surrogateEdits(text: string): Edit[] {
  // With the flag `u`, a pair is one character, so only halves match.
  return Array.from(text.matchAll(/[\ud800-\udfff]+/gu), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    to: '\ufffd'.repeat(found.length),
    kind: 'encoding',
  }));
}

/**
 * The bullet of Microsoft's Symbol and Wingdings fonts, which no other font shows; their other
 * signs only where a line begins.
 */
const SYMBOL_BULLET =
  /[\uf0b7\uf0a7]|(?<=^[^\S\n]{0,20})[\uf0d8\uf0fc\uf076\uf06c\uf06e\uf0a8\uf0e0\uf0e8\uf071\uf02d\uf02a]/gm;

export function symbolFontEdits(text: string): Edit[] {
  return Array.from(text.matchAll(SYMBOL_BULLET), ({ index }) => ({
    start: index,
    end: index + 1,
    to: '•',
    kind: 'encoding',
  }));
}

/** The text after a possible end of a sentence. */
export interface Opening {
  /**
   * The kind of its first letter or digit. `uncased` for scripts without capitals, `symbol` if no
   * letter or digit is near.
   */
  readonly kind: 'upper' | 'lower' | 'digit' | 'uncased' | 'symbol';
  readonly word: string;
  /** Where `word` begins. */
  readonly at: number;
  /** The mark before the word. */
  readonly mark: 'none' | 'quote' | 'bracket' | 'dash' | 'sign';
}

/** How many marks and spaces are skipped to find the first word. */
const MARKS = 8;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,40}/uy;
/**
 * `iPhone`, `eBay`, `macOS`; and `detikcom`, which keeps its small letter at the start of a
 * sentence.
 */
const SMALL_BRAND = /^(?:\p{Ll}{1,4}\p{Lu}|detikcom$|adidas$)/u;
const ADDRESS =
  /(?:https?:\/\/|www\.|[\p{L}\p{N}-]+\.(?:com|co|id|net|org|tv|go|ac|io|fr)(?![\p{L}\p{N}]))/iuy;

export function openingAt(text: string, from: number): Opening {
  let at = from;
  let mark: Opening['mark'] = 'none';
  for (; at < from + MARKS && at < text.length; at++) {
    const character = text[at]!;
    if (/\s/.test(character)) continue;
    const found = markOf(character);
    if (found === undefined) break;
    if (mark === 'none') mark = found;
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return { kind: 'symbol', word: '', at, mark };
  return { kind: mark === 'sign' ? 'upper' : kindOf(text, word, at), word, at, mark };
}

function markOf(character: string): Opening['mark'] | undefined {
  if (/["“”„«‹‘'「『»]/.test(character)) return 'quote';
  if (/[([{（【]/.test(character)) return 'bracket';
  if (/[–—-]/.test(character)) return 'dash';
  return /[#@¿¡•*§$€£]/.test(character) ? 'sign' : undefined;
}

function kindOf(text: string, word: string, at: number): Opening['kind'] {
  const [first] = word;
  if (/\p{N}/u.test(first!)) return 'digit';
  if (/[\p{Lu}\p{Lt}]/u.test(first!)) return 'upper';
  if (!/\p{Ll}/u.test(first!)) return 'uncased';
  // `b) Isi formulir.`
  const isItem = word.length === 1 && text[at + 1] === ')';
  ADDRESS.lastIndex = at;
  return isItem || SMALL_BRAND.test(word) || ADDRESS.test(text) ? 'upper' : 'lower';
}

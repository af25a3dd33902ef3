import { wordsOfAll } from '../languages/profiles.ts';

/** Marks that end a sentence in the scripts of the world. */
const END_MARK = '[.!?…。！？．｡؟۔।॥።။៕‼⁇⁈⁉]';
const CLOSING = `["”’'»›“‘)\\]}〉》」』】*†‡]`;
/** After it may be the mark of a footnote, which PDF files have as a plain number: `sejak lama.1`. */
const END = new RegExp(
  `(${END_MARK}+)( ?${CLOSING}*)(?:\\[\\d{1,3}\\]|[¹²³⁴-⁹⁰]|(?<=\\p{Ll}{4}[.!?]["”’]?)\\d{1,2})?$`,
  'u',
);
/** The author or agency after the last sentence: `(ANT/ABC)`, `[rmol]`. */
const SIGN_OFF = / ?[([][\p{L}\d.,/&+ -]{1,40}[)\]]$/u;
/**
 * Thai and Lao have no mark for the end of a sentence; only lines and spaces separate sentences.
 */
const UNMARKED_SCRIPT = /[\p{Script=Thai}\p{Script=Lao}]$/u;

const LEADING = wordsOfAll(({ sentences }) => sentences.abbreviations.leading);
const NUMBERED = wordsOfAll(({ sentences }) => sentences.abbreviations.numbered);
const CLOSING_ABBREVIATIONS = wordsOfAll(({ sentences }) => sentences.abbreviations.closing);

export function isLeadingAbbreviation(word: string): boolean {
  return LEADING.has(word);
}

export function isNumberedAbbreviation(word: string): boolean {
  return NUMBERED.has(word);
}

export function isClosingAbbreviation(word: string): boolean {
  return CLOSING_ABBREVIATIONS.has(word);
}

/**
 * Whether a text that ends with `tail` has ended its sentence, if `next` follows. In lower case,
 * the sentence continues after a quotation, an ellipsis or an abbreviation: `"Kami siap!"` and then
 * `ujar Diop`.
 */
export function endsSentence(tail: string, next = ''): boolean {
  const match = END.exec(tail) ?? END.exec(tail.replace(SIGN_OFF, ''));
  if (match === null) return UNMARKED_SCRIPT.test(tail);
  const [, marks, closing] = match;
  const goesOn = startsInLowerCase(next);
  if (goesOn && (/["”’'»]/.test(closing!) || /…|\.\./.test(marks!))) return false;
  return marks !== '.' || closing !== '' || endsWithFullStop(tail, next, goesOn);
}

function endsWithFullStop(tail: string, next: string, goesOn: boolean): boolean {
  const word = /([\p{L}\d][^\s("“‘«[]*)\.$/u.exec(tail)?.[1] ?? '';
  if (LEADING.has(word)) return false;
  if (NUMBERED.has(word)) return !/^\d/.test(next);
  const isAbbreviation = CLOSING_ABBREVIATIONS.has(word) || /(?:^|\.)\p{Lu}$/u.test(word);
  return !(isAbbreviation && goesOn);
}

/**
 * A small letter, with or without quotation marks. Some names and brands begin with one and may
 * begin a sentence.
 */
export function startsInLowerCase(head: string): boolean {
  return /^["“‘«'([]?\p{Ll}/u.test(head) && !/^(?:\p{Ll}{1,2}\p{Lu}|detik|https?:|www\.)/u.test(head);
}

/** A capital, a figure, a letter of a script without capitals, or a quotation. */
export function startsSentence(head: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\d"“‘«‹「『¿¡(]/u.test(head) && !startsInLowerCase(head);
}

/**
 * A mark that belongs to the text before it, such as `, katanya` after a link. An ellipsis may
 * begin a sentence.
 */
export function startsWithClosingMark(head: string): boolean {
  return /^(?:[,;)\]}、。，！？」』]|[!?]+(?: |$)|\.(?!\.)(?=$| |\p{L})|:(?= |$)|["”’»](?=$|[\s,.;:!?)]))/u.test(
    head,
  );
}

/** A quotation mark or bracket that was just opened. */
export function endsWithOpeningMark(tail: string): boolean {
  return /(?:[([{“‘«„「『]|(?:^|\s)")$/u.test(tail);
}

const UNFINISHED = wordsOfAll(({ lines }) => lines.unfinished);

/** @param anyCase whether `DAN` counts too */
export function leadsOn(tail: string, anyCase = false): boolean {
  const word = /(?:^\P{L}{0,8}|[\s"“(])(\p{L}+)$/u.exec(tail)?.[1];
  if (word === undefined) return false;
  return UNFINISHED.has(anyCase && word.length > 1 ? word.toLowerCase() : word);
}

/** Roman numerals up to 39: the numbers of chapters. `MI` and `DI` are words. */
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/u;

/** What names a place or a thing for programs. A translation of it would lead nowhere. */
const NAMES: readonly RegExp[] = [
  /^[a-z][a-z\d+.-]*:\/\/./iu,
  /^(?:mailto|tel):./iu,
  /^www\.[\p{L}\d-]+\../iu,
  // A point without a space may also stand between two sentences.
  /^(?:[\p{L}\d-]+\.)+(?:com|co|org|net|id|go|gov|edu|int|info|io|tv|eu|fr|uk|de|au|my|sg)(?:[/?#:].*)?$/u,
  /^[^@]+@[^@]+\.\p{L}{2,}$/u,
  /^@[\p{L}\p{N}_.]+$/u,
  /^#[\p{L}\p{N}_]+$/u,
  /^.+\.(?:pdf|docx?|odt|rtf|txt|md|xlsx?|ods|csv|pptx?|epub|html?|xml|json|jpe?g|png|gif|webp|svg|mp[34]|zip|rar)$/iu,
  /^(?:~|\.{1,2})?\/[^/]/u,
  /^[a-z]:\\/iu,
  /^_*[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)+_*(?:\(\))?$/u,
  /^[\p{L}\p{N}.]+\(\)$/u,
  /^--[\p{L}\d][\p{L}\d-]*(?:=.*)?$/u,
];

/** `ℹ` is a letter to Unicode, and an emoji. */
const LETTER = /(?!\p{Extended_Pictographic})\p{L}/u;

/**
 * Whether a text is the same in every language, so that nobody has to translate it: numbers, dates
 * in figures, addresses, file names, emoji, marks. Not `1.500` and `2,5`: in another language the
 * same figures are another number (docs/decisions/0038-language-free-texts.md).
 *
 * The answer is stored with each segment. A change of the rules needs a migration that fills
 * `segment.language_free` and `article.language_free_count` again.
 */
export function isLanguageFree(text: string): boolean {
  let isEmpty = true;
  for (const [token] of text.matchAll(/\S+/gu)) {
    isEmpty = false;
    const isFree = LETTER.test(token) ? isName(token) : !hasAmbiguousNumber(token);
    if (!isFree) return false;
  }
  return !isEmpty;
}

function isName(token: string): boolean {
  const bare = withoutMarksAround(token);
  return ROMAN.test(bare) || NAMES.some((pattern) => pattern.test(token) || pattern.test(bare));
}

const BEFORE = new Set('"\'“”„‘’«»([{<*');
const BEHIND = new Set('"\'“”‘’«»)]}>*.,;:!?…');

function withoutMarksAround(token: string): string {
  let start = 0;
  let end = token.length;
  while (start < end && BEFORE.has(token[start]!)) start++;
  while (end > start && BEHIND.has(token[end - 1]!)) end--;
  return token.slice(start, end);
}

/**
 * Whether a point or a comma may separate thousands or decimals. Points between more than two groups
 * of other lengths belong to a version, a date or an address: `1.2.4`, `7.2.2023`.
 */
function hasAmbiguousNumber(token: string): boolean {
  return [...token.matchAll(/\d+(?:[.,]\d+)+/gu)].some(
    ([number]) => number.includes(',') || /^\d+\.\d+$/u.test(number) || /^\d{1,3}(?:\.\d{3})+$/u.test(number),
  );
}

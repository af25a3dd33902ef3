/**
 * What was changed in a text, and where. `at` counts UTF-16 code units in the decoded original, `from` is
 * what stood there (may be empty) and `to` what stands there now (may be empty).
 */
export interface Repair {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly kind: RepairKind;
}

export const REPAIR_KINDS = [
  /** characters that a wrong decoding had made: `â€œ` was `“` */
  'encoding',
  /** a control character that no text holds */
  'control',
  /** a zero-width or other invisible character */
  'invisible',
  /** composed form (NFC) */
  'normalization',
  /** a line break inside a sentence */
  'line-join',
  /** a paragraph break that was lost: `TASS.Ia` */
  'paragraph-break',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** A text that still knows where each of its UTF-16 code units stood in the decoded original. */
export interface TracedText {
  readonly text: string;
  /** `origins[i]` is the offset in the original of `text[i]`; one more entry than `text.length`, for its end. */
  readonly origins: Uint32Array;
  /** Ascending by `at`. */
  readonly repairs: readonly Repair[];
  /** The decoded original; where it is given, a repair's `from` is read from it, otherwise from the text as it came. */
  readonly original?: string;
}

/** Where every text begins: each code unit stands where it stood, and nothing was changed. */
export function traced(text: string): TracedText {
  const origins = new Uint32Array(text.length + 1);
  for (let at = 0; at < origins.length; at++) origins[at] = at;
  return { text, origins, repairs: [], original: text };
}

/** `start` inclusive, `end` exclusive, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

export const ROLES = ['title', 'caption', 'byline', 'heading', 'paragraph', 'list-item', 'aside'] as const;
export type Role = (typeof ROLES)[number];

/** One unit of a text: what is aligned, translated and shown. */
export interface TextParagraph {
  readonly role: Role;
  /** A list item's own mark, such as `1.` or `•`; it is no part of the text. */
  readonly marker?: string;
  readonly text: string;
  /** For each code unit of `text` (and its end) its place in the decoded original. */
  readonly origins: Uint32Array;
  readonly repairs: readonly Repair[];
}

export interface SplitText {
  readonly paragraphs: readonly TextParagraph[];
  /** Those that lie inside no paragraph, such as the breaks between them. */
  readonly repairs: readonly Repair[];
}

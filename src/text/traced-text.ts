/**
 * A change in a text and its place. `at` counts UTF-16 code units in the decoded original, `from`
 * is the text there (may be empty) and `to` the text now (may be empty).
 */
export interface Repair {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly kind: RepairKind;
}

export const REPAIR_KINDS = [
  /** characters that come from a wrong decoding: `â€œ` was `“` */
  'encoding',
  /** a control character that does not belong in a text */
  'control',
  /** a zero-width or other invisible character */
  'invisible',
  /** composed form (NFC) */
  'normalization',
  /** letters that a font joins: `ﬁ` was `fi` */
  'ligature',
  /** a mark of a chat or a mail around text: `*bold*`, `> ` before a quotation */
  'markup',
  /** a line break inside a sentence, with the hyphen or the page number that it brought */
  'line-join',
  /** a paragraph break that was lost: `TASS.Ia` */
  'paragraph-break',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** A text that knows where each of its UTF-16 code units was in the decoded original. */
export interface TracedText {
  readonly text: string;
  /**
   * `origins[i]` is the offset in the original of `text[i]`. It has one more entry than `text`, for
   * the end.
   */
  readonly origins: Uint32Array;
  /** Ascending by `at`. */
  readonly repairs: readonly Repair[];
  /**
   * The decoded original. If it is present, a repair takes its `from` from it, otherwise from the
   * text as it came.
   */
  readonly original?: string;
}

/** A text before any change: each code unit is at its place in the original. */
export function traced(text: string): TracedText {
  const origins = new Uint32Array(text.length + 1);
  for (let at = 0; at < origins.length; at++) origins[at] = at;
  return { text, origins, repairs: [], original: text };
}

/** `start` inclusive, `end` exclusive, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

export const ROLES = ['title', 'caption', 'byline', 'heading', 'paragraph', 'list-item', 'aside'] as const;
export type Role = (typeof ROLES)[number];

/** One unit of a text: it is aligned, translated and shown. */
export interface TextParagraph {
  readonly role: Role;
  /** The marker of a list item, such as `1.` or `•`. It is not part of the text. */
  readonly marker?: string;
  readonly text: string;
  /** For each code unit of `text` (and its end), its place in the decoded original. */
  readonly origins: Uint32Array;
  readonly repairs: readonly Repair[];
}

export interface SplitText {
  readonly paragraphs: readonly TextParagraph[];
  /** Repairs outside all paragraphs, such as the breaks between them. */
  readonly repairs: readonly Repair[];
}

/**
 * Why a part of a source is in no paragraph. They are stored and in the API, so no key is ever
 * renamed.
 */
export const LEFT_OUT_REASONS = [
  /** `nav`, menus, the search of the site */
  'navigation',
  /** the page's `header` and `footer`, not those of its article */
  'header',
  'footer',
  'aside',
  /** a table that is no part of the article */
  'table',
  'form',
  'hidden',
  /** a copy for browsers without scripts */
  'noscript',
  /** what is inside a picture, a video or a frame */
  'embedded',
  /** what belongs to any page of the site: advertisements, share buttons, tags, page numbers */
  'furniture',
  /** elsewhere on the page than the article */
  'outside',
  /** the mark of a footnote inside the text, such as a raised number */
  'note',
  /** a text that the page shows twice, such as the caption of an enlarged picture */
  'repeated',
  /** a person left it out */
  'person',
  /** the rest of what the reader left out, which is too much to list */
  'more',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A part of a source that is in no paragraph. */
export interface LeftOut {
  /** Where it begins, in UTF-16 code units of the decoded original. */
  readonly at: number;
  readonly text: string;
  readonly reason: LeftOutReason;
}

/** News pages have fewer than 200 parts with 20,000 characters beside their article. */
const MOST_PARTS = 500;
const MOST_CHARACTERS = 100_000;
/** Of a text that is not listed in full. */
const BEGINNING = 200;

/**
 * How many of a reader's parts are listed, so that a stored article stays small: `parts` ascend, and
 * the rest becomes one part with the reason `more` and the beginning of its text.
 */
export function countListed(parts: readonly LeftOut[]): number {
  let characters = 0;
  const over = parts.findIndex((part) => (characters += part.text.length) > MOST_CHARACTERS);
  return Math.min(over < 0 ? parts.length : over, parts.length > MOST_PARTS ? MOST_PARTS - 1 : parts.length);
}

export function beginningOf(text: string): string {
  return `${text.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/, '')}…`;
}

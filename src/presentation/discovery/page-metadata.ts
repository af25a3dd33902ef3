/** What a page's head says to search engines and link previews. Addresses are absolute. */
export interface PageMetadata {
  /** The canonical address, the same for every view, column order and interface language. */
  readonly canonical?: string;
  /** Whether search engines may list the page. */
  readonly indexed: boolean;
  /** The article in each offered language, and `x-default`. The same on each of these pages. */
  readonly alternates: readonly Alternate[];
  readonly openGraph?: OpenGraph;
  /** Where a program gets the code to embed this page (https://oembed.com). */
  readonly oembed?: { readonly json: string; readonly xml: string };
  /** The page's content as schema.org data. */
  readonly linkedData?: object;
}

export interface Alternate {
  /** BCP 47, or `x-default`. */
  readonly language: string;
  readonly address: string;
}

/** https://ogp.me */
export interface OpenGraph {
  readonly type: 'article' | 'website';
  readonly title: string;
  readonly description: string;
  /** BCP 47: the language of the text, and the other languages that it is available in. */
  readonly language: string;
  readonly otherLanguages: readonly string[];
  /** Of the original. ISO 8601. */
  readonly publishedAt?: string;
  /** Of the original. */
  readonly author?: string;
}

/** The metadata of a page that must not be indexed, such as a form or a problem. */
export const NOT_INDEXED: PageMetadata = { indexed: false, alternates: [] };

/** What a page's head tells whoever finds or shares it. Addresses are absolute. */
export interface PageMetadata {
  /** The one address of what the page shows, whatever view, order or interface language it was asked for in. */
  readonly canonical?: string;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  /** The same article in each language that it is offered in, and `x-default`; the same on each page that they lead to. */
  readonly alternates: readonly Alternate[];
  readonly openGraph?: OpenGraph;
  /** Where a program gets the code that embeds this page (https://oembed.com). */
  readonly oembed?: { readonly json: string; readonly xml: string };
  /** schema.org, for a machine that asks what this is. */
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
  /** BCP 47: what is written there, and what else it can be read in. */
  readonly language: string;
  readonly otherLanguages: readonly string[];
  /** ISO 8601. */
  readonly publishedAt?: string;
}

/** A page that is nobody's to find: a form, an answer, a problem. */
export const NOT_INDEXED: PageMetadata = { indexed: false, alternates: [] };

/** `address`: absolute, of the web. `text`: one line. `date`: ISO 8601, with or without a time. */
type DetailKind = 'address' | 'text' | 'date';

/** A place where an HTML page may say it. */
export type HtmlPlace =
  /** The `href` of a `link` with this `rel`. */
  | { readonly link: string }
  /** The `content` of a `meta` with this `name`, `property` or `itemprop`, in lower case. */
  | { readonly meta: string }
  /** A string property of the page's schema.org article. */
  | { readonly linkedData: string }
  /** The same, for one or several people or organisations. */
  | { readonly linkedNames: string };

/** How to find, check, store and show one detail. JSON and forms use the same name. */
interface Detail {
  readonly kind: DetailKind;
  /** The most UTF-16 code units that a request may give. A date needs no limit. */
  readonly characters?: number;
  /** For the OpenAPI description. */
  readonly description?: string;
  /** The best place first. */
  readonly html: readonly HtmlPlace[];
  /** Whether an address in one of these places is something else, so that the next one is read. */
  readonly isNoAddress?: true;
  /** Names of the field in Markdown front matter, in lower case. */
  readonly frontMatter: readonly string[];
  /** Whether pages list it, as it is, among the facts about an article. */
  readonly isFact: boolean;
  /** In the table `article`. */
  readonly column: string;
}

/**
 * What can be known about a text, beside its title, its language and whether it is confidential.
 * The readers, requests and responses, the storage, the forms and the pages follow this table.
 * A new detail goes to the end: forms and JSON have this order, and stored fingerprints of requests
 * rely on it.
 */
export const DETAILS = {
  url: {
    kind: 'address',
    characters: 2048,
    description: 'The address of the text: http or https.',
    html: [{ link: 'canonical' }, { meta: 'og:url' }],
    frontMatter: ['url', 'link', 'canonical', 'canonical_url', 'source'],
    isFact: false,
    column: 'url',
  },
  publisher: {
    kind: 'text',
    characters: 500,
    html: [{ meta: 'og:site_name' }, { linkedNames: 'publisher' }],
    frontMatter: ['publisher', 'site'],
    isFact: true,
    column: 'publisher',
  },
  author: {
    kind: 'text',
    characters: 500,
    html: [
      { meta: 'author' },
      // By its definition the address of a profile; many sites write a name there.
      { meta: 'article:author' },
      { linkedNames: 'author' },
      { meta: 'dcterms.creator' },
    ],
    isNoAddress: true,
    frontMatter: ['author', 'authors', 'penulis'],
    isFact: true,
    column: 'author',
  },
  publishedAt: {
    kind: 'date',
    description: 'ISO 8601: a date, or a date and time with its offset.',
    html: [{ meta: 'article:published_time' }, { meta: 'datepublished' }, { linkedData: 'datePublished' }],
    frontMatter: ['date', 'published', 'publishedat', 'tanggal'],
    isFact: false,
    column: 'published_at',
  },
  rights: {
    kind: 'text',
    characters: 2000,
    html: [
      { meta: 'copyright' },
      { meta: 'dcterms.rights' },
      { meta: 'dc.rights' },
      { linkedData: 'copyrightNotice' },
    ],
    frontMatter: ['rights', 'license', 'copyright'],
    isFact: false,
    column: 'rights',
  },
  partOf: {
    kind: 'text',
    characters: 500,
    description: 'The work that the text is a part of, such as a book.',
    html: [{ meta: 'dcterms.ispartof' }],
    frontMatter: ['partof', 'part_of', 'book'],
    isFact: true,
    column: 'part_of',
  },
} as const satisfies Readonly<Record<string, Detail>>;

export type DetailName = keyof typeof DETAILS;

/** In the order of the table. */
export const DETAIL_NAMES = Object.keys(DETAILS) as readonly DetailName[];

export function detail(name: DetailName): Detail {
  return DETAILS[name];
}

/** Those that pages list among the facts about an article. */
export const FACTS = DETAIL_NAMES.filter((name) => detail(name).isFact);

/** A value for each detail. */
export function eachDetail<T>(valueOf: (name: DetailName) => T): Readonly<Record<DetailName, T>> {
  return Object.fromEntries(DETAIL_NAMES.map((name) => [name, valueOf(name)])) as Record<DetailName, T>;
}

/** The same, without those that have none. */
export function knownDetails<T>(valueOf: (name: DetailName) => T | undefined): {
  readonly [Name in DetailName]?: T;
} {
  const entries = DETAIL_NAMES.map((name) => [name, valueOf(name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Files that hold a text in an archive. The text is taken out of them as HTML. */
export const DOCUMENT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_TYPES;

/** A report with many photographs. The text in it has the limit of other texts. */
export const DOCUMENT_BYTES = 32 * 1024 * 1024;

/**
 * UTF-16 code units of HTML that are taken out of one file: a book is stored in one transaction, and
 * a long novel has 2 million.
 */
export const MOST_HTML = 16 * 1024 * 1024;

/** The file that a source's HTML was taken out of. It is stored beside the HTML. */
export interface SourceDocument {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Name and version of what took the HTML out, such as `docx 1`. A later one may do it otherwise. */
  readonly extractor: string;
  /** Of a book: the place in it at which this chapter begins, such as `text/ch2.xhtml#s1`. */
  readonly part?: string;
}

/** A document that was unpacked. */
export interface OpenedDocument {
  readonly kind: DocumentKind;
  /** Of a book. */
  readonly title?: string;
  /** What to add: the text, or each chapter of a book in the book's order. Never empty. */
  readonly sources: readonly DocumentSource[];
}

/** What the intake takes of it. */
export interface DocumentSource {
  readonly content: string;
  readonly format: 'html';
  readonly title?: string;
  readonly document: SourceDocument;
}

/** The HTML of a part of a document. It is a plain value, so that a thread can return it. */
export interface ExtractedPart {
  readonly html: string;
  /** The chapter's title in the table of contents. */
  readonly title?: string;
  readonly part?: string;
}

export interface ExtractedDocument {
  readonly kind: DocumentKind;
  readonly extractor: string;
  /** Of a book. */
  readonly title?: string;
  readonly parts: readonly ExtractedPart[];
}

/** @throws Problem as `extractDocument`; `text-too-complex` and `server-busy` from another thread */
export type ExtractDocument = (bytes: Uint8Array) => Promise<ExtractedDocument>;

import type { TableName } from './tables.ts';

/** What is wrong in a store. `row` names the row by its columns. */
export type Fault =
  /** What SQLite itself says of its file. */
  | { readonly kind: 'file'; readonly reason: string }
  | { readonly kind: 'dangling'; readonly table: TableName; readonly row: string; readonly to: TableName }
  /** The hash of a content is not that of the content. */
  | { readonly kind: 'hash'; readonly table: TableName; readonly row: string }
  | { readonly kind: 'json'; readonly table: TableName; readonly row: string; readonly column: string }
  /** A revision has other paragraphs than it says, or gaps between them. */
  | { readonly kind: 'paragraphs'; readonly table: TableName; readonly row: string }
  /** A request is answered without an answer. */
  | { readonly kind: 'answer'; readonly table: TableName; readonly row: string }
  /** A state of the ledger and its figures contradict each other. */
  | { readonly kind: 'ledger'; readonly table: TableName; readonly row: string }
  /** The newest lexicon of a pair of languages has no bytes, or they cannot be read. */
  | { readonly kind: 'lexicon'; readonly table: TableName; readonly row: string }
  /** A table of one row has another number. */
  | { readonly kind: 'single'; readonly table: TableName; readonly rows: number }
  /** The next row would get a number that exists. */
  | { readonly kind: 'numbering'; readonly table: TableName; readonly row: string };

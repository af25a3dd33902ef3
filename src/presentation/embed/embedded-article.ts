/**
 * An article's rows for another site's page, in the words of one interface language: what `/embed/{id}` gives and `<sejajar-article>` draws. Texts are
 * texts; what markup there is inside them stands as pieces, so that nothing has to be parsed where it is shown.
 */
export interface EmbeddedArticle {
  readonly title: WrittenText;
  /** The page on this site that shows the same. */
  readonly address: string;
  /** Of the interface. */
  readonly language: string;
  readonly columns: readonly EmbeddedColumn[];
  readonly rows: readonly EmbeddedRow[];
  /** What the translations are, a line a language, and whose the text is. */
  readonly notes: readonly string[];
  readonly links: readonly { readonly text: string; readonly address: string }[];
  /** Said in the place of rows where there are none. */
  readonly nothing: string;
}

export interface WrittenText {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction?: 'rtl';
}

export interface EmbeddedColumn {
  readonly name: string;
  readonly language: string;
  readonly direction?: 'rtl';
  /** `Original`, `Machine translation`, `7/12`. */
  readonly told: string;
}

export interface EmbeddedRow {
  /** `p7` */
  readonly id: string;
  readonly role: string;
  /** In the order of the columns. */
  readonly cells: readonly EmbeddedCell[];
}

export interface EmbeddedCell {
  /** `source` or a translation's state. */
  readonly state: string;
  readonly outdated?: true;
  /** Empty where there is no translation. */
  readonly pieces: readonly Piece[];
  /** What has to be said of this paragraph alone: why it is missing, that it is outdated, or what it is where its column is of several origins. */
  readonly note?: string;
}

/** A text, or an inline element (of those that articles may have) around pieces. */
export type Piece =
  string | { readonly tag: string; readonly href?: string; readonly pieces: readonly Piece[] };

/**
 * An article's rows for another site's page, in one interface language. `/embed/{id}` sends it and
 * `<sejajar-article>` draws it. Inline markup is given as pieces, so the receiver parses no HTML.
 */
export interface EmbeddedArticle {
  readonly title: WrittenText;
  /** The page of this site that shows the same content. */
  readonly address: string;
  /** The interface language. */
  readonly language: string;
  readonly columns: readonly EmbeddedColumn[];
  readonly rows: readonly EmbeddedRow[];
  /** One line per language about its translations, then the source's credit. */
  readonly notes: readonly string[];
  readonly links: readonly { readonly text: string; readonly address: string }[];
  /** Shown instead of rows if there are none. */
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
  /** Empty if there is no translation. */
  readonly pieces: readonly Piece[];
  /**
   * What applies to this paragraph only: why its translation is missing, that it is outdated, or
   * its state if the column's states differ.
   */
  readonly note?: string;
}

/** A text, or an inline element around pieces (of the elements that articles may contain). */
export type Piece =
  string | { readonly tag: string; readonly href?: string; readonly pieces: readonly Piece[] };

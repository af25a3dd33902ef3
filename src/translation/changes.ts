/** One line of the log behind server-sent events. */
export interface Change {
  /** Ascending, never reused. */
  readonly id: number;
  readonly articleId: string;
  /**
   * `translation`: `paragraphs` or the title have a new translation into `target`; `job`: a job for
   * `target` changed its state; `source`: a new revision, title or details, or the article's
   * deletion.
   */
  readonly kind: 'translation' | 'job' | 'source';
  readonly target?: string;
  /** Paragraph ids; for a translation, none if only the title has changed. */
  readonly paragraphs: readonly string[];
  readonly at: string;
}

/** Says nothing by itself, and is worth nothing in another store. */
export type Position = string & { readonly of: 'change log' };

export interface Changes {
  /**
   * @param listener called when another process may have changed something. Only a hint: it may come
   * too often or not at all, so look from time to time too.
   * Returns a function that stops listening.
   */
  onNews(listener: () => void): () => void;
  since(articleId: string, id: number, limit: number): Promise<readonly Change[]>;
  /** The present position in the log of all articles. */
  position(): Promise<Position>;
  /** Which articles have changed since, and the present position. No change is ever missed. */
  changedSince(
    position: Position,
  ): Promise<{ readonly articleIds: readonly string[]; readonly now: Position }>;
  /** The id of the article's newest change; 0 if there is none. */
  newest(articleId: string): Promise<number>;
  /**
   * Erases older changes and older jobs that have ended. The newest change of each article and the
   * newest job of each of its targets stay.
   */
  forget(before: Date): Promise<void>;
}

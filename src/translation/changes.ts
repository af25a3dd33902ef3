/** One line of the log behind server-sent events. */
export interface Change {
  /** Ascending, never reused. */
  readonly id: number;
  readonly articleId: string;
  /**
   * `translation`: `paragraphs` have a new translation into `target`; `job`: a job for `target`
   * changed its state; `source`: a new revision, title or details, or the article's deletion.
   */
  readonly kind: 'translation' | 'job' | 'source';
  readonly target?: string;
  /** Paragraph ids. */
  readonly paragraphs: readonly string[];
  readonly at: string;
}

export interface Changes {
  /**
   * @param listener called when another process may have changed something. Only a hint: it may come
   * too often or not at all, so look from time to time too.
   * Returns a function that stops listening.
   */
  onNews(listener: () => void): () => void;
  since(articleId: string, id: number, limit: number): Promise<readonly Change[]>;
  /** Which articles have changed after this change, oldest first. */
  ofAll(id: number, limit: number): Promise<readonly Pick<Change, 'id' | 'articleId'>[]>;
  /**
   * The id of the newest change; 0 if there is none.
   * @param articleId absent for all articles
   */
  newest(articleId?: string): Promise<number>;
  /**
   * Erases older changes and older jobs that have ended. The newest change of each article and the
   * newest job of each of its targets stay.
   */
  forget(before: Date): Promise<void>;
}

/** One line of the log behind server-sent events. */
export interface Change {
  /** Ascending, never reused. */
  readonly id: number;
  readonly articleId: string;
  /** `translation`: `paragraphs` have a new translation into `target`; `job`: a job of `target` changed state; `source`: a new revision, title or details. */
  readonly kind: 'translation' | 'job' | 'source';
  readonly target?: string;
  /** Paragraph ids. */
  readonly paragraphs: readonly string[];
  readonly at: string;
}

export interface Changes {
  since(articleId: string, id: number, limit: number): Promise<readonly Change[]>;
  /** The newest change's id, 0 where there is none. */
  newest(articleId: string): Promise<number>;
  /** Erases what is older, of ended jobs too; the newest change of each article and the newest job of each of its targets stay. */
  forget(before: Date): Promise<void>;
}

/** Computes derived data and stores it, so that reading an article only joins stored rows. */
export interface Deriving {
  /**
   * Completes an article. Resolves when it is complete, or after a moment: then it is completed in
   * the background. Never rejects.
   */
  keepUp(articleId: string): Promise<void>;
  /** The same, but resolves only when nothing more can be completed, however long that takes. */
  complete(articleId: string): Promise<void>;
  /**
   * Completes all articles, newest first. Resolves when all are complete or this time has passed.
   * Never rejects.
   */
  keepUpAll(milliseconds: number): Promise<void>;
  /**
   * Completes the articles that the last sweep saw already: no process has completed them since,
   * although each completes what it changes. Never rejects.
   */
  sweep(): Promise<void>;
  /** Starts nothing more; resolves when nothing is under way. */
  stop(): Promise<void>;
}

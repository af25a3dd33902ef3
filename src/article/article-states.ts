/**
 * What decides whether bytes that were made earlier still show an article as it is. Everything that
 * is stored and changes what the article shows raises its version in the same transaction.
 */
export interface ArticleState {
  readonly version: number;
  /** When the version was last raised (ISO 8601). A restored backup may use a version again. */
  readonly raisedAt: string;
  readonly confidential: boolean;
}

export interface ArticleStates {
  /** One point read, which never waits for a write. `undefined` if there is no such article. */
  find(id: string): Promise<ArticleState | undefined>;
}

export function isSameState(one: ArticleState, other: ArticleState): boolean {
  return (
    one.version === other.version &&
    one.raisedAt === other.raisedAt &&
    one.confidential === other.confidential
  );
}

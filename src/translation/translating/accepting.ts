/** Takes an engine's answer for good that was refused. */
export interface Accepting {
  /**
   * From now on it is shown wherever that paragraph's text stands, and is not asked for again. Once is as good as often.
   * @param accepted `paragraph` of the newest revision; `answer` is the `RefusedAnswer.id` that was read; `by` who accepts it, where that is said
   * @throws Problem `article-not-found`, `paragraph-not-found`, `language-invalid`, `answer-not-found`
   */
  accept(
    articleId: string,
    accepted: {
      readonly paragraph: string;
      readonly target: string;
      readonly answer: number;
      readonly by?: string;
    },
  ): Promise<void>;
}

/** For whom an article is read: for someone who may write here, or for anyone. */
export type Reader = 'writer' | 'anyone';

/**
 * Who may read an article and its texts, in whatever form they are shown. Everyone else learns no
 * more than that there is no such article. Statements of the store use `readableBy`, which says the
 * same in SQL.
 */
export function mayRead({ confidential }: { readonly confidential: boolean }, reader: Reader): boolean {
  return reader === 'writer' || !confidential;
}

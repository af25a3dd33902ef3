import type { Coverage } from '../translation/parallel-article.ts';

/*
 * Bytes of JSON in UTF-8, with a paragraph of news of about 200 characters. Measured with the sample
 * article; the exact size is known only after the article was read whole.
 */
const ARTICLE = 750;
const PARAGRAPH = 320;
const TRANSLATION = 650;
const GAP = 165;

/** About how many bytes a browser stores to keep an article. @param columns the target languages */
export function copySize(columns: readonly Coverage[]): number {
  const paragraphs = columns[0]?.total ?? 0;
  return columns.reduce(
    (bytes, { translated, total }) => bytes + translated * TRANSLATION + (total - translated) * GAP,
    ARTICLE + paragraphs * PARAGRAPH,
  );
}

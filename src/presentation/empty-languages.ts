import type { ParallelArticle } from '../translation/parallel-article.ts';

/** Browsers lay out this many paragraphs at once without a noticeable delay. */
const MANY = 60;

/** Whether a page has to save work. */
export function isLong({ paragraphs }: Pick<ParallelArticle, 'paragraphs'>): boolean {
  return paragraphs.length > MANY;
}

/**
 * The target languages in which nothing of a long article can be read, and no translation is
 * running. Each of them is one line instead of thousands of gaps.
 */
export function emptyLanguages(article: ParallelArticle): ReadonlySet<string> {
  const { targetLanguages, running, paragraphs } = article;
  if (!isLong(article)) return new Set();
  const isEmpty = (tag: string) =>
    paragraphs.every(({ translations }) => {
      const { text, refused } = translations[tag]!;
      return text === null && refused === undefined;
    });
  return new Set(targetLanguages.filter((tag) => !running.includes(tag) && isEmpty(tag)));
}

import type { ParagraphTranslation, ParallelArticle } from '../translation/parallel-article.ts';

/** Browsers lay out this many paragraphs at once without a noticeable delay. */
const MANY = 60;

/** Whether a page has to save work. */
export function isLong({ paragraphs }: Pick<ParallelArticle, 'paragraphs'>): boolean {
  return paragraphs.length > MANY;
}

/**
 * The target languages into which nothing of a long article is translated, and no translation is
 * running. Each of them is one line instead of thousands of gaps.
 */
export function emptyLanguages(article: ParallelArticle): ReadonlySet<string> {
  const { targetLanguages, running, paragraphs } = article;
  if (!isLong(article)) return new Set();
  const isEmpty = (tag: string) => {
    const cells = paragraphs.map(({ translations }) => translations[tag]!);
    const isLacking = ({ state, refused }: ParagraphTranslation) =>
      state === 'missing' && refused === undefined;
    return cells.some(isLacking) && cells.every((cell) => isLacking(cell) || cell.state === 'unchanged');
  };
  return new Set(targetLanguages.filter((tag) => !running.includes(tag) && isEmpty(tag)));
}

import type { ParallelArticle } from '../../translation/parallel-article.ts';

/** Of schema.org. What has a publisher, or is credited as newspapers do, is news. */
export function articleType({ publisher, paragraphs }: ParallelArticle): 'NewsArticle' | 'Article' {
  const isCredited = paragraphs.some(({ role }) => role === 'byline' || role === 'caption');
  return publisher !== undefined || isCredited ? 'NewsArticle' : 'Article';
}

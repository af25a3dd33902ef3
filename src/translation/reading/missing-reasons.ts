import type { MissingReason, ParallelArticle } from '../parallel-article.ts';

/** For each reason, how many paragraphs have no translation of their present text. */
export function missingReasons(
  { paragraphs }: Pick<ParallelArticle, 'paragraphs'>,
  target: string,
): readonly { readonly reason: MissingReason; readonly paragraphs: number }[] {
  const counts = new Map<MissingReason, number>();
  for (const { translations } of paragraphs) {
    const { reason } = translations[target]!;
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, paragraphs: count }));
}

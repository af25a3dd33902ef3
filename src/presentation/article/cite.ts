import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { formatDay } from '../../i18n/date.ts';
import type { PageContext } from '../page-context.ts';
import { webAddress } from '../web-address.ts';

/**
 * The known details of the source: `“Mali Menolak”, Hani, RMOL, 7 February 2023,
 * https://rmol.id/…`.
 */
export function citeSource({ t, language }: PageContext, article: ParallelArticle): string {
  const { title, author, publisher, publishedAt, url } = article;
  const parts = [
    t('copy.title', { title }),
    author,
    publisher,
    publishedAt === undefined ? undefined : formatDay(publishedAt, language),
    webAddress(url)?.href,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/**
 * The source for reference managers, without its address and end. A RIS line has two letters, two
 * spaces, a hyphen, a space and the value.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risOf({ title, author, publisher, publishedAt, sourceLanguage }: ParallelArticle): string {
  const published = new Date(publishedAt ?? '');
  const day = Number.isNaN(published.getTime()) ? undefined : published.toISOString().slice(0, 10);
  const fields = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['AU', author],
    ['PB', publisher],
    ['DA', day?.replaceAll('-', '/')],
    ['LA', sourceLanguage],
  ] as const;
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
    .join('\n');
}

import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { formatDay } from '../../i18n/date.ts';
import type { PageContext } from '../page-context.ts';
import { titleIn } from '../title-and-excerpt.ts';
import { webAddress } from '../web-address.ts';

/**
 * The known details of the source: `“Mali Menolak” [Mali Refuses], Hani, RMOL, 7 February 2023,
 * https://rmol.id/…`.
 */
export function citeSource({ t, language }: PageContext, article: ParallelArticle): string {
  const { title, author, publisher, publishedAt, url } = article;
  const translated = translatedTitle(article, language);
  const parts = [
    t('copy.title', { title }) + (translated === undefined ? '' : ` [${translated}]`),
    author,
    publisher,
    publishedAt === undefined ? undefined : formatDay(publishedAt, language),
    webAddress(url)?.href,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The title in the reader's language, or else in the first one that has it. */
export function translatedTitle(article: ParallelArticle, language: string): string | undefined {
  const tags = [language, ...article.targetLanguages];
  const found = tags.map((tag) => titleIn(article, tag));
  return found.find((title) => title.language !== article.sourceLanguage)?.text;
}

/**
 * The source for reference managers, without its address, the day of access and its end. A RIS line
 * has two letters, two spaces, a hyphen, a space and the value.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risOf(article: ParallelArticle, translated: string | undefined): string {
  const { title, author, publisher, sourceLanguage } = article;
  const fields = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['TT', translated],
    ['AU', author],
    ['PB', publisher],
    ['DA', publicationDay(article)?.replaceAll('-', '/')],
    ['LA', sourceLanguage],
  ] as const;
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
    .join('\n');
}

/**
 * The source as an item of CSL-JSON, without its address and the day of access. CSL has no variable
 * for a translated title, so it is in the note, in the form that Zotero reads.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export function cslOf(article: ParallelArticle, translated: string | undefined) {
  const { id, title, author, publisher, sourceLanguage } = article;
  const day = publicationDay(article);
  return {
    id,
    type: 'webpage',
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { publisher, 'container-title': publisher }),
    ...(day !== undefined && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
    language: sourceLanguage,
    ...(translated !== undefined && { note: `translated-title: ${translated}` }),
  };
}

/** `2023-02-07` */
function publicationDay({ publishedAt }: ParallelArticle): string | undefined {
  const published = new Date(publishedAt ?? '');
  return Number.isNaN(published.getTime()) ? undefined : published.toISOString().slice(0, 10);
}

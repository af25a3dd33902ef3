import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { articlePath } from '../paths.ts';
import { webAddress } from '../web-address.ts';
import { articleType } from './article-type.ts';
import { describeTranslation } from './translation-linked-data.ts';

/**
 * The article in schema.org's terms: the translation with its original where one language is shown, else the original with its translations. Says only
 * what is known, and of a translation what it is.
 */
export function describeArticle(site: string, article: ParallelArticle, columns: readonly string[]): object {
  const { sourceLanguage, targetLanguages } = article;
  const original = describeOriginal(site, article);
  const alone = columns.length === 1 && columns[0] !== sourceLanguage ? columns[0] : undefined;
  const own = alone === undefined ? undefined : describeTranslation(site, article, alone);
  if (own) return { '@context': CONTEXT, ...own, translationOfWork: original };
  const translations = targetLanguages
    .map((target) => describeTranslation(site, article, target))
    .filter((each) => each !== undefined);
  return {
    '@context': CONTEXT,
    ...original,
    ...(translations.length > 0 && {
      workTranslation: translations.map((each) => ({
        ...each,
        translationOfWork: { '@id': original['@id'] },
      })),
    }),
  };
}

const CONTEXT = 'https://schema.org';

function describeOriginal(site: string, article: ParallelArticle): Readonly<Record<string, unknown>> {
  const { id, sourceLanguage, title, publisher, author, publishedAt, rights } = article;
  const source = webAddress(article.url);
  const address = site + articlePath(id, [sourceLanguage]);
  return {
    '@type': articleType(article),
    '@id': address,
    url: address,
    headline: title,
    inLanguage: sourceLanguage,
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(publishedAt !== undefined && { datePublished: publishedAt }),
    ...(source && { isBasedOn: source.href }),
    ...(rights !== undefined && { copyrightNotice: rights }),
  };
}

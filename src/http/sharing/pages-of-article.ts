import type { SitemapPage } from '../../interchange/sitemap.ts';
import { articlePath } from '../../presentation/paths.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { columnsOf } from '../../translation/columns.ts';
import { isOffered } from '../../translation/listing/offered-languages.ts';
import type { PublicArticle } from '../../translation/listing/public-articles.ts';
import type { HttpSettings } from '../http-settings.ts';

/** The pages of an article that its own head names: all columns, and each language that is offered. */
export function pagesOf(
  article: PublicArticle,
  site: string,
  { targetLanguages, noindexMachine }: HttpSettings,
): readonly SitemapPage[] {
  const { id, sourceLanguage, languages, updatedAt } = article;
  const offered = columnsOf(article, targetLanguages).filter((target) => {
    const holding = languages[memoryTag(target)];
    return holding !== undefined && isOffered(holding, noindexMachine);
  });
  const alternates = [
    ...[sourceLanguage, ...offered].map((language) => ({
      language,
      address: site + articlePath(id, [language]),
    })),
    { language: 'x-default', address: site + articlePath(id) },
  ];
  return alternates.map(({ address }) => ({ address, updatedAt, alternates }));
}

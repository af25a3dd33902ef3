import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { articlePath, OEMBED_PATH } from '../paths.ts';
import { excerptOf, titleOf } from '../title-and-excerpt.ts';
import { articleLinkedData } from './linked-data.ts';
import { type Alternate, type PageMetadata, NOT_INDEXED } from './page-metadata.ts';

interface ArticleToDescribe {
  /** The origin of this site, without a slash at the end. */
  readonly site: string;
  readonly article: ParallelArticle;
  readonly columns: readonly string[];
  /** See `offeredLanguages`. */
  readonly offered: readonly string[];
}

/**
 * The metadata of an article's page. Each offered language has its own canonical address. The page
 * with all columns is `x-default`, for readers of none of these languages, and every other
 * selection or order of columns has it as its canonical address.
 */
export function articleMetadata({ site, article, columns, offered }: ArticleToDescribe): PageMetadata {
  // Metadata describes the newest revision only.
  if (article.revision !== article.newestRevision) return NOT_INDEXED;
  const linkedData = articleLinkedData(site, article, columns);
  const oembed = isShared(article) ? { oembed: oembedOf(site, article, columns) } : {};
  if (!isIndexed(article, columns, offered)) return { indexed: false, alternates: [], ...oembed, linkedData };
  const alone = columns.length === 1 ? columns[0] : undefined;
  const address = (languages?: readonly string[]) => site + articlePath(article.id, languages);
  const alternates: readonly Alternate[] = [
    ...offered.map((language) => ({ language, address: address([language]) })),
    { language: 'x-default', address: address() },
  ];
  const canonical = address(alone === undefined ? undefined : [alone]);
  const title = titleOf(article, columns);
  const [leading = article.sourceLanguage] = columns;
  const { publishedAt, author } = article;
  return {
    canonical,
    indexed: true,
    // Search engines ignore the alternates of a page whose canonical address is another page.
    alternates: alone !== undefined || isWhole(article, columns) ? alternates : [],
    openGraph: {
      type: 'article',
      title: title.text,
      description: excerptOf(article, columns),
      language: leading,
      otherLanguages: offered.filter((language) => language !== leading),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(author !== undefined && { author }),
    },
    ...oembed,
    linkedData,
  };
}

/**
 * False for confidential or superseded articles, and for the page of a single language that is not
 * offered.
 */
export function isIndexed(
  article: ParallelArticle,
  columns: readonly string[],
  offered: readonly string[],
): boolean {
  return isShared(article) && (columns.length > 1 || offered.includes(columns[0]!));
}

function isShared({ confidential, revision, newestRevision }: ParallelArticle): boolean {
  return !confidential && revision === newestRevision;
}

function oembedOf(site: string, article: ParallelArticle, columns: readonly string[]) {
  const page = site + articlePath(article.id, isWhole(article, columns) ? undefined : columns);
  const address = (format: string) =>
    `${site}${OEMBED_PATH}?format=${format}&url=${encodeURIComponent(page)}`;
  return { json: address('json'), xml: address('xml') };
}

/** Whether these are the columns of the address without languages. */
function isWhole({ sourceLanguage, targetLanguages }: ParallelArticle, columns: readonly string[]): boolean {
  return columns.join() === [sourceLanguage, ...targetLanguages].join();
}

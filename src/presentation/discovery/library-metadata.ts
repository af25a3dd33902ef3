import type { PageContext } from '../page-context.ts';
import { LIBRARY_PATH } from '../paths.ts';
import { INTERFACE_LANGUAGES } from '../../i18n/words.ts';
import { type PageMetadata, NOT_INDEXED } from './page-metadata.ts';

/**
 * Only the library's first page is indexed. Later pages and search results change with every
 * article.
 */
export function libraryMetadata({ t, language, path, site }: PageContext): PageMetadata {
  if (path !== LIBRARY_PATH) return NOT_INDEXED;
  return {
    canonical: site + LIBRARY_PATH,
    indexed: true,
    alternates: [],
    openGraph: {
      type: 'website',
      title: t('library.title'),
      description: t('site.description'),
      language,
      otherLanguages: INTERFACE_LANGUAGES.filter((each) => each !== language),
    },
  };
}

import type { Article } from '../../article/article.ts';
import { type DetailName, FACTS } from '../../article/details.ts';
import { Day } from '../site/time.tsx';
import type { PageContext } from '../page-context.ts';

interface ArticleFactsProps {
  readonly context: PageContext;
  readonly article: Pick<Article, DetailName | 'createdAt' | 'confidential'>;
  /** The number of paragraphs. Absent: it is not shown. */
  readonly total?: number;
}

/** The publisher, the author and the dates of an article in a list. */
export function ArticleFacts({ context: { t, language }, article, total }: ArticleFactsProps) {
  const { publishedAt, createdAt, confidential } = article;
  return (
    <ul class="facts">
      {confidential && <li class="confidential">{t('library.confidential')}</li>}
      {FACTS.map((name) => article[name] !== undefined && <li key={name}>{article[name]}</li>)}
      {publishedAt !== undefined && (
        <li>
          <Day iso={publishedAt} language={language} />
        </li>
      )}
      {total !== undefined && <li>{t('library.paragraphs', { count: total })}</li>}
      <li>
        {t('library.added')} <Day iso={createdAt} language={language} />
      </li>
    </ul>
  );
}

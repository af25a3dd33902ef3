import type { ArticleProps } from '../article-view.ts';
import { deletePath, jsonPath, originalPath, revisePath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';

/** Other forms of the article, and the links to change or delete it. */
export function ArticleFooter({ context, article }: Pick<ArticleProps, 'context' | 'article'>) {
  const { t, site, path, canWrite } = context;
  const { id, rights } = article;
  const revision = olderRevision(article);
  return (
    <footer class="article">
      <p class="on-paper">{t('article.printed-from', { address: site + withoutView(path) })}</p>
      {rights !== undefined && <p class="rights">{rights}</p>}
      <ul class="choices">
        <li>
          <a href={jsonPath(id, revision)}>{t('article.json')}</a>
        </li>
        <li>
          <a href={originalPath(id, revision)}>{t('article.original')}</a>
        </li>
        {canWrite && (
          <li>
            <a href={revisePath(id)}>{t('article.revise')}</a>
          </li>
        )}
        {canWrite && (
          <li>
            <a href={deletePath(id)}>{t('article.delete')}</a>
          </li>
        )}
      </ul>
    </footer>
  );
}

/** Paper shows one view. */
function withoutView(path: string): string {
  return path.replace(/([?&])view=[^&]*&?/, '$1').replace(/[?&]$/, '');
}

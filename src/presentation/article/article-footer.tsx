import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { formatBytes } from '../../i18n/sizes.ts';
import { copySize } from '../copy-size.ts';
import type { ArticleProps } from '../article-view.ts';
import type { PageContext } from '../page-context.ts';
import { deletePath, jsonPath, OFFLINE_PATH, originalPath, revisePath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';

/** Other forms of the article, and the links to change or delete it. */
export function ArticleFooter({ context, article }: Pick<ArticleProps, 'context' | 'article'>) {
  const { t, site, path, canWrite } = context;
  const { id, rights } = article;
  const revision = olderRevision(article);
  return (
    <footer class="article">
      <KeepCopy context={context} article={article} />
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

/** The id of the form, which comes after the text. A link before the text leads to it. */
export const KEEP_ID = 'keep';

interface KeepCopyProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
}

/**
 * Keeps this article for reading offline, or stops keeping it. Without a service worker, the form
 * leads to the page that explains why.
 */
function KeepCopy({ context: { t, language }, article }: KeepCopyProps) {
  const size = formatBytes(copySize(Object.values(article.coverage)), language);
  return (
    <form class="keep" id={KEEP_ID} method="post" action={OFFLINE_PATH}>
      <input type="hidden" name="id" value={article.id} />
      <button class="second" type="submit" name="action" value="keep">
        {t('offline.keep')} <span class="size">{t('offline.about', { size })}</span>
      </button>
      <span class="hint" role="status" />
    </form>
  );
}

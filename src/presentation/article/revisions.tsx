import type { RevisionEntry } from '../../article/articles.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { Day } from '../site/time.tsx';
import type { PageContext } from '../page-context.ts';
import { articlePath } from '../paths.ts';

interface RevisionsProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
  /** Newest first. */
  readonly revisions: readonly RevisionEntry[];
}

/** All revisions of the source. None is ever deleted. */
export function Revisions({ context: { t, language }, article, revisions }: RevisionsProps) {
  if (revisions.length < 2) return null;
  return (
    <details class="repairs revisions">
      <summary>{t('revisions.summary', { count: revisions.length })}</summary>
      <ul>
        {revisions.map(({ number, createdAt, paragraphs, adjustments }) => (
          <li key={number}>
            <a
              href={
                number === article.newestRevision
                  ? articlePath(article.id)
                  : articlePath(article.id, undefined, { revision: number })
              }
              aria-current={number === article.revision ? 'page' : undefined}
            >
              {t('article.revision', { revision: number })}
            </a>{' '}
            · <Day iso={createdAt} language={language} /> · {t('draft.count', { count: paragraphs })}
            {adjustments > 0 && ` · ${t('revisions.adjusted', { count: adjustments })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

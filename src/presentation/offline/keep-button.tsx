import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { formatBytes } from '../../i18n/sizes.ts';
import { copySize } from '../copy-size.ts';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';

interface KeepButtonProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
  /** The classes of the button. */
  readonly look?: string;
}

/**
 * Keeps this article for reading offline at one press, or stops keeping it. The script shows the
 * state; both labels have a place from the beginning, so nothing moves. Without a service worker,
 * the form leads to the page that explains why.
 */
export function KeepButton({ context: { t, language, saved }, article, look = 'second' }: KeepButtonProps) {
  // Nothing could bring this copy back, so its page does not remove it at one press.
  if (saved?.why === 'deleted') return <a href={OFFLINE_PATH}>{t('offline.title')}</a>;
  const size = formatBytes(copySize(Object.values(article.coverage)), language);
  return (
    <form class="keep" method="post" action={OFFLINE_PATH}>
      <input type="hidden" name="id" value={article.id} />
      <button class={look} type="submit" name="action" value="keep" title={t('offline.about', { size })}>
        <span>{t('offline.keep')}</span>
        <span>{t('offline.kept-remove')}</span>
      </button>
      <span class="unseen" role="status" />
    </form>
  );
}

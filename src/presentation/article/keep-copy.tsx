import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { formatBytes } from '../../i18n/sizes.ts';

/** The form stands behind the text, and a link leads to it from before. */
export const KEEP_ID = 'keep';

interface KeepCopyProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
}

/** Keeps this article for reading without the server, or no longer. Where no service worker runs, it leads to the page that says why. */
export function KeepCopy({ context: { t, language }, article }: KeepCopyProps) {
  // What is stored is the article's JSON.
  const bytes = new TextEncoder().encode(JSON.stringify(article)).length;
  return (
    <form class="keep" id={KEEP_ID} method="post" action={OFFLINE_PATH}>
      <input type="hidden" name="id" value={article.id} />
      <button class="second" type="submit" name="action" value="keep">
        {t('offline.keep')} <span class="size">{formatBytes(bytes, language)}</span>
      </button>
      <span class="hint" role="status" />
    </form>
  );
}

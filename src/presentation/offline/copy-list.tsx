import type { Copy } from './copies.ts';
import { LocalMoment } from '../site/time.tsx';
import { ArticleLink } from '../article-link.tsx';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { formatBytes } from '../../i18n/sizes.ts';

interface CopyListProps {
  readonly context: PageContext;
  readonly copies: readonly Copy[];
  /** Shown if there are no copies. */
  readonly none: string;
}

export function CopyList({ context, copies, none }: CopyListProps) {
  if (copies.length === 0) return <p>{none}</p>;
  return (
    <ul class="entries">
      {copies.map((copy) => (
        <li key={copy.id} data-copy={copy.id}>
          <CopyEntry context={context} copy={copy} />
        </li>
      ))}
    </ul>
  );
}

interface CopyEntryProps {
  readonly context: PageContext;
  readonly copy: Copy;
}

function CopyEntry({ context, copy }: CopyEntryProps) {
  const { t, language } = context;
  const { id, title, bytes, asOf, kept, deletedAt } = copy;
  return (
    <>
      <h3>
        <ArticleLink article={copy}>{title}</ArticleLink>
      </h3>
      <ul class="facts">
        <li>
          {t('offline.as-of')} <LocalMoment iso={asOf} language={language} />
        </li>
        <li>{formatBytes(bytes, language)}</li>
      </ul>
      {deletedAt !== undefined && <p class="notice">{t('offline.deleted')}</p>}
      <form class="actions" method="post" action={OFFLINE_PATH}>
        <input type="hidden" name="id" value={id} />
        {!kept && (
          <button class="plain" type="submit" name="action" value="keep">
            {t('offline.keep')} <span class="unseen">{title}</span>
          </button>
        )}
        <button class="plain" type="submit" name="action" value="remove">
          {t('offline.remove')} <span class="unseen">{title}</span>
        </button>
      </form>
    </>
  );
}

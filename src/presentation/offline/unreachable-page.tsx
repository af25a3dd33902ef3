import type { Copy } from './copies.ts';
import { LocalMoment } from '../site/time.tsx';
import { ArticleLink } from '../article-link.tsx';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';

export interface UnreachableView {
  /** The most recently opened copies. */
  readonly copies: readonly Copy[];
}

/** Shown instead of a page that was never saved. Lists the articles that can be read offline. */
export function renderUnreachablePage(context: PageContext, { copies }: UnreachableView): string {
  const { t, language, path } = context;
  return renderPage(
    context,
    { title: t('unreachable.title'), styles: ['library.css', 'offline.css'] },
    <main id="content" class="offline">
      <h1>{t('unreachable.title')}</h1>
      <p class="lead">{t('unreachable.detail')}</p>
      <p>
        <a href={path}>{t('saved.again')}</a>
      </p>
      <h2>{t('unreachable.readable')}</h2>
      {copies.length === 0 && <p>{t('unreachable.none')}</p>}
      {copies.length > 0 && (
        <ul class="entries">
          {copies.map((copy) => (
            <li key={copy.id}>
              <ArticleLink article={copy}>{copy.title}</ArticleLink>{' '}
              <span class="hint">
                {t('offline.as-of')} <LocalMoment iso={copy.asOf} language={language} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={OFFLINE_PATH}>{t('offline.title')}</a>
      </p>
    </main>,
  );
}

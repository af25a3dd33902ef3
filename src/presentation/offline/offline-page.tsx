import type { Copy, Keeping, Quota } from './copies.ts';
import { CopyList } from './copy-list.tsx';
import { KeepingProgress } from './keeping-progress.tsx';
import type { PageContext } from '../page-context.ts';
import { CHOOSE_PATH, OFFLINE_PATH } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { StorageQuota } from './storage-quota.tsx';

/**
 * Number of copies on a page. A browser may keep thousands, and every change renders the page
 * again.
 */
export const COPIES_A_PAGE = 50;

/** What this browser stores. */
export interface OfflineView {
  /** Newest first. */
  readonly copies: readonly Copy[];
  /** The page of kept copies, from 1. */
  readonly page: number;
  readonly keeping: Keeping | undefined;
  readonly quota: Quota | undefined;
}

/** @param view known only to the service worker. Without it, the page explains how to get one. */
export function renderOfflinePage(context: PageContext, view: OfflineView | undefined): string {
  const { t } = context;
  return renderPage(
    context,
    { title: t('offline.title'), styles: ['library.css', 'offline.css'], scripts: ['offline.js'] },
    <main id="content" class="offline">
      <h1>{t('offline.title')}</h1>
      <p class="lead">{t('offline.lead')}</p>
      {view ? <Copies context={context} view={view} /> : <NoWorker context={context} />}
    </main>,
  );
}

function NoWorker({ context: { t } }: { readonly context: PageContext }) {
  return (
    // The script reloads this page as soon as the service worker runs.
    <p class="notice" data-waiting>
      {t('offline.waiting')}
    </p>
  );
}

function Copies({ context, view }: { readonly context: PageContext; readonly view: OfflineView }) {
  const { t } = context;
  const kept = view.copies.filter((copy) => copy.kept);
  const opened = view.copies.filter((copy) => !copy.kept);
  return (
    <>
      <KeepingProgress context={context} keeping={view.keeping} />
      <form class="actions" method="post" action={OFFLINE_PATH}>
        <a href={CHOOSE_PATH}>{t('offline.choose')}</a>
        <button type="submit" name="action" value="keep-all">
          {t('offline.keep-all')}
        </button>
        {view.copies.length > 0 && (
          <button class="second" type="submit" name="action" value="update">
            {t('offline.update')}
          </button>
        )}
      </form>
      <section aria-labelledby="kept" data-key="kept">
        <h2 id="kept">{t('offline.kept')}</h2>
        <CopyList
          context={context}
          copies={kept.slice((view.page - 1) * COPIES_A_PAGE, view.page * COPIES_A_PAGE)}
          none={t('offline.kept-none')}
        />
        <Pages t={t} page={view.page} of={Math.ceil(kept.length / COPIES_A_PAGE)} />
      </section>
      <section aria-labelledby="opened" data-key="opened">
        <h2 id="opened">{t('offline.opened')}</h2>
        <p class="hint">{t('offline.opened-hint')}</p>
        <CopyList context={context} copies={opened} none={t('offline.opened-none')} />
      </section>
      <StorageQuota context={context} copies={view.copies} quota={view.quota} />
    </>
  );
}

interface PagesProps extends Pick<PageContext, 't'> {
  readonly page: number;
  readonly of: number;
}

function Pages({ t, page, of }: PagesProps) {
  if (of <= 1 && page === 1) return null;
  return (
    <nav class="pages" aria-label={t('library.pages')}>
      {page > 1 && <a href={OFFLINE_PATH}>{t('library.newest')}</a>}
      {page < of && (
        <a href={`${OFFLINE_PATH}?page=${page + 1}`} rel="next">
          {t('library.older')}
        </a>
      )}
    </nav>
  );
}

import type { SavedLibrary } from './copies.ts';
import { CopyList } from './copy-list.tsx';
import { CopySearchField, FoundCopies } from './copy-search.tsx';
import { KeepingProgress } from './keeping-progress.tsx';
import { MoreCopies } from './more-copies.tsx';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { StorageQuota } from './storage-quota.tsx';

/**
 * Number of copies on a page. A browser may keep thousands, and every change renders the page
 * again.
 */
const COPIES_A_PAGE = 50;

/**
 * The library of the articles that this browser saved.
 * @param library known only to the service worker. Without it, the page explains how to get one.
 */
export function renderOfflinePage(context: PageContext, library: SavedLibrary | undefined): string {
  const { t } = context;
  const words = library?.search?.words;
  const title = t('offline.title');
  return renderPage(
    context,
    {
      title: words === undefined ? title : t('offline.search-title', { words }),
      styles: ['library.css', 'offline.css'],
      // In another page's place, nothing changes by itself.
      scripts: library?.insteadOf ? [] : ['offline.js'],
    },
    <main id="content" class="offline">
      <h1>{title}</h1>
      {/* The script fills it in as soon as there is a service worker. */}
      <div class="saved-library" data-library={library ? 'here' : 'awaited'}>
        {library ? <Library context={context} library={library} /> : <NoWorker context={context} />}
      </div>
    </main>,
  );
}

interface LibraryProps {
  readonly context: PageContext;
  readonly library: SavedLibrary;
}

function NoWorker({ context: { t } }: Pick<LibraryProps, 'context'>) {
  return (
    <>
      <p class="lead">{t('offline.lead')}</p>
      <p class="notice">{t('offline.waiting')}</p>
    </>
  );
}

function Library({ context, library }: LibraryProps) {
  const { copies, search, keeping, insteadOf } = library;
  return (
    <>
      <Reason context={context} library={library} />
      {copies.length > 0 && <CopySearchField context={context} words={search?.words ?? ''} />}
      {!insteadOf && <KeepingProgress context={context} keeping={keeping} />}
      {search ? (
        <FoundCopies context={context} search={search} />
      ) : (
        <>
          <Lists context={context} library={library} />
          {!insteadOf && (
            <>
              <MoreCopies context={context} library={library} />
              <StorageQuota context={context} copies={copies} quota={library.quota} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** What is listed, or why it is shown instead of another page. */
function Reason({ context: { t, path }, library: { copies, search, insteadOf } }: LibraryProps) {
  if (!insteadOf) return search ? null : <p class="lead">{t('offline.lead')}</p>;
  return (
    <p class="notice">
      {t(insteadOf === 'library' ? 'offline.unreachable' : 'offline.not-saved')}{' '}
      {copies.length === 0 && `${t('offline.none')} `}
      <a href={path}>{t('saved.again')}</a>
    </p>
  );
}

function Lists({ context, library }: LibraryProps) {
  const { t } = context;
  const kept = library.copies.filter((copy) => copy.kept);
  const opened = library.copies.filter((copy) => !copy.kept);
  const pages = Math.max(1, Math.ceil(kept.length / COPIES_A_PAGE));
  const page = Math.min(library.page, pages);
  return (
    <>
      <section aria-labelledby="kept" data-key="kept">
        <h2 id="kept">{t('offline.kept')}</h2>
        <CopyList
          context={context}
          copies={kept.slice((page - 1) * COPIES_A_PAGE, page * COPIES_A_PAGE)}
          none={t('offline.kept-none')}
        />
        <Pages t={t} page={page} of={pages} />
      </section>
      <section aria-labelledby="opened" data-key="opened">
        <h2 id="opened">{t('offline.opened')}</h2>
        <p class="hint">{t('offline.opened-hint')}</p>
        <CopyList context={context} copies={opened} none={t('offline.opened-none')} />
      </section>
    </>
  );
}

interface PagesProps extends Pick<PageContext, 't'> {
  readonly page: number;
  readonly of: number;
}

function Pages({ t, page, of }: PagesProps) {
  if (of === 1) return null;
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

import type { SavedLibrary } from './copies.ts';
import type { PageContext } from '../page-context.ts';
import { CHOOSE_PATH, OFFLINE_PATH } from '../paths.ts';

interface MoreCopiesProps {
  readonly context: PageContext;
  readonly library: SavedLibrary;
}

/** Saves more articles, or their newest versions. All of it needs the server. */
export function MoreCopies({ context: { t }, library }: MoreCopiesProps) {
  const { copies, everything, keeping } = library;
  const isOffered = !everything && (keeping === undefined || keeping.state === 'finished');
  return (
    <form class="actions" method="post" action={OFFLINE_PATH} data-key="more">
      {everything ? <p>{t('offline.everything')}</p> : <a href={CHOOSE_PATH}>{t('offline.choose')}</a>}
      {isOffered && (
        <button class="second" type="submit" name="action" value="keep-all">
          {t('offline.keep-all')}
        </button>
      )}
      {copies.length > 0 && (
        <button class="second" type="submit" name="action" value="update">
          {t('offline.update')}
        </button>
      )}
    </form>
  );
}

import type { Copy, Quota } from './copies.ts';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { formatBytes } from '../../i18n/sizes.ts';

interface StorageQuotaProps {
  readonly context: PageContext;
  readonly copies: readonly Copy[];
  readonly quota: Quota | undefined;
}

/** The storage in use, its limit, and whether the browser promises not to clear it. */
export function StorageQuota({ context: { t, language }, copies, quota }: StorageQuotaProps) {
  const size = formatBytes(
    copies.reduce((sum, copy) => sum + copy.bytes, 0),
    language,
  );
  return (
    <section aria-labelledby="room" data-key="room">
      <h2 id="room">{t('offline.room')}</h2>
      <p>{t('offline.stored', { count: copies.length, size })}</p>
      {quota && (
        <>
          <p>
            {t('offline.used', {
              used: formatBytes(quota.usedBytes, language),
              quota: formatBytes(quota.quotaBytes, language),
            })}
          </p>
          <p>{t(quota.promised ? 'offline.promised' : 'offline.not-promised')}</p>
          {!quota.promised && (
            <p>
              <button class="second" type="button" data-persist={t('offline.persist-refused')}>
                {t('offline.persist')}
              </button>
            </p>
          )}
        </>
      )}
      {copies.length > 0 && (
        <form method="post" action={OFFLINE_PATH}>
          <details class="ask">
            <summary>{t('offline.remove-all')}</summary>
            <p>{t('offline.remove-all-ask')}</p>
            <button class="danger" type="submit" name="action" value="remove-all">
              {t('offline.remove-all-now')}
            </button>
          </details>
        </form>
      )}
    </section>
  );
}

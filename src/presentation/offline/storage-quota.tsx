import type { Copy, Quota } from './copies.ts';
import type { PageContext } from '../page-context.ts';
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
    </section>
  );
}

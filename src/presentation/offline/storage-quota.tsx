import type { Copy, Room } from './copies.ts';
import type { PageContext } from '../page-context.ts';
import { formatBytes } from '../../i18n/sizes.ts';

interface StorageRoomProps {
  readonly context: PageContext;
  readonly copies: readonly Copy[];
  readonly room: Room | undefined;
}

/** How much is stored, how much may be, and whether the browser promises to leave it alone. */
export function StorageRoom({ context: { t, language }, copies, room }: StorageRoomProps) {
  const size = formatBytes(
    copies.reduce((sum, copy) => sum + copy.bytes, 0),
    language,
  );
  return (
    <section aria-labelledby="room" data-key="room">
      <h2 id="room">{t('offline.room')}</h2>
      <p>{t('offline.stored', { count: copies.length, size })}</p>
      {room && (
        <>
          <p>
            {t('offline.used', {
              used: formatBytes(room.usedBytes, language),
              quota: formatBytes(room.quotaBytes, language),
            })}
          </p>
          <p>{t(room.promised ? 'offline.promised' : 'offline.not-promised')}</p>
          {!room.promised && (
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

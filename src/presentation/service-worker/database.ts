/**
 * The object stores in the browser: `copy` and `wanted` by id, `text` (the articles' JSON) and
 * `setting` by explicit keys.
 */
export type StoreName = 'copy' | 'text' | 'wanted' | 'setting';

const NAME = 'sejajar';
const VERSION = 1;

export type Stores = (name: StoreName) => IDBObjectStore;

export interface Database {
  /**
   * Runs one transaction. Resolves with the result of the request when all of it is on disk.
   * @throws DOMException `QuotaExceededError`
   */
  readonly read: <T>(work: (stores: Stores) => IDBRequest<T>) => Promise<T>;
  readonly write: (work: (stores: Stores) => void) => Promise<void>;
}

export function createDatabase(): Database {
  let opening: Promise<IDBDatabase> | undefined;
  const opened = () =>
    (opening ??= open(() => {
      opening = undefined;
    }));
  const ALL: readonly StoreName[] = ['copy', 'text', 'wanted', 'setting'];
  const begin = async (mode: IDBTransactionMode) =>
    (await opened()).transaction(ALL, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
  return {
    async read(work) {
      const transaction = await begin('readonly');
      const request = work((name) => transaction.objectStore(name));
      await ended(transaction);
      return request.result;
    },
    async write(work) {
      const transaction = await begin('readwrite');
      work((name) => transaction.objectStore(name));
      await ended(transaction);
    },
  };
}

function open(onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('copy', { keyPath: 'id' });
      request.result.createObjectStore('wanted', { keyPath: 'id' });
      request.result.createObjectStore('text');
      request.result.createObjectStore('setting');
    };
    request.onsuccess = () => {
      request.result.onclose = onLost;
      // A worker of a later version wants to upgrade the database.
      request.result.onversionchange = () => {
        request.result.close();
        onLost();
      };
      resolve(request.result);
    };
    request.onerror = () => {
      onLost();
      reject(request.error!);
    };
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

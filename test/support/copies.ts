import type { Page } from 'playwright-core';

/** What the browser stores about an article, apart from its text. */
export interface StoredCopy {
  readonly id: string;
  readonly kept: boolean;
  readonly asOf: string;
  readonly openedAt: string;
  readonly etag: string;
}

/** Reads the browser's own store, which the service worker writes. */
export function storedCopies(page: Page): Promise<readonly StoredCopy[]> {
  return page.evaluate(
    () =>
      new Promise<StoredCopy[]>((resolve, reject) => {
        const opening = indexedDB.open('sejajar');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const all = opening.result.transaction('copy').objectStore('copy').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as StoredCopy[]);
          };
        };
      }),
  );
}

/** Sets the age of all copies, as if the browser had been offline since. */
export function ageCopies(page: Page, days: number): Promise<string> {
  return page.evaluate(
    (then) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('sejajar');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('copy', 'readwrite');
          const cursor = transaction.objectStore('copy').openCursor();
          cursor.onsuccess = () => {
            if (!cursor.result) return;
            cursor.result.update({ ...(cursor.result.value as StoredCopy), asOf: then, openedAt: then });
            cursor.result.continue();
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(then);
          };
        };
      }),
    new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString(),
  );
}

/** Makes of a copy what the version before this one stored. */
export function asEarlierCopy(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (key) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sejajar');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('copy', 'readwrite');
          const copies = transaction.objectStore('copy');
          const stored = copies.get(key);
          stored.onsuccess = () => {
            const { titles, targetLanguages, ...copy } = stored.result as Record<string, unknown>;
            copies.put(copy);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    id,
  );
}

/** Removes from an article's stored text everything that only this version stores. */
export function stripCopy(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (key) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sejajar');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('text', 'readwrite');
          const texts = transaction.objectStore('text');
          const stored = texts.get(key);
          stored.onsuccess = () => {
            const article = JSON.parse(stored.result as string) as Record<string, unknown>;
            delete article['coverage'];
            delete article['repairs'];
            texts.put(JSON.stringify(article), key);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    id,
  );
}

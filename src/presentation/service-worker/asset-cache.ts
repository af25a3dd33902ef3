import type { Bootstrap } from './bootstrap.ts';

const PREFIX = 'assets ';

/**
 * The scripts and styles of pages. Their addresses change with their content, so a cached one is
 * always current.
 */
export interface AssetCache {
  fill(): Promise<void>;
  /** Removes the assets of earlier versions. Articles are stored elsewhere and stay. */
  removeOlder(): Promise<void>;
  answer(request: Request): Promise<Response>;
}

export function createAssetCache({ version, assets }: Bootstrap): AssetCache {
  const urls = Object.values(assets).sort();
  // The addresses contain a fingerprint of their content.
  const name = `${PREFIX}${version} ${urls.map((url) => url.split('.').at(-2)?.slice(0, 4)).join('')}`;
  return {
    async fill() {
      await (await caches.open(name)).addAll(urls);
    },
    async removeOlder() {
      const older = (await caches.keys()).filter((each) => each.startsWith(PREFIX) && each !== name);
      await Promise.all(older.map((each) => caches.delete(each)));
    },
    answer: async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
  };
}

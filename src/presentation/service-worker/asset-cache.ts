import type { Bootstrap } from './bootstrap.ts';

const PREFIX = 'assets ';

/** What pages are shown with. Addresses change with the content, so what is here is right for good. */
export interface AssetCache {
  fill(): Promise<void>;
  /** Those of earlier versions go; articles are elsewhere and stay. */
  removeOlder(): Promise<void>;
  answer(request: Request): Promise<Response>;
}

export function createAssetCache({ version, assets }: Bootstrap): AssetCache {
  const urls = Object.values(assets).sort();
  // Addresses hold the fingerprint of what they give.
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

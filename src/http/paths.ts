export const API_PATH = '/api/v1';
export const EMBED_PATH = '/embed';
export const EMBED_SCRIPT_PATH = '/embed.js';
export const SITEMAP_PATH = '/sitemap.xml';

/** At the root, because a sitemap speaks for what stands below its own folder. */
export function sitemapPartPath(number: number): string {
  return `/sitemap-${number}.xml`;
}

export function isApi(path: string): boolean {
  return path.startsWith(`${API_PATH}/`);
}

/** Whether a page of another site asks here, for `<sejajar-article>`: there, nothing is read from cookies and none is set. */
export function isForOtherSites(path: string): boolean {
  return path.startsWith(`${EMBED_PATH}/`);
}

/** Whether programs ask here, who want problem+json; readers want a page. */
export function isForPrograms(path: string): boolean {
  return /^\/(?:api|health|metrics|embed|oembed)(?:\/|$)/.test(path);
}

export function articleApiPath(id: string): string {
  return `${API_PATH}/articles/${encodeURIComponent(id)}`;
}

/**
 * Whither a sign-in leads: a path of this site, whatever was written. Browsers drop tabs and line breaks, and read `\` as `/`, so the
 * address is judged as they will read it.
 */
export function localPath(wanted: unknown): string {
  const base = 'http://localhost';
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, base)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

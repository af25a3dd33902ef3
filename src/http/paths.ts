export const API_PATH = '/api/v1';
export const EMBED_PATH = '/embed';
export const EMBED_SCRIPT_PATH = '/embed.js';
export const SITEMAP_PATH = '/sitemap.xml';

/** At the root, because a sitemap may list only what is below its own folder. */
export function sitemapPartPath(number: number): string {
  return `/sitemap-${number}.xml`;
}

export function isApi(path: string): boolean {
  return path.startsWith(`${API_PATH}/`);
}

/**
 * Whether pages of other sites request this path, for `<sejajar-article>`. It reads and sets no
 * cookies.
 */
export function isForOtherSites(path: string): boolean {
  return path === EMBED_PATH || path.startsWith(`${EMBED_PATH}/`) || path === EMBED_SCRIPT_PATH;
}

/** Whether a monitor asks for this path, at the root or below `API_PATH`. */
export function isHealth(path: string): boolean {
  return /^(?:\/api\/v1)?\/health\//.test(path);
}

/** Whether programs request this path and get problem+json; readers get a page. */
export function isForPrograms(path: string): boolean {
  return /^\/(?:api|health|metrics|embed|oembed)(?:\/|$)/.test(path);
}

/** Whether a client of DeepL's API requests this path. Nothing answers there yet. */
export function isShapedAsDeepl(path: string): boolean {
  return /^\/v[23](?:\/|$)/.test(path);
}

export function articleApiPath(id: string): string {
  return `${API_PATH}/articles/${encodeURIComponent(id)}`;
}

/**
 * The path of this site that a sign-in leads to; `/` if `wanted` is anything else. Browsers drop
 * tabs and line breaks and read `\` as `/`, so the address is parsed as they parse it.
 */
export function localPath(wanted: unknown): string {
  const base = 'http://localhost';
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, base)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

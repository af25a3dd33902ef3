import type { Request } from 'express';
import { isOwnHost } from './own-site.ts';
import type { HttpSettings } from '../http-settings.ts';
import { schemeOf } from '../visitor/scheme.ts';

/**
 * The origin of this site, without a slash at the end, for addresses in exports, feeds and other
 * sites: PUBLIC_URL, else the host of the request. A foreign `Host` (a rebound name) is not
 * repeated; then it is the local address of the connection.
 */
export function siteAddress(request: Request, settings: HttpSettings): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl;
  // Not `request.host`, for the same reason as in `requireOwnSite`.
  const { host = '' } = request.headers;
  if (isOwnHost(host, settings)) return new URL(`${schemeOf(request)}://${host}`).origin;
  const { localAddress = settings.host, localPort = settings.port } = request.socket;
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

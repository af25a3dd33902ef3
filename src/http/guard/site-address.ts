import type { Request } from 'express';
import { isOwnHost } from './own-site.ts';
import type { HttpSettings } from '../http-settings.ts';

/**
 * Where this site is reached, without a slash at the end, for addresses that leave it: PUBLIC_URL, else what the client has asked. A `Host` that is
 * not ours (a rebound name) is not repeated; then it is the address that the connection has come to.
 */
export function siteAddress(request: Request, settings: HttpSettings): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl;
  // Not Express's `req.host`, for the reason that `requireOwnSite` gives.
  const { host = '' } = request.headers;
  if (isOwnHost(host, settings)) return new URL(`${request.protocol}://${host}`).origin;
  const { localAddress = settings.host, localPort = settings.port } = request.socket;
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

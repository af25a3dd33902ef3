import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import type { HttpSettings } from '../http-settings.ts';
import { isHealth } from '../paths.ts';

type SiteSettings = Pick<HttpSettings, 'host' | 'publicUrl'>;

export function isLoopbackName(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/**
 * Refuses a write that another site made a browser send. Otherwise an open server on this machine
 * would accept forms and `text/plain` from any page (they need no CORS preflight), and anything
 * from a name that was rebound to 127.0.0.1. Programs other than browsers send neither `Origin` nor
 * `Sec-Fetch-Site`.
 * @throws Problem `host-refused`, `origin-refused`
 */
export function requireOwnSite(request: IncomingMessage, settings: SiteSettings): void {
  // Not `request.host`: with TRUST_PROXY it uses X-Forwarded-Host, which a rebound page may set.
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!isOwnHost(host, settings)) throw new Problem('host-refused', { host: host.slice(0, 200) });
  if (isForeign(request, settings))
    throw new Problem('origin-refused', { origin: (origin ?? String(site)).slice(0, 200) });
}

/**
 * Whether a page of another site made a browser send the request, by a script, a form or a link.
 * Whoever sits at the browser did not, so the request counts as anyone's.
 */
export function isForeign({ headers }: IncomingMessage, settings: SiteSettings): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && !isOwnOrigin(origin, host, settings)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/**
 * Whether the server answers reads under the name in `Host`. If only this machine can reach it, the
 * name must be ours: a page of another site whose name was rebound to 127.0.0.1 would otherwise read
 * everything. Probes may use any name.
 */
export function answersTo({ headers, url = '' }: IncomingMessage, settings: SiteSettings): boolean {
  return !isLoopbackName(settings.host) || isOwnHost(headers.host ?? '', settings) || isHealth(url);
}

/** Refuses reads under a foreign name. `requireOwnSite` refuses the writes. */
export function onlyOwnHost(settings: SiteSettings): RequestHandler {
  return (request, _response, next) => {
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (isRead && !answersTo(request, settings))
      throw new Problem('host-misdirected', { host: (request.headers.host ?? '').slice(0, 200) });
    next();
  };
}

/**
 * Whether a `Host` header names this site. It must be a name or an address, with or without a port.
 */
export function isOwnHost(host: string, { host: boundTo, publicUrl }: SiteSettings): boolean {
  const given = parse(`http://${host}`);
  if (given === undefined) return false;
  if (isLoopbackName(given.hostname)) return true;
  if (publicUrl === undefined) return !isLoopbackName(boundTo);
  const ours = new URL(publicUrl);
  return parse(`${ours.protocol}//${host}`)?.host === ours.host;
}

function isOwnOrigin(origin: string, host: string, { publicUrl }: SiteSettings): boolean {
  const given = parse(origin);
  if (given === undefined || !/^https?:$/.test(given.protocol)) return false;
  if (publicUrl !== undefined && given.origin === new URL(publicUrl).origin) return true;
  return given.host === parse(`${given.protocol}//${host}`)?.host;
}

function parse(url: string): URL | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isBare =
    parsed?.username === '' && parsed.pathname === '/' && parsed.search === '' && parsed.hash === '';
  return isBare ? parsed : undefined;
}

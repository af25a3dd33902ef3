import type { CookieOptions, Request } from 'express';
import type { HttpSettings } from '../http-settings.ts';
import { schemeOf } from './scheme.ts';

/** The raw value of the first cookie with this name. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

/** Whether the browser uses https, to this server or to the proxy in front of it. */
export function isSecure(request: Request, { publicUrl }: HttpSettings): boolean {
  return schemeOf(request) === 'https' || publicUrl?.startsWith('https:') === true;
}

/** For every cookie: scripts cannot read it, and forms of other sites do not send it. */
export function cookieOptions(request: Request, settings: HttpSettings): CookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request, settings) };
}

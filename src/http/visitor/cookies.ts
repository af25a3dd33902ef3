import type { CookieOptions, Request } from 'express';
import type { HttpSettings } from '../http-settings.ts';

/** The value of a cookie, as it was sent; of several with this name, the first. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

/** Whether the browser speaks https to us, or to the proxy before us. */
export function isSecure(request: Request, { publicUrl }: HttpSettings): boolean {
  return request.secure || publicUrl?.startsWith('https:') === true;
}

/** For every cookie of ours: no script reads it, and no other site's forms carry it. */
export function cookieOptions(request: Request, settings: HttpSettings): CookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request, settings) };
}

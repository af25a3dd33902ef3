import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { cookieOptions, isSecure, readCookie } from '../visitor/cookies.ts';
import type { HttpSettings } from '../http-settings.ts';

/** A working day. */
const SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;

/**
 * Sign-ins by cookie. The cookie is an expiry date, signed with a key made from ADMIN_TOKEN. A
 * session survives a restart and ends when the token changes. Without a token there are no
 * sessions.
 */
export interface Sessions {
  /** Compares in constant time. */
  isToken(given: string): boolean;
  isSignedIn(request: Request): boolean;
  signIn(request: Request, response: Response): void;
  signOut(request: Request, response: Response): void;
}

export function createSessions(settings: HttpSettings): Sessions {
  const { adminToken } = settings;
  const key =
    adminToken === undefined ? randomBytes(32) : createHmac('sha256', adminToken).update('session').digest();
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url');
  // Browsers accept a name with this prefix only from this host itself, over https, for all paths.
  const nameFor = (request: Request) => (isSecure(request, settings) ? '__Host-session' : 'session');
  const options = (request: Request) =>
    ({ ...cookieOptions(request, settings), sameSite: 'strict' }) as const;

  return {
    isToken: (given) => adminToken !== undefined && isEqual(given, adminToken),
    isSignedIn(request) {
      const cookie = adminToken === undefined ? undefined : readCookie(request, nameFor(request));
      const [expires = '', nonce = '', signature = ''] = cookie?.split('.') ?? [];
      return isEqual(signature, sign(`${expires}.${nonce}`)) && Number(expires) > Date.now();
    },
    signIn(request, response) {
      const payload = `${Date.now() + SESSION_MILLISECONDS}.${randomBytes(16).toString('base64url')}`;
      response.cookie(nameFor(request), `${payload}.${sign(payload)}`, {
        ...options(request),
        maxAge: SESSION_MILLISECONDS,
      });
    },
    signOut(request, response) {
      response.clearCookie(nameFor(request), options(request));
    },
  };
}

/** Compares hashes, so that the time reveals neither the content nor the length. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

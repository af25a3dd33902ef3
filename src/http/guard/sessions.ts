import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { fingerprint } from '../../text/fingerprint.ts';
import type { EndedSessions } from '../../translation/ended-sessions.ts';
import { cookieOptions, isSecure, readCookie } from '../visitor/cookies.ts';
import type { HttpSettings } from '../http-settings.ts';

/** A working day. */
const SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;

/**
 * Sign-ins by cookie. The cookie is an expiry date, signed with a key made from ADMIN_TOKEN. A
 * session survives a restart, and ends when it is signed out or the token changes. Without a token
 * there are no sessions.
 */
export interface Sessions {
  /** Compares in constant time. */
  isToken(given: string): boolean;
  /** Looks up the session of a request. Runs before everything that asks `isSignedIn`. */
  readonly recognize: RequestHandler;
  isSignedIn(request: Request): boolean;
  signIn(request: Request, response: Response): void;
  /** Ends the session on every server of this store, whoever has a copy of the cookie. */
  signOut(request: Request, response: Response): Promise<void>;
}

interface Session {
  readonly name: string;
  readonly expires: Date;
}

export function createSessions(settings: HttpSettings, ended: EndedSessions): Sessions {
  const { adminToken } = settings;
  const key =
    adminToken === undefined ? randomBytes(32) : createHmac('sha256', adminToken).update('session').digest();
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url');
  // Browsers accept a name with this prefix only from this host itself, over https, for all paths.
  const nameFor = (request: Request) => (isSecure(request, settings) ? '__Host-session' : 'session');
  const options = (request: Request) =>
    ({ ...cookieOptions(request, settings), sameSite: 'strict' }) as const;
  const signedIn = new WeakSet<Request>();

  return {
    isToken: (given) => adminToken !== undefined && isEqual(given, adminToken),
    recognize: async (request, _response, next) => {
      const session = sessionOf(request);
      if (session && !(await ended.has(session.name))) signedIn.add(request);
      next();
    },
    isSignedIn: (request) => signedIn.has(request),
    signIn(request, response) {
      const payload = `${Date.now() + SESSION_MILLISECONDS}.${randomBytes(16).toString('base64url')}`;
      response.cookie(nameFor(request), `${payload}.${sign(payload)}`, {
        ...options(request),
        maxAge: SESSION_MILLISECONDS,
      });
    },
    async signOut(request, response) {
      response.clearCookie(nameFor(request), options(request));
      const session = sessionOf(request);
      if (session) await ended.add(session.name, session.expires);
    },
  };

  /** The session of the cookie, if it is signed and not over. */
  function sessionOf(request: Request): Session | undefined {
    const cookie = adminToken === undefined ? undefined : readCookie(request, nameFor(request));
    const [expires = '', nonce = '', signature = ''] = cookie?.split('.') ?? [];
    const payload = `${expires}.${nonce}`;
    if (!isEqual(signature, sign(payload)) || !(Number(expires) > Date.now())) return undefined;
    // A hash: nobody can sign in with what is in the store.
    return { name: fingerprint(payload), expires: new Date(Number(expires)) };
  }
}

/** Compares hashes, so that the time reveals neither the content nor the length. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

import type { Request, RequestHandler } from 'express';
import { SIGN_IN_PATH } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { createAttempts } from './attempts.ts';
import type { ClientCounter } from './client-counter.ts';
import { isForeign, isLoopbackName, requireOwnSite } from './own-site.ts';
import type { Sessions } from './sessions.ts';
import type { HttpSettings } from '../http-settings.ts';

/**
 * Decides who may write: whoever has ADMIN_TOKEN or, if it is not set, whoever is on this machine.
 * Another site in the same browser never may; its requests are anyone's.
 */
export interface Writers {
  /**
   * Whether a page offers to write. Only the session counts, so that no page reveals a right token.
   */
  mayWrite(request: Request): boolean;
  /**
   * Whether a client of the API may write, by its session or its token.
   * @throws Problem `unauthorized`, `rate-limited` for a wrong token
   */
  mayWriteByToken(request: Request): boolean;
  /** Guards every write of the API. */
  readonly only: RequestHandler;
  /** Guards every write by a page. It redirects to the sign-in, which then leads to `returnTo`. */
  readonly onlySignedIn: (returnTo: (request: Request) => string) => RequestHandler;
  /** Guards what needs no token. @throws Problem `host-refused`, `origin-refused` */
  requireOwnSite(request: Request): void;
  /**
   * Checks a typed token.
   * @throws Problem `unauthorized`, `rate-limited`, `host-refused`, `origin-refused`
   */
  requireToken(request: Request, given: string): void;
}

/** @param wrongTokens counts them */
export function createWriters(
  settings: HttpSettings,
  sessions: Sessions,
  wrongTokens: ClientCounter,
): Writers {
  const attempts = createAttempts(settings, wrongTokens);
  const isOpen = settings.adminToken === undefined && isLoopbackName(settings.host);

  const mayWrite = (request: Request) =>
    (isOpen || sessions.isSignedIn(request)) && !isForeign(request, settings);
  const requireToken: Writers['requireToken'] = (request, given) => {
    requireOwnSite(request, settings);
    attempts.check(request, sessions.isToken(given));
  };
  const requireWriter = (request: Request): void => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const token = bearerToken(request);
    // Another site may link to what needs a sign-in, such as the question before a deletion.
    if (isOpen || !isRead) requireOwnSite(request, settings);
    if (isOpen) return;
    if (token !== undefined) requireToken(request, token);
    else if (!mayWrite(request)) throw new Problem('unauthorized');
  };

  return {
    mayWrite,
    mayWriteByToken(request) {
      const token = bearerToken(request);
      if (isOpen || token === undefined || isForeign(request, settings)) return mayWrite(request);
      requireToken(request, token);
      return true;
    },
    requireOwnSite: (request) => requireOwnSite(request, settings),
    requireToken,
    only: (request, _response, next) => {
      requireWriter(request);
      next();
    },
    onlySignedIn: (returnTo) => (request, response, next) => {
      try {
        requireWriter(request);
      } catch (error) {
        const mayHelp = settings.adminToken !== undefined && bearerToken(request) === undefined;
        if (!(error instanceof Problem) || error.kind !== 'unauthorized' || !mayHelp) throw error;
        response.redirect(303, `${SIGN_IN_PATH}?next=${encodeURIComponent(returnTo(request))}`);
        return;
      }
      next();
    },
  };
}

/** RFC 6750, section 2.1. */
function bearerToken(request: Request): string | undefined {
  return /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

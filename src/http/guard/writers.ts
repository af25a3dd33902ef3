import type { Request, RequestHandler } from 'express';
import { SIGN_IN_PATH } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { createAttempts } from './attempts.ts';
import { isLoopbackName, requireOwnSite } from './own-site.ts';
import type { Sessions } from './sessions.ts';
import type { HttpSettings } from '../http-settings.ts';

/** Who may write: whoever has ADMIN_TOKEN; where there is none, whoever is on this machine. Never another site in a browser. */
export interface Writers {
  /** Whether a page should offer to write. Looks at the session alone, so that no page tells whether a token is right. */
  mayWrite(request: Request): boolean;
  /** Before every write of the API. */
  readonly only: RequestHandler;
  /** Before every write by a page: who has not signed in is sent there, and from there to the path that `comeBack` gives. */
  readonly onlySignedIn: (comeBack: (request: Request) => string) => RequestHandler;
  /** For what needs no token. @throws Problem `host-refused`, `origin-refused` */
  requireOwnSite(request: Request): void;
  /** Checks a token that was typed in. @throws Problem `unauthorized`, `rate-limited`, `host-refused`, `origin-refused` */
  requireToken(request: Request, given: string): void;
}

export function createWriters(settings: HttpSettings, sessions: Sessions): Writers {
  const attempts = createAttempts();
  const isOpen = settings.adminToken === undefined && isLoopbackName(settings.host);

  const requireToken: Writers['requireToken'] = (request, given) => {
    requireOwnSite(request, settings);
    attempts.requireRoom(request.ip);
    if (sessions.isToken(given)) return;
    attempts.failed(request.ip);
    throw new Problem('unauthorized');
  };
  const requireWriter = (request: Request): void => {
    // The question before a deletion is only read: a link from elsewhere may lead to it.
    if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnSite(request, settings);
    const token = bearerToken(request);
    if (isOpen) return;
    if (token !== undefined) requireToken(request, token);
    else if (!sessions.isSignedIn(request)) throw new Problem('unauthorized');
  };

  return {
    mayWrite: (request) => isOpen || sessions.isSignedIn(request),
    requireOwnSite: (request) => requireOwnSite(request, settings),
    requireToken,
    only: (request, _response, next) => {
      requireWriter(request);
      next();
    },
    onlySignedIn: (comeBack) => (request, response, next) => {
      try {
        requireWriter(request);
      } catch (error) {
        const mayHelp = settings.adminToken !== undefined && bearerToken(request) === undefined;
        if (!(error instanceof Problem) || error.kind !== 'unauthorized' || !mayHelp) throw error;
        response.redirect(303, `${SIGN_IN_PATH}?next=${encodeURIComponent(comeBack(request))}`);
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

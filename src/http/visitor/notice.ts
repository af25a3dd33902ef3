import type { Request, Response } from 'express';
import { NOTICES, type Notice } from '../../presentation/page-context.ts';
import { cookieOptions, readCookie } from './cookies.ts';
import type { HttpSettings } from '../http-settings.ts';

const COOKIE = 'notice';
/** Long enough to follow a redirect. */
const LIFE_MILLISECONDS = 60_000;

/** What the next page says was done. */
interface Told {
  readonly notices: readonly Notice[];
  readonly discardedDraft?: string;
}

/** Leaves a notice for the page that a redirect leads to. */
export function leaveNotice(
  request: Request,
  response: Response,
  settings: HttpSettings,
  notice: Notice,
): void {
  leave(request, response, settings, notice);
}

/** Leaves the notice that a draft was discarded, which can restore it. */
export function leaveDiscarded(
  request: Request,
  response: Response,
  settings: HttpSettings,
  draft: string,
): void {
  leave(request, response, settings, `draft-discarded.${draft}`);
}

function leave(request: Request, response: Response, settings: HttpSettings, value: string): void {
  response.cookie(COOKIE, value, { ...cookieOptions(request, settings), maxAge: LIFE_MILLISECONDS });
}

/** Reads the notice and clears its cookie, so that it is shown once. */
export function consumeNotices(request: Request, response: Response, settings: HttpSettings): Told {
  const left = readCookie(request, COOKIE);
  if (left === undefined) return { notices: [] };
  response.clearCookie(COOKIE, cookieOptions(request, settings));
  const [kind, draft] = left.split('.', 2);
  return {
    notices: NOTICES.filter((notice) => notice === kind),
    ...(kind === 'draft-discarded' && draft !== undefined && { discardedDraft: draft }),
  };
}

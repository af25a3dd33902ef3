import type { Request, Response } from 'express';
import { NOTICES, type Notice } from '../../presentation/page-context.ts';
import { cookieOptions, readCookie } from './cookies.ts';
import type { HttpSettings } from '../http-settings.ts';

const COOKIE = 'notice';
/** Long enough to follow a redirect. */
const LIFE_MILLISECONDS = 60_000;

/** Leaves a notice for the page that a redirect leads to. */
export function leaveNotice(
  request: Request,
  response: Response,
  settings: HttpSettings,
  notice: Notice,
): void {
  response.cookie(COOKIE, notice, { ...cookieOptions(request, settings), maxAge: LIFE_MILLISECONDS });
}

/** Reads the notice and clears its cookie, so that it is shown once. */
export function consumeNotices(
  request: Request,
  response: Response,
  settings: HttpSettings,
): readonly Notice[] {
  const left = readCookie(request, COOKIE);
  if (left === undefined) return [];
  response.clearCookie(COOKIE, cookieOptions(request, settings));
  return NOTICES.filter((notice) => notice === left);
}

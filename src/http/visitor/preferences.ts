import type { Request, Response } from 'express';
import { cookieOptions, readCookie } from './cookies.ts';
import type { HttpSettings } from '../http-settings.ts';

const A_YEAR_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;

/** A visitor's preference: what this address requests, and what an earlier one chose. */
export interface Preference<T extends string> {
  readonly requested?: T;
  readonly stored?: T;
}

/**
 * Reads a preference from the query and from the cookie of the same name. The cookie then stores
 * what the query requests, unless a link on another site led here: that is not the visitor's
 * choice.
 */
export function readPreference<T extends string>(
  request: Request,
  response: Response,
  { name, among, settings }: { name: string; among: readonly T[]; settings: HttpSettings },
): Preference<T> {
  const requested = among.find((each) => each === request.query[name]);
  const stored = among.find((each) => each === readCookie(request, name));
  if (requested !== undefined && requested !== stored && !isFromAnotherSite(request))
    storePreference(request, response, { name, value: requested, settings });
  return { ...(requested && { requested }), ...(stored && { stored }) };
}

export function storePreference(
  request: Request,
  response: Response,
  { name, value, settings }: { name: string; value: string; settings: HttpSettings },
): void {
  response.cookie(name, value, { ...cookieOptions(request, settings), maxAge: A_YEAR_MILLISECONDS });
}

function isFromAnotherSite(request: Request): boolean {
  return ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']));
}

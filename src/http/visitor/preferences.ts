import type { Request, Response } from 'express';
import { cookieOptions, readCookie } from './cookies.ts';
import type { HttpSettings } from '../http-settings.ts';

const A_YEAR_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;

/** What a person wants of a few things: by the address asked for, and as it was chosen last. */
export interface Wish<T extends string> {
  readonly asked?: T;
  readonly kept?: T;
}

/**
 * Reads a choice from the query and from the cookie of the same name, which keeps what the query asks for. A link on another site shows what it
 * names, but is nobody's choice and is not kept.
 */
export function readChoice<T extends string>(
  request: Request,
  response: Response,
  { name, among, settings }: { name: string; among: readonly T[]; settings: HttpSettings },
): Wish<T> {
  const asked = among.find((each) => each === request.query[name]);
  const kept = among.find((each) => each === readCookie(request, name));
  if (asked !== undefined && asked !== kept && !isLedFromElsewhere(request))
    keepChoice(request, response, { name, value: asked, settings });
  return { ...(asked && { asked }), ...(kept && { kept }) };
}

export function keepChoice(
  request: Request,
  response: Response,
  { name, value, settings }: { name: string; value: string; settings: HttpSettings },
): void {
  response.cookie(name, value, { ...cookieOptions(request, settings), maxAge: A_YEAR_MILLISECONDS });
}

function isLedFromElsewhere(request: Request): boolean {
  return ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']));
}

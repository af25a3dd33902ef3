import type { RequestHandler, Response } from 'express';
import type { InterfaceLanguage, Words } from '../presentation/words.ts';
import { INTERFACE_LANGUAGES } from '../presentation/words.ts';
import { cookieOptions, readCookie } from './cookies.ts';
import type { HttpSettings } from './settings.ts';

const COOKIE = 'lng';
const A_YEAR_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;

/** Settles the request's language: `?lng=`, which a cookie then remembers, that cookie, `Accept-Language`, English. */
export function chooseLanguage(words: Words, settings: HttpSettings): RequestHandler {
  return (request, response, next) => {
    const query = typeof request.query['lng'] === 'string' ? request.query['lng'] : undefined;
    const language = words.negotiate({
      query,
      cookie: readCookie(request, COOKIE),
      acceptLanguage: request.headers['accept-language'],
    });
    response.locals['language'] = language;
    if (INTERFACE_LANGUAGES.some((each) => each === query)) {
      response.cookie(COOKIE, language, { ...cookieOptions(request, settings), maxAge: A_YEAR_MILLISECONDS });
    }
    next();
  };
}

export function languageOf(response: Response): InterfaceLanguage {
  return response.locals['language'] as InterfaceLanguage;
}

import type { RequestHandler, Response } from 'express';
import type { InterfaceLanguage, Words } from '../../i18n/words.ts';
import { INTERFACE_LANGUAGES } from '../../i18n/words.ts';
import { cookieOptions, readCookie } from './cookies.ts';
import { isForOtherSites } from '../paths.ts';
import type { HttpSettings } from '../http-settings.ts';

const COOKIE = 'lng';
const A_YEAR_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;

/**
 * Chooses the language of the answer: `?lng=` (which a cookie then stores), that cookie,
 * `Accept-Language`, English.
 */
export function chooseLanguage(words: Words, settings: HttpSettings): RequestHandler {
  return (request, response, next) => {
    const query = typeof request.query['lng'] === 'string' ? request.query['lng'] : undefined;
    const mayUseCookies = !isForOtherSites(request.path);
    const language = words.negotiate({
      query,
      cookie: mayUseCookies ? readCookie(request, COOKIE) : undefined,
      browser: request.acceptsLanguages(),
    });
    response.locals['language'] = language;
    if (mayUseCookies && INTERFACE_LANGUAGES.some((each) => each === query)) {
      response.cookie(COOKIE, language, { ...cookieOptions(request, settings), maxAge: A_YEAR_MILLISECONDS });
    }
    next();
  };
}

export function languageOf(response: Response): InterfaceLanguage {
  return response.locals['language'] as InterfaceLanguage;
}

import type { Request, Response } from 'express';
import { type PageContext, THEMES } from '../../presentation/page-context.ts';
import { readPreference } from '../visitor/preferences.ts';
import { languageOf } from '../visitor/language.ts';
import { consumeNotices } from '../visitor/notice.ts';
import type { HttpDeps } from '../http-deps.ts';
import { siteAddress } from '../guard/site-address.ts';

/**
 * @param path of a page that can be requested again, if this one cannot, such as the answer to a
 * form
 */
export function pageContext(
  deps: HttpDeps,
  request: Request,
  response: Response,
  path?: string,
): PageContext {
  const { words, assets, services, settings, sessions, writers } = deps;
  const language = languageOf(response);
  const { requested, stored } = readPreference(request, response, { name: 'theme', among: THEMES, settings });
  return {
    t: words.for(language),
    language,
    theme: requested ?? stored ?? THEMES[0],
    path: path ?? pathWithoutPreferences(request.originalUrl),
    site: siteAddress(request, settings),
    assets,
    canWrite: writers.mayWrite(request),
    needsSignIn: settings.adminToken !== undefined,
    signedIn: sessions.isSignedIn(request),
    engineNames: services.engineNames,
    offline: services.offline,
    sourceLanguage: settings.sourceLanguage,
    targetLanguages: settings.targetLanguages,
    limits: settings.limits,
    ...consumeNotices(request, response, settings),
  };
}

/**
 * Preferences are for all pages, so a cookie stores them and the address of one page omits them.
 */
function pathWithoutPreferences(url: string): string {
  const [path = '', query] = url.split('?', 2);
  const fields = new URLSearchParams(query);
  fields.delete('lng');
  fields.delete('theme');
  // A link to `//host` or `/\host` would lead to another site.
  const local = `/${path.replace(/^[/\\]+/, '')}`;
  return fields.size === 0 ? local : `${local}?${fields}`;
}

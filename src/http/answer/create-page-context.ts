import type { Request, Response } from 'express';
import type { PageContext } from '../../presentation/page-context.ts';
import { THEMES } from '../../presentation/themes.ts';
import { readChoice } from '../visitor/preferences.ts';
import { languageOf } from '../visitor/language.ts';
import { takeNotices } from '../visitor/notice.ts';
import type { HttpDeps } from '../http-deps.ts';
import { siteAddress } from '../guard/site-address.ts';

/** @param path of a page that can be got again, where this one cannot: the answer to a form */
export function pageContext(
  deps: HttpDeps,
  request: Request,
  response: Response,
  path?: string,
): PageContext {
  const { words, assets, services, settings, sessions, writers } = deps;
  const language = languageOf(response);
  const { asked, kept } = readChoice(request, response, { name: 'theme', among: THEMES, settings });
  return {
    t: words.for(language),
    language,
    theme: asked ?? kept ?? THEMES[0],
    path: path ?? pathWithoutChoices(request.originalUrl),
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
    notices: takeNotices(request, response, settings),
  };
}

/** What was chosen for all pages need not be said by the address of one. */
function pathWithoutChoices(url: string): string {
  const [path = '', query] = url.split('?', 2);
  const wishes = new URLSearchParams(query);
  wishes.delete('lng');
  wishes.delete('theme');
  // A link to `//host` or `/\host` would lead to another site.
  const local = `/${path.replace(/^[/\\]+/, '')}`;
  return wishes.size === 0 ? local : `${local}?${wishes}`;
}

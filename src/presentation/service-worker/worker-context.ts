import en from '../../../locales/en.json' with { type: 'json' };
import fr from '../../../locales/fr.json' with { type: 'json' };
import id from '../../../locales/id.json' with { type: 'json' };
import type { PageContext } from '../page-context.ts';
import { createWords, type InterfaceLanguage } from '../../i18n/words.ts';
import type { Bootstrap } from './bootstrap.ts';
import type { PreferenceName, CopyStore } from './copy-store.ts';

const words = createWords({ id, en, fr });

export const wordsFor = (language: InterfaceLanguage) => words.for(language);

/**
 * The language of a page that is rendered here, by the server's rules. The language of the last
 * page replaces the cookie.
 */
export function languageFor(url: URL, remembered: string | undefined): InterfaceLanguage {
  return words.negotiate({
    query: url.searchParams.get('lng') ?? undefined,
    cookie: remembered,
    browser: navigator.languages,
  });
}

/**
 * The context of a page that is rendered here. A copy cannot send anything, and no one is signed in
 * to it.
 */
export function workerContext(
  bootstrap: Bootstrap,
  url: URL,
  { language, theme }: Pick<PageContext, 'language' | 'theme'>,
): PageContext {
  const { sourceLanguage, targetLanguages, limits, assets } = bootstrap;
  const wishes = new URLSearchParams(url.search);
  for (const name of ['lng', 'theme']) wishes.delete(name);
  return {
    t: words.for(language),
    language,
    theme,
    path: wishes.size === 0 ? url.pathname : `${url.pathname}?${wishes}`,
    site: url.origin,
    assets: {
      files: [],
      url: (name) => assets[name] ?? '',
      serviceWorker: () => '',
    },
    canWrite: false,
    needsSignIn: false,
    signedIn: false,
    engineNames: [],
    offline: true,
    sourceLanguage,
    targetLanguages,
    limits,
    notices: [],
  };
}

/**
 * The value that an address names (which is then stored), else the stored one, else the first. The
 * server does the same with cookies.
 */
export async function preference<T extends string>(
  store: CopyStore,
  url: URL,
  { name, among }: { readonly name: PreferenceName; readonly among: readonly T[] },
): Promise<T> {
  const asked = among.find((each) => each === url.searchParams.get(name));
  if (asked !== undefined) await store.prefer(name, asked);
  const stored = await store.preference(name);
  return asked ?? among.find((each) => each === stored) ?? among[0]!;
}

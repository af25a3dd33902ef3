/** What a request says about its reader's language. The first property has priority. */
export interface LanguageWishes {
  /** `?lng=` */
  readonly query?: string | undefined;
  /** The cookie `lng`, which remembers an earlier `?lng=`. */
  readonly cookie?: string | undefined;
  /** The browser's languages, the preferred one first. */
  readonly browser?: readonly string[];
}

/** Limits the work for a list that was made long on purpose. */
const MOST_TAGS = 32;

export function negotiateLanguage<L extends string>(
  { query, cookie, browser = [] }: LanguageWishes,
  offered: readonly L[],
  otherwise: L,
): L {
  for (const tag of [query, cookie, ...browser.slice(0, MOST_TAGS)]) {
    const language = tag === undefined ? undefined : offeredFor(tag, offered);
    if (language !== undefined) return language;
  }
  return otherwise;
}

function offeredFor<L extends string>(tag: string, offered: readonly L[]): L | undefined {
  try {
    // `Intl.Locale` makes tags canonical: `in`, the old code of Indonesian, becomes `id`.
    const { language } = new Intl.Locale(tag.trim());
    return offered.find((each) => each === language);
  } catch {
    return undefined;
  }
}

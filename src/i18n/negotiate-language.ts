/** What a request says about its reader's language. The first property has priority. */
export interface LanguageWishes {
  /** `?lng=` */
  readonly query?: string | undefined;
  /** The cookie `lng`, which remembers an earlier `?lng=`. */
  readonly cookie?: string | undefined;
  /** The header `Accept-Language` (RFC 9110, section 12.5.4). */
  readonly acceptLanguage?: string | undefined;
}

/** Limits the work for a header that was made long on purpose. */
const RANGES = 32;

export function negotiateLanguage<L extends string>(
  { query, cookie, acceptLanguage }: LanguageWishes,
  offered: readonly L[],
  otherwise: L,
): L {
  for (const tag of [query, cookie, ...rangesOf(acceptLanguage ?? '')]) {
    const language = tag === undefined ? undefined : offeredFor(tag, offered);
    if (language !== undefined) return language;
  }
  return otherwise;
}

function rangesOf(header: string): readonly string[] {
  return header
    .split(',', RANGES)
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((each) => each.trim());
      const quality = parameters.find((each) => /^q\s*=/i.test(each));
      return { range, quality: quality === undefined ? 1 : Number(quality.replace(/^q\s*=\s*/i, '')) };
    })
    .filter(({ quality }) => quality > 0 && quality <= 1)
    .sort((one, other) => other.quality - one.quality)
    .map(({ range }) => range);
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
